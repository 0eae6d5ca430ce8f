import { useKept } from '../../lib/kept'
import { knownMe } from '../../lib/knownHome'
import { usePerson, useSettled } from '../../lib/session'

const shownBefore = () => knownMe().find(({ profile }) => profile.number)?.profile

/** The number that leaders scan; without a network as this phone knows it. */
export const useMyCode = () => {
  const person = usePerson()
  const settled = useSettled()
  const { data, error, refetch } = useKept('getMe', {}, { enabled: person !== undefined })
  const known = error?.passing ? shownBefore() : undefined
  return {
    code: data ? data.profile : known,
    error,
    refetch,
    settled: data !== undefined || (settled && !person),
  }
}
