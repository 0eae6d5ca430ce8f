import type { Deps } from '../domain/deps'
import { recountBoards } from '../domain/show/board/recountBoard'

/** Counts the weekly boards anew, while there are any. */
export const board = async (deps: Pick<Deps, 'now' | 'settings' | 'shows'>): Promise<void> => {
  if (deps.settings.showOn) await recountBoards(deps)
}
