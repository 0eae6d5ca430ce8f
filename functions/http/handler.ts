import type * as z from 'zod'
import type { Api, EndpointName } from '../contracts/endpoints'
import type { Actor } from '../domain/actor'
import type { Deps } from '../domain/deps'

type Answer<Name extends EndpointName> = Promise<Api[Name]['out']>

/** Made with the first such request: a cold start makes the schemas of no other. */
type Input = z.ZodLazy<z.ZodType>

/** A request's schema, who may send it, and the use case that answers. */
export type Handler<Name extends EndpointName> =
  | {
      who: 'anyone'
      input: Input
      run: (deps: Deps, actor: Actor | undefined, input: never) => Answer<Name>
    }
  | { who: 'person'; input: Input; run: (deps: Deps, actor: Actor, input: never) => Answer<Name> }

export type Handlers<Name extends EndpointName> = { [K in Name]: Handler<K> }

/** Open to all; the actor is known where a token was sent. */
export const anyone = <Schema extends Input, Out>(
  input: Schema,
  run: (deps: Deps, actor: Actor | undefined, input: z.output<Schema>) => Promise<Out>,
) => ({ who: 'anyone', input, run }) as const

/** Needs a valid access token. Roles are decided by the use case, from the policy. */
export const person = <Schema extends Input, Out>(
  input: Schema,
  run: (deps: Deps, actor: Actor, input: z.output<Schema>) => Promise<Out>,
) => ({ who: 'person', input, run }) as const
