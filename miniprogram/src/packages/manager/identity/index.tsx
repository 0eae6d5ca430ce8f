import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FoundPerson } from '../../../../../functions/contracts/person'
import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { type Check, Compare, checksOf } from '../../../features/person/identity/Compare'
import { Finder } from '../../../features/person/identity/Finder'
import { identity } from '../../../features/person/identity/texts'
import { useFind } from '../../../features/person/identity/useFind'
import { useAction } from '../../../lib/action'

type Props = { person: FoundPerson['person']; onNext: () => void }

const Counter = ({ person, onNext }: Props) => {
  const [checked, setChecked] = useState<Check[]>([])
  const { mutate, isPending, isSuccess, error } = useAction('confirmIdentity')
  const check = (one: Check, on: boolean) =>
    setChecked(all => [...all.filter(other => other !== one), ...(on ? [one] : [])])
  const next = <Button onTap={onNext}>{identity.another}</Button>
  const confirm = (
    <View className="stack">
      {error ? <Notice>{error.message}</Notice> : null}
      <Button
        busy={isPending}
        disabled={checked.length < checksOf(person).length}
        onTap={() => mutate({ personId: person.id })}
      >
        {identity.confirm}
      </Button>
    </View>
  )
  const over = isSuccess || person.identity === 'confirmed'
  return (
    <Page title={identity.title} foot={over ? next : confirm}>
      {isSuccess ? (
        <Answer tone="green" title={identity.done} text={identity.doneHint(person.name)} />
      ) : (
        <Compare person={person} checked={checked} onCheck={check} />
      )}
    </Page>
  )
}

export default function IdentityDesk() {
  const { person, busy, problem, find, clear } = useFind()
  if (person) return <Counter key={person.id} person={person} onNext={clear} />
  return (
    <Page title={identity.title}>
      <Finder busy={busy} problem={problem} onFind={find} />
    </Page>
  )
}
