import { type County, countyOf } from '../../../../infra/local/county/county'

/** A Sunday morning in Shanghai. */
export const now = new Date('2026-11-22T00:17:00Z')

/** A county large enough for every rule to show. */
export const demoCounty = (people = 400): County => countyOf({ now, people })
