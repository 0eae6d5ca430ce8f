import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Failure } from '../lib/failure'
import { common } from '../lib/texts/common'
import { useSignIn } from '../lib/useSignIn'
import { back } from '../platform/navigate'
import { Button } from './Button'
import { Empty } from './Empty'
import './ListStates.scss'

type Props = {
  /** Undefined while nothing has come yet. */
  count: number | undefined
  error?: Failure | null
  /** Whether all of it is shown; undefined where the list does not say. */
  ended?: boolean
  onRetry: () => void
  empty: ReactNode
  children?: ReactNode
}

const grey = ['first', 'second', 'third']

/** What stands where something is still on its way. */
export const Skeletons = () => (
  <View className="stack" ariaLabel={common.loading}>
    {grey.map(card => (
      <View key={card} className="skeleton" />
    ))}
  </View>
)

type FailedProps = { error: Failure; onRetry: () => void }

const SignIn = () => {
  const { busy, signIn } = useSignIn()
  return (
    <Button kind="line" small busy={busy} onTap={signIn}>
      {common.login}
    </Button>
  )
}

/** The one thing that helps: asking once more brings nothing to somebody unknown, nor where nothing is. */
const WayOn = ({ error, onRetry }: FailedProps) => {
  if (error.code === 'UNAUTHENTICATED') return <SignIn />
  const missing = error.code === 'NOT_FOUND'
  return (
    <Button kind="line" small onTap={missing ? back : onRetry}>
      {missing ? common.back : common.retry}
    </Button>
  )
}

const Failed = (props: FailedProps) => (
  <Empty icon="warn" title={props.error.message}>
    <WayOn {...props} />
  </Empty>
)

const End = ({ ended }: { ended: boolean | undefined }) =>
  ended === undefined ? null : <View className="list-end">{ended ? common.end : common.more}</View>

/** What a list shows before, instead of and after its lines. */
export const ListStates = ({ count, error, ended, onRetry, empty, children }: Props) => {
  if (count === undefined) {
    return error ? <Failed error={error} onRetry={onRetry} /> : <Skeletons />
  }
  if (count === 0) return <>{empty}</>
  return (
    <View className="stack">
      {children}
      {error ? (
        <View className="list-end">
          <View className="list-end__failed">{error.message}</View>
          <Button kind="line" small onTap={onRetry}>
            {common.retry}
          </Button>
        </View>
      ) : (
        <End ended={ended} />
      )}
    </View>
  )
}
