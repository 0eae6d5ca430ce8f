import { useState } from 'react'
import { useAction } from '../../../lib/action'
import type { Failure } from '../../../lib/failure'
import { renew } from '../../../lib/login'
import { dateIn } from '../../../lib/moment'
import { now } from '../../../platform/clock'
import { register } from './texts'
import { type Errors, emptyForm, type Form, inputOf, troubleIn, wantsGuardian } from './volunteerForm'

/** The token still names the roles of before. Where this fails, it does at its end; what is shown is asked for anew. */
const takeRoles = () => void renew().catch(() => {})

const needsGuardian = ({ code }: Failure) => code === 'GUARDIAN_NEEDED'

/** What is wrong where; a refusal that no field of the form stands for is said on its own. */
const refusalOf = (refused: Failure | null) => {
  if (!refused) return {}
  const { message } = refused
  const field = needsGuardian(refused) ? 'guardianNumber' : refused.field
  return field && field in register.need ? { errors: { [field]: message } } : { problem: message }
}

/** A guardian is asked for by this phone's day, or by the cloud's where the phone has a wrong one. */
const useGuarded = (idNumber: string) => {
  const [asked, setAsked] = useState<string>()
  const guarded = asked === idNumber || wantsGuardian(idNumber, dateIn(now()))
  return { guarded, askGuardian: () => setAsked(idNumber) }
}

/** The registration form: what is filled in, what is wrong with it, and sending it. */
export const useRegistration = () => {
  const [form, setForm] = useState(emptyForm)
  const [trouble, setTrouble] = useState<Errors>({})
  const { guarded, askGuardian } = useGuarded(form.idNumber)
  const sending = useAction('registerVolunteer', ['getMe', 'getHome'])
  const change = (part: Partial<Form>) => {
    setForm(held => ({ ...held, ...part }))
    setTrouble({})
    if (sending.error) sending.reset()
  }
  const onError = (refused: Failure) => needsGuardian(refused) && askGuardian()
  const submit = () => {
    const found = troubleIn(form, guarded)
    setTrouble(found)
    if (Object.values(found).some(Boolean)) return
    sending.mutate(inputOf(form, guarded), { onSuccess: takeRoles, onError })
  }
  const { errors, problem } = refusalOf(sending.error)
  return {
    ...{ form, guarded, change, submit, problem },
    errors: { ...trouble, ...errors },
    busy: sending.isPending,
    done: sending.data?.volunteer,
  }
}

/** What the form's parts are shown with. */
export type FormProps = Pick<ReturnType<typeof useRegistration>, 'form' | 'change' | 'errors'>
