import { call } from '../../lib/api'
import { Failure } from '../../lib/failure'
import { failureTexts } from '../../lib/texts/failure'
import { say } from '../../platform/notice'
import { changePost } from './posts'

/** Fetches the rest of a post whose card holds only the beginning. */
export const showWhole = async (postId: string) => {
  try {
    const { post } = await call('getPost', { postId })
    changePost(postId, () => ({ text: post.text, more: false }))
  } catch (reason) {
    say(reason instanceof Failure ? reason.message : failureTexts.strange)
  }
}
