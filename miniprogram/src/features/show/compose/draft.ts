import { useState } from 'react'
import { forget, load, personal, save } from '../../../platform/storage'

const place = `${personal}post-draft`

/** Keeps what is to be written on with. */
export const keepDraft = (text: string) => (text ? save(place, text) : forget(place))

/** What was written and not yet published stays on the phone, whatever happens to the page or the mini-program. */
export const useDraft = () => {
  const [text, show] = useState(() => load<string>(place) ?? '')
  const setText = (next: string) => {
    show(next)
    keepDraft(next)
  }
  return { text, setText }
}
