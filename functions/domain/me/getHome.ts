import type * as z from 'zod'
import type { listActivitiesInput } from '../../contracts/activity.input'
import type { HomeOut } from '../../contracts/me'
import { type ListDeps, listActivities } from '../activity/listActivities'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { getMe } from './getMe'

type HomeDeps = ListDeps & Pick<Deps, 'settings'> & Parameters<typeof getMe>[0]

/** The first tab in one request: what the person does next, and what can be joined. */
export const getHome = async (
  deps: HomeDeps,
  actor: Actor | undefined,
  input: z.output<typeof listActivitiesInput>,
): Promise<HomeOut> => {
  const [listed, me] = await Promise.all([
    listActivities(deps, actor, input),
    actor ? getMe(deps, actor) : undefined,
  ])
  return { county: deps.settings.county, ...listed, me }
}
