/**
 * The nouns of the house in their one order: each knows itself and those before it, on every floor. Where two need each
 * other, the third stands on top.
 */
module.exports = [
  'audit',
  'county',
  'place',
  'person',
  'team',
  'deed',
  'activity',
  'ledger',
  'attendance',
  'mall',
  'photo',
  'show',
  'moderation',
  'notice',
  'figures',
  'import',
  'me',
]
