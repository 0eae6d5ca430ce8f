import { useState } from 'react'
import type { PostOut } from '../../../../functions/contracts/show'
import { useAction } from '../../lib/query'
import { post as texts } from '../../lib/texts/show'

type What = { text: string; topicId?: string; attendanceId?: string }

/** Waits for the photographs, then hands the post in. */
export const usePublish = (photoIds: () => Promise<string[] | undefined>) => {
  const create = useAction('createPost', ['listPosts'])
  const [waiting, setWaiting] = useState(false)
  const [missing, setMissing] = useState(false)
  const publish = async (what: What, done: (post: PostOut) => void) => {
    setWaiting(true)
    setMissing(false)
    const ids = await photoIds()
    setWaiting(false)
    if (!ids) return setMissing(true)
    create.mutate({ ...what, photoIds: ids }, { onSuccess: ({ post }) => done(post) })
  }
  const problem = missing ? texts.photosMissing : create.error?.message
  return { publish, waiting, busy: waiting || create.isPending, problem }
}
