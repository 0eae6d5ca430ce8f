import type { Migration } from '../migration'

/** Service records from before they had a `rev` of their own; one that was written since has it already. */
export const recordsWithRev: Migration = {
  name: 'attendance-rev',
  table: 'people',
  type: 'attendance',
  from: 1,
  to: 2,
  change: ({ rev }) => (rev === undefined ? { set: { rev: 1 }, when: 'attribute_not_exists(#rev)' } : {}),
}
