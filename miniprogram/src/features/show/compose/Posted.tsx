import type { PostOut } from '../../../../../functions/contracts/show'
import { Answer } from '../../../components/Answer'
import { compose as texts } from './texts'

/** The answer after publishing: handed in, and what happens next. */
export const Posted = ({ post }: { post: PostOut }) =>
  post.state === 'published' ? (
    <Answer tone="green" title={texts.published} text={texts.publishedHint} />
  ) : (
    <Answer tone="gold" icon="clock" title={texts.checking} text={texts.checkingHint} />
  )
