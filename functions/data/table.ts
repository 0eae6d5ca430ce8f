/**
 * The tables and their indexes: the one description that infra creates, code queries and tests build.
 * Every table is keyed `pk` (string), `sk` (string). An index is sparse: items without its keys are not in it.
 */
export type IndexShape = {
  readonly pk: string
  readonly sk: string
  /** Attributes the index carries beside its keys; 'all' as DynamoDB understands it. */
  readonly projects: 'all' | readonly string[]
}

export type TableShape = {
  readonly indexes: Readonly<Record<string, IndexShape>>
  /** Whether changes are streamed (new and old images). */
  readonly stream: boolean
  /** Name of the attribute (seconds since 1970) by which items expire, where there is one. */
  readonly ttl?: string
}

export const tables = {
  people: {
    stream: true,
    ttl: 'ttl',
    indexes: {
      bySession: { pk: 'sessionPk', sk: 'pk', projects: 'all' },
      byMerchant: { pk: 'merchantPk', sk: 'merchantSk', projects: 'all' },
    },
  },
  places: { stream: false, indexes: {} },
  activities: {
    stream: false,
    indexes: { byReviewer: { pk: 'reviewPk', sk: 'reviewSk', projects: 'all' } },
  },
  shows: {
    stream: true,
    indexes: {
      byFeed: { pk: 'feedPk', sk: 'feedSk', projects: ['card', 'likes', 'state'] },
      byTopic: { pk: 'topicPk', sk: 'feedSk', projects: ['card', 'likes', 'state'] },
      byAuthor: { pk: 'authorPk', sk: 'authorSk', projects: 'all' },
    },
  },
  mall: { stream: false, indexes: {} },
  system: { stream: false, ttl: 'ttl', indexes: {} },
} as const satisfies Record<string, TableShape>

export type TableName = keyof typeof tables

/** The environment variable that carries a table's physical name, e.g. `TABLE_PEOPLE`. */
export const tableVariable = (name: TableName) => `TABLE_${name.toUpperCase()}`
