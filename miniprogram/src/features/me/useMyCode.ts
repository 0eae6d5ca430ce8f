import type { ProfileOut } from '../../../../functions/contracts/me'
import { useKept } from '../../lib/offlineAnswers'
import { usePerson, useSettled } from '../../lib/session'
import { knownMe } from './knownHome'

const codeOf = (profile?: ProfileOut) =>
  profile?.number === undefined ? undefined : { number: profile.number, name: profile.name }

const shownBefore = () => knownMe().flatMap(({ profile }) => codeOf(profile) ?? [])[0]

/** The number that leaders scan; without a network as this phone knows it. */
export const useMyCode = () => {
  const person = usePerson()
  const settled = useSettled()
  const { data, error, refetch } = useKept('getMe', {}, { enabled: person !== undefined })
  const known = error?.passing ? shownBefore() : undefined
  return {
    code: data ? codeOf(data.profile) : known,
    error,
    refetch,
    settled: data !== undefined || (settled && !person),
  }
}
