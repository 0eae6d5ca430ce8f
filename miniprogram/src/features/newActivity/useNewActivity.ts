import { useState } from 'react'
import type { TeamOut } from '../../../../functions/contracts/place'
import { useAction } from '../../lib/query'
import { now } from '../../platform/clock'
import { type ActivityForm, inputOf, newForm, type Wrong, wrongIn } from './activityForm'

/** The form of a new activity of `team`, what is wrong with it, and sending it for review. */
export const useNewActivity = (team: TeamOut | null | undefined) => {
  const [form, setForm] = useState(() => newForm(now()))
  const [wrong, setWrong] = useState<Wrong>({})
  const sending = useAction('createActivity', ['listMyActivities', 'listActivities', 'getHome'])
  const change = (part: Partial<ActivityForm>) => {
    setForm(held => ({ ...held, ...part }))
    setWrong({})
  }
  const submit = () => {
    const found = wrongIn(form, team)
    setWrong(found)
    const input = team && Object.keys(found).length === 0 ? inputOf(form, team) : undefined
    if (input) sending.mutate(input)
  }
  return {
    ...{ form, wrong, change, submit },
    busy: sending.isPending,
    refused: sending.error,
    done: sending.data !== undefined,
  }
}
