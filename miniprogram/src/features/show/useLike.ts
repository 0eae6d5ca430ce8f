import { useCallback, useRef } from 'react'
import type { PostOut } from '../../../../functions/contracts/show'
import { call } from '../../lib/api'
import { Failure } from '../../lib/failure'
import { tokenNow } from '../../lib/session'
import { failureTexts } from '../../lib/texts/failure'
import { say } from '../../platform/notice'
import { changePost } from './posts'

const mark = (postId: string, liked: boolean) =>
  changePost(postId, post => (post.liked === liked ? {} : { liked, likes: post.likes + (liked ? 1 : -1) }))

const tell = async (postId: string, liked: boolean) => {
  try {
    await call(liked ? 'likePost' : 'unlikePost', { postId })
  } catch (reason) {
    mark(postId, !liked)
    say(reason instanceof Failure ? reason.message : failureTexts.strange)
  }
}

const turns = new Map<string, Promise<void>>()

/** Shown at once; the taps on one post reach the server in their order. */
const turn = ({ id, liked }: PostOut) => {
  mark(id, !liked)
  const next = (turns.get(id) ?? Promise.resolve()).then(() => tell(id, !liked))
  turns.set(id, next)
}

/** Likes a post or takes the like back, and undoes it when the server refuses. Whoever is not logged in is sent there. */
export const useLike = (signIn: () => void) => {
  const stranger = useRef(signIn)
  stranger.current = signIn
  return useCallback((post: PostOut) => (tokenNow() ? turn(post) : stranger.current()), [])
}
