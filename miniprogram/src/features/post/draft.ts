import { useState } from 'react'
import { forget, load, save } from '../../platform/storage'

/** What was written and not yet published stays on the phone, whatever happens to the page or the mini-program. */
export const useDraft = () => {
  const [text, show] = useState(() => load<string>('post-draft') ?? '')
  const setText = (next: string) => {
    show(next)
    if (next) save('post-draft', next)
    else forget('post-draft')
  }
  return { text, setText }
}
