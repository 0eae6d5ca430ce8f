import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Api, EndpointName } from '../../../functions/contracts/endpoints'
import type { Failure } from './failure'
import { type Intent, newIntent, withKey } from './intent'
import { call } from './request'

/** Keeps one intent for one input until it is settled, so that a second tap is a repeat and not a second deed. */
const useIntent = () => {
  const held = useRef<{ for: string; intent: Intent }>()
  const take = (input: unknown) => {
    const text = JSON.stringify(input)
    if (held.current?.for !== text) held.current = { for: text, intent: newIntent() }
    return held.current.intent
  }
  const settle = (error?: Failure | null) => {
    if (!error?.passing) held.current = undefined
  }
  return { take, settle }
}

type ActionOptions = {
  /** Of a screen that is one deed and has its intent from before. */
  only?: Intent
  /** For what creates something that could exist twice. */
  keyed?: boolean
}

/**
 * A write, one at a time: a tap that comes before its answer is the same tap. `refresh` names what it changes: those
 * answers are asked for again.
 */
export const useAction = <N extends EndpointName>(
  name: N,
  refresh: EndpointName[] = [],
  { only, keyed }: ActionOptions = {},
) => {
  const client = useQueryClient()
  const intent = useIntent()
  const running = useRef(false)
  const writing = useMutation<Api[N]['out'], Failure, Api[N]['in']>({
    mutationFn: input => {
      const meant = only ?? intent.take(input)
      return call(name, keyed ? withKey(input, meant) : input, meant)
    },
    onSettled: (_, error) => {
      running.current = false
      intent.settle(error)
    },
    onSuccess: () => {
      for (const changed of refresh) void client.invalidateQueries({ queryKey: [changed] })
    },
  })
  const { mutate: write, reset: drop } = writing
  const mutate = useCallback(
    (...asked: Parameters<typeof write>) => {
      if (running.current) return
      running.current = true
      write(...asked)
    },
    [write],
  )
  /** Whoever turned away from it may do it again, under the same intent while that is not settled. */
  const reset = useCallback(() => {
    running.current = false
    drop()
  }, [drop])
  return { ...writing, mutate, reset }
}
