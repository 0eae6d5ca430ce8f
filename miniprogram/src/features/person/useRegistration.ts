import { useState } from 'react'
import type { Api } from '../../../../functions/contracts/endpoints'
import type { ConsentPurpose, Skill } from '../../../../functions/contracts/person'
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

const inputOf = (form: Form, guardianId?: string): Api['registerVolunteer']['in'] => ({
  name: form.name.trim(),
  idType: 'resident-id',
  idNumber: form.idNumber.trim().toUpperCase(),
  phoneCode: form.phoneCode,
  siteId: form.siteId ?? '',
  skills: form.skills,
  consents: form.consents.map(purpose => ({ purpose, version: consentVersion })),
  guardianId,
})

/** The registration form: what is filled in, what is wrong with it, and sending it. */
export const useRegistration = (guardianId?: string) => {
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
    if (Object.keys(found).length === 0)
      sending.mutate(inputOf(form, guardianId), { onSuccess: () => void renew() })
  }
  const refused = sending.error
  const errors: Errors = refused?.field ? { ...missing, [refused.field]: refused.message } : missing
  return { form, change, submit, errors, refused, busy: sending.isPending, done: sending.data?.volunteer }
}
