import { useState } from 'react'
import { say } from '../platform/notice'
import { Failure } from './failure'
import { queries } from './query'
import { signIn } from './session'
import { person } from '../features/person/texts'

/** Logs in at a tap; everything shown is asked for again, now as that person. */
export const useSignIn = () => {
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      if (await signIn()) await queries.invalidateQueries()
      else say(person.noLoginHere)
    } catch (reason) {
      say(reason instanceof Failure ? reason.message : person.noLogin)
    } finally {
      setBusy(false)
    }
  }
  return { busy, signIn: () => void run() }
}
