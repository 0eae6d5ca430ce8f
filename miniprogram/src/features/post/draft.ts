import { useEffect, useRef, useState } from 'react'
import { forget, load, save } from '../../platform/storage'

/** What was written and not yet published stays on the phone, whatever happens to the page. */
export const useDraft = () => {
  const [text, setText] = useState(() => load<string>('post-draft') ?? '')
  const latest = useRef(text)
  latest.current = text
  useEffect(
    () => () => {
      if (latest.current) save('post-draft', latest.current)
      else forget('post-draft')
    },
    [],
  )
  return { text, setText }
}
