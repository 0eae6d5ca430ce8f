import { useEffect } from 'react'
import { useEndpoint } from '../../lib/query'
import { usePerson } from '../../lib/session'
import { load, save } from '../../platform/storage'

type MyCode = { personId: string; number: string; name: string }

/** The number that leaders scan, kept on the phone so that it shows without a network. */
export const useMyCode = () => {
  const person = usePerson()
  const { data, error } = useEndpoint('getMe', {}, { enabled: person !== undefined })
  const volunteer = data?.volunteer
  const personId = person?.id ?? ''
  useEffect(() => {
    if (volunteer) save('code', { personId, number: volunteer.number, name: volunteer.name })
  }, [volunteer, personId])
  const kept = load<MyCode>('code')
  const shown = volunteer ?? (kept?.personId === personId ? kept : undefined)
  return { code: shown, settled: data !== undefined || error !== null || !person }
}
