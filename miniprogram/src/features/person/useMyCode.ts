import { useKept } from '../../lib/kept'
import { usePerson, useSettled } from '../../lib/session'

/** The number that leaders scan, kept on the phone so that it shows without a network. */
export const useMyCode = () => {
  const person = usePerson()
  const settled = useSettled()
  const { data, error, refetch } = useKept('getMe', {}, { enabled: person !== undefined })
  return { code: data?.volunteer, error, refetch, settled: data !== undefined || (settled && !person) }
}
