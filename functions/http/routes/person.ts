import type { LoginOut } from '../../contracts/person'
import {
  confirmIdentityInput,
  findPersonInput,
  loginInput,
  registerVolunteerInput,
  renewInput,
} from '../../contracts/person.input'
import type { Deps } from '../../domain/deps'
import { confirmIdentity } from '../../domain/person/confirmIdentity'
import { findPerson } from '../../domain/person/findPerson'
import { login } from '../../domain/person/login'
import type { LoggedIn } from '../../domain/person/login/loggedIn'
import { registerVolunteer } from '../../domain/person/registerVolunteer'
import { renew } from '../../domain/person/renew'
import { anyone, person } from '../handler'
import { issueTokens, openSession } from '../session'

const withTokens = async ({ keys, now }: Deps, { session, person }: LoggedIn): Promise<LoginOut> => ({
  ...(await issueTokens(keys.session, session, now())),
  person,
})

export const personHandlers = {
  login: anyone(loginInput, async (deps, _actor, input) => withTokens(deps, await login(deps, input))),
  renew: anyone(renewInput, async (deps, _actor, { renewToken }) => {
    const session = await openSession(deps.keys.session, 'renew', renewToken, deps.now())
    return withTokens(deps, await renew(deps, session))
  }),
  registerVolunteer: person(registerVolunteerInput, registerVolunteer),
  confirmIdentity: person(confirmIdentityInput, confirmIdentity),
  findPerson: person(findPersonInput, findPerson),
}
