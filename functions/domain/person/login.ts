import type { Deps } from '../deps'
import { timedId } from '../ids'
import { refuse } from '../refusal'
import { activePerson } from './access/acting'
import { type LoggedIn, loggedIn } from './login/loggedIn'
import { wechatAnswer } from './login/wechatAnswer'
import { namelessName } from './name/displayName'
import type { Profile } from './person'
import { type Lookups, lookupsOf } from './secret/lookup'

type LoginDeps = Pick<Deps, 'now' | 'random' | 'keys' | 'wechat' | 'people'>

const newProfile = (id: string, openid: string): Profile => ({
  id,
  openid,
  displayName: namelessName,
  grants: [],
  status: 'active',
  sessionVersion: 1,
})

/** Makes the person, unless another request just did. */
const createdPerson = async (deps: LoginDeps, openid: string, lookups: Lookups): Promise<string> => {
  const id = timedId('per', deps.now(), deps.random(10))
  const outcome = await deps.people.create({ profile: newProfile(id, openid), openid: lookups })
  return outcome.done ? id : outcome.holder
}

const personIdOf = async (deps: LoginDeps, openid: string): Promise<string> => {
  const lookups = lookupsOf(deps.keys.lookup, 'openid', openid)
  return (await deps.people.holder('openid', lookups)) ?? createdPerson(deps, openid, lookups)
}

/** WeChat's login code becomes a session; who comes for the first time becomes a person. */
export const login = async (deps: LoginDeps, { code }: { code: string }): Promise<LoggedIn> => {
  const { openid } = (await wechatAnswer(deps.wechat.login(code))) ?? refuse('LOGIN_CODE_INVALID')
  const personId = await personIdOf(deps, openid)
  return loggedIn(activePerson(await deps.people.profile(personId, { fresh: true })))
}
