import { useState } from 'react'
import type { PostOut } from '../../../../../functions/contracts/show'
import { useAction } from '../../../lib/action'
import { compose as texts } from './texts'

type What = { text: string; topicId?: string; attendanceId?: string }

/** Waits for the photographs, then hands the post in. */
export const usePublish = (photoIds: () => Promise<string[] | undefined>) => {
  const create = useAction('createPost', ['listPosts'], { keyed: true })
  const [waiting, setWaiting] = useState(false)
  const [missing, setMissing] = useState<'text' | 'photos'>()
  const publish = async (what: What, done: (post: PostOut) => void) => {
    if (!what.text) return setMissing('text')
    setWaiting(true)
    setMissing(undefined)
    const ids = await photoIds()
    setWaiting(false)
    if (!ids) return setMissing('photos')
    create.mutate({ ...what, photoIds: ids }, { onSuccess: ({ post }) => done(post) })
  }
  /** Nothing that was said of it before holds for what is written now. */
  const edited = () => {
    setMissing(undefined)
    if (create.error) create.reset()
  }
  const problem = missing ? texts.missing[missing] : create.error?.message
  return { publish, edited, waiting, busy: waiting || create.isPending, problem }
}
