import type { Deps } from '../domain/deps'
import type { Verdict } from '../domain/ports'

/** What a push of WeChat says, once it is known to be WeChat's. */
type Push = { kind: 'picture-checked'; traceId: string; suggest: Verdict } | { kind: 'other'; event: string }

export type PushRequest = { method: string; query: Record<string, string | undefined>; body: string }

/** How a request is known to be WeChat's; all but `isRefusal` throw where it is not. */
export type Door = {
  echo(query: PushRequest['query']): string
  open(query: PushRequest['query'], body: string): Push
  isRefusal(error: unknown): boolean
}

type PushAnswer = { status: number; text: string }

const take = async ({ photos }: Pick<Deps, 'photos'>, push: Push) => {
  if (push.kind === 'picture-checked') await photos.noteVerdict(push.traceId, push.suggest)
}

/**
 * WeChat asks whether we are there, or tells us something. What it tells is written down and answered at once, since
 * it repeats what is not answered within 5 s; everything else follows from the write.
 */
export const answerWechat = async (
  deps: Pick<Deps, 'photos'>,
  door: Door,
  { method, query, body }: PushRequest,
): Promise<PushAnswer> => {
  try {
    if (method === 'GET') return { status: 200, text: door.echo(query) }
    await take(deps, door.open(query, body))
    return { status: 200, text: 'success' }
  } catch (error) {
    if (!door.isRefusal(error)) throw error
    return { status: 403, text: '' }
  }
}
