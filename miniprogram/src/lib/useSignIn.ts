import { useState } from 'react'
import { say } from '../platform/notice'
import { Failure } from './failure'
import { signIn } from './login'
import { queries } from './query'
import { signIn as texts } from './texts/common'

/** Logs in at a tap; everything shown is asked for again, now as that person. */
export const useSignIn = () => {
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      if (await signIn()) await queries.invalidateQueries()
      else say(texts.noLoginHere)
    } catch (reason) {
      say(reason instanceof Failure ? reason.message : texts.noLogin)
    } finally {
      setBusy(false)
    }
  }
  return { busy, signIn: () => void run() }
}
