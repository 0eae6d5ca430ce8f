import { useState } from 'react'
import type { FoundPerson } from '../../../../../functions/contracts/person'
import { Failure } from '../../../lib/failure'
import { call } from '../../../lib/request'
import { failureTexts } from '../../../lib/texts/failure'
import { identity } from './texts'

type Found = FoundPerson['person']

/** Whatever was typed, nobody is found by it. */
const unfound: readonly string[] = ['NOT_FOUND', 'BAD_INPUT']

const problemOf = (reason: unknown) => {
  if (!(reason instanceof Failure)) return failureTexts.strange
  return unfound.includes(reason.code) ? identity.unknown : reason.message
}

/** Looks a volunteer up by number; the answer holds for this counter alone and is kept nowhere. */
export const useFind = () => {
  const [person, setPerson] = useState<Found>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const find = async (number: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      setPerson((await call('findPerson', { number })).person)
    } catch (reason) {
      setProblem(problemOf(reason))
    } finally {
      setBusy(false)
    }
  }
  return {
    person,
    busy,
    problem,
    find: (number: string) => void find(number),
    clear: () => setPerson(undefined),
  }
}
