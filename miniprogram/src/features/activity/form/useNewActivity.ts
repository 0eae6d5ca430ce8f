import { useState } from 'react'
import { useAction } from '../../../lib/action'
import type { ActivityForm, Offering } from './activityForm'
import { inputOf, type Wrong, wrongIn } from './activityInput'

/** The form of a new activity, what is wrong with it, and sending it for review; `start` is what it opens with. */
export const useNewActivity = (offering: Offering | undefined, start: () => ActivityForm) => {
  const [form, setForm] = useState(start)
  const [wrong, setWrong] = useState<Wrong>({})
  const sending = useAction('createActivity', ['listMyActivities', 'listActivities', 'getHome'], {
    keyed: true,
  })
  const change = (part: Partial<ActivityForm>) => {
    setForm(held => ({ ...held, ...part }))
    setWrong({})
  }
  const submit = () => {
    const found = wrongIn(form, offering)
    setWrong(found)
    const input = offering && Object.keys(found).length === 0 ? inputOf(form, offering) : undefined
    if (input) sending.mutate(input)
  }
  return {
    ...{ form, wrong, change, submit },
    busy: sending.isPending,
    refused: sending.error,
    done: sending.data !== undefined,
  }
}
