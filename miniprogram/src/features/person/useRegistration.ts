import { useState } from 'react'
import type { Api } from '../../../../functions/contracts/endpoints'
import type { ConsentPurpose, Skill } from '../../../../functions/contracts/person'
import type { Failure } from '../../lib/failure'
import { useAction } from '../../lib/query'
import { renew } from '../../lib/session'
import { consentVersion, register } from '../../lib/texts/register'

export type Form = {
  name: string
  idNumber: string
  phoneCode: string
  instituteId?: string
  siteId?: string
  skills: Skill[]
  consents: ConsentPurpose[]
}

const empty: Form = { name: '', idNumber: '', phoneCode: '', skills: [], consents: [] }
const needed: ConsentPurpose[] = ['service', 'id-number']
type Errors = Partial<Record<keyof typeof register.need, string>>

/** In the order of the form. */
const missingIn = (form: Form): Errors => {
  const lacks = {
    name: form.name.trim().length < 2,
    idNumber: form.idNumber.trim().length !== 18,
    phoneCode: !form.phoneCode,
    siteId: !form.siteId,
    consents: !needed.every(purpose => form.consents.includes(purpose)),
  }
  const names = Object.keys(lacks) as (keyof typeof lacks)[]
  return Object.fromEntries(names.filter(name => lacks[name]).map(name => [name, register.need[name]]))
}

const inputOf = (form: Form): Api['registerVolunteer']['in'] => ({
  name: form.name.trim(),
  idType: 'resident-id',
  idNumber: form.idNumber.trim().toUpperCase(),
  phoneCode: form.phoneCode,
  siteId: form.siteId ?? '',
  skills: form.skills,
  consents: form.consents.map(purpose => ({ purpose, version: consentVersion })),
})

/** The token still names the roles of before. Where this fails, it does at its end; what is shown is asked for anew. */
const takeRoles = () => void renew().catch(() => {})

/** What is wrong where; a refusal that no field of the form stands for is said on its own. */
const refusalOf = (refused: Failure | null) => {
  if (!refused) return {}
  if (refused.code === 'GUARDIAN_NEEDED') return { problem: register.minorRefused }
  const { field, message } = refused
  return field && field in register.need ? { errors: { [field]: message } } : { problem: message }
}

/** The registration form: what is filled in, what is wrong with it, and sending it. */
export const useRegistration = () => {
  const [form, setForm] = useState(empty)
  const [missing, setMissing] = useState<Errors>({})
  const sending = useAction('registerVolunteer', ['getMe', 'getHome'])
  const change = (part: Partial<Form>) => {
    setForm(held => ({ ...held, ...part }))
    setMissing({})
    if (sending.error) sending.reset()
  }
  const submit = () => {
    const found = missingIn(form)
    setMissing(found)
    if (Object.keys(found).length === 0) sending.mutate(inputOf(form), { onSuccess: takeRoles })
  }
  const { errors, problem } = refusalOf(sending.error)
  return {
    ...{ form, change, submit, problem },
    errors: { ...missing, ...errors },
    busy: sending.isPending,
    done: sending.data?.volunteer,
  }
}
