import { useState } from 'react'
import { Failure } from '../../lib/failure'
import { queries } from '../../lib/query'
import { signIn } from '../../lib/session'
import { person } from '../../lib/texts/person'
import { say } from '../../platform/notice'

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
