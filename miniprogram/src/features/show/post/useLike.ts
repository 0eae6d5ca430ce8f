import { useCallback, useRef } from 'react'
import type { PostOut } from '../../../../../functions/contracts/show'
import { Failure } from '../../../lib/failure'
import { call } from '../../../lib/request'
import { tokenNow } from '../../../lib/session'
import { failureTexts } from '../../../lib/texts/failure'
import { say } from '../../../platform/notice'
import { changePost } from './changePost'

const mark = (postId: string, liked: boolean) =>
  changePost(postId, post => (post.liked === liked ? {} : { liked, likes: post.likes + (liked ? 1 : -1) }))

/** Answers whether the post is liked, as the server said last; `was` is its word before. */
const send = async (postId: string, liked: boolean, was: boolean) => {
  try {
    await call(liked ? 'likePost' : 'unlikePost', { postId })
    return liked
  } catch (reason) {
    say(reason instanceof Failure ? reason.message : failureTexts.strange)
    return was
  }
}

/** Of each post, the taps that are on their way. */
const sending = new Map<string, Promise<boolean>>()

/** Shown at once; the taps on one post reach the server in their order, and what the last of them leaves is shown. */
const toggle = async ({ id, liked }: PostOut) => {
  mark(id, !liked)
  const last = (sending.get(id) ?? Promise.resolve(liked)).then(was => send(id, !liked, was))
  sending.set(id, last)
  const isLiked = await last
  if (sending.get(id) !== last) return
  sending.delete(id)
  if (isLiked === liked) mark(id, isLiked)
}

/** Likes a post or takes the like back, and undoes it when the server refuses. Whoever is not logged in is sent there. */
export const useLike = (signIn: () => void) => {
  const stranger = useRef(signIn)
  stranger.current = signIn
  return useCallback((post: PostOut) => (tokenNow() ? void toggle(post) : stranger.current()), [])
}
