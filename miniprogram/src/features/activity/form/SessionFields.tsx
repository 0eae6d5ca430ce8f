import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { DateTime } from '../../../components/DateTime'
import { now } from '../../../platform/clock'
import { mayGrow, nextWeek, plannable, type SessionForm } from './activityForm'
import { newActivity } from './texts'
import type { FieldsProps } from './WhatFields'

type OneProps = {
  session: SessionForm
  change: (part: Partial<SessionForm>) => void
  error: string | undefined
}

const Times = ({ session, change, error }: OneProps) => (
  <View className="stack">
    <DateTime
      label={newActivity.date}
      mode="date"
      value={session.date}
      placeholder={newActivity.chooseDate}
      error={session.date ? undefined : newActivity.datePast}
      within={plannable(now())}
      onChange={date => change({ date })}
    />
    <View className="field__pair">
      <DateTime
        label={newActivity.startTime}
        mode="time"
        value={session.startTime}
        onChange={startTime => change({ startTime })}
      />
      <DateTime
        label={newActivity.endTime}
        mode="time"
        value={session.endTime}
        error={error}
        onChange={endTime => change({ endTime })}
      />
    </View>
  </View>
)

/** When: one session or several, each a card. */
export const SessionFields = ({ form, wrong, change }: FieldsProps) => {
  const { sessions } = form
  const put = (id: number, part: Partial<SessionForm>) =>
    change({ sessions: sessions.map(session => (session.id === id ? { ...session, ...part } : session)) })
  const remove = (id: number) => change({ sessions: sessions.filter(session => session.id !== id) })
  return (
    <>
      {sessions.map((session, at) => (
        <Card key={session.id}>
          {sessions.length > 1 ? <View className="field__label">{newActivity.session(at + 1)}</View> : null}
          <Times session={session} change={part => put(session.id, part)} error={wrong.times} />
          {sessions.length > 1 ? (
            <Button kind="quiet" onTap={() => remove(session.id)}>
              {newActivity.remove}
            </Button>
          ) : null}
        </Card>
      ))}
      {mayGrow(sessions) ? (
        <Button kind="soft" onTap={() => change({ sessions: nextWeek(sessions) })}>
          {newActivity.another}
        </Button>
      ) : null}
    </>
  )
}
