import type { ProfileOut } from '../../../../functions/contracts/me'
import { useSettled } from '../../lib/login'
import { knownAnswers, useOfflineAnswer } from '../../lib/offlineAnswers'
import { usePerson } from '../../lib/session'

const codeOf = (profile?: ProfileOut) =>
  profile?.number === undefined ? undefined : { number: profile.number, name: profile.name }

const shownBefore = () => knownAnswers('getHome').flatMap(({ me }) => codeOf(me?.profile) ?? [])[0]

/** The number that leaders scan; without a network as this phone knows it. */
export const useMyCode = () => {
  const person = usePerson()
  const settled = useSettled()
  const { data, error, refetch } = useOfflineAnswer('getMe', {}, { enabled: person !== undefined })
  const known = error?.passing ? shownBefore() : undefined
  return {
    code: data ? codeOf(data.profile) : known,
    error,
    refetch,
    settled: data !== undefined || (settled && !person),
  }
}
