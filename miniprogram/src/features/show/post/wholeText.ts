import type { PostOut } from '../../../../../functions/contracts/show'
import { Failure } from '../../../lib/failure'
import { call } from '../../../lib/request'
import { failureTexts } from '../../../lib/texts/failure'
import { say } from '../../../platform/notice'
import { changePost } from './changePost'

/** All of what was written; where it cannot be had, the beginning. */
export const wholeTextOf = async ({ id, text, more }: PostOut) => {
  if (!more) return text
  const whole = call('getPost', { postId: id }).then(({ post }) => post.text)
  return whole.catch(() => text)
}

/** Fetches the rest of a post whose card holds only the beginning. */
export const showWhole = async (postId: string) => {
  try {
    const { post } = await call('getPost', { postId })
    changePost(postId, () => ({ text: post.text, more: false }))
  } catch (reason) {
    say(reason instanceof Failure ? reason.message : failureTexts.strange)
  }
}
