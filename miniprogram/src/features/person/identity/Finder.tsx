import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Field } from '../../../components/Field'
import { Notice } from '../../../components/Notice'
import { scan } from '../../../platform/scan'
import { identity } from './texts'

type Props = { busy: boolean; problem: string | undefined; onFind: (number: string) => void }

/** Finds who stands at the counter: by the volunteer code, or by the number typed. */
export const Finder = ({ busy, problem, onFind }: Props) => {
  const [number, setNumber] = useState('')
  const scanCode = async () => {
    const text = await scan()
    if (text) onFind(text.trim())
  }
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <Button onTap={() => void scanCode()}>{identity.scan}</Button>
          <View className="note">{identity.scanHint}</View>
        </View>
      </Card>
      <Card>
        <Field
          label={identity.type}
          kind="number"
          placeholder={identity.number}
          note={identity.numberHint}
          value={number}
          maxLength={14}
          onChange={setNumber}
        />
        <Button kind="line" busy={busy} disabled={number.trim() === ''} onTap={() => onFind(number.trim())}>
          {identity.find}
        </Button>
      </Card>
      {problem ? <Notice>{problem}</Notice> : null}
    </View>
  )
}
