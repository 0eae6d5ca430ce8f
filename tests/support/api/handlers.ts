import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EndpointName } from '../../../functions/contracts/endpoints'
import type { Handlers } from '../../../functions/http/handler'

const folder = join(__dirname, '..', '..', '..', 'functions', 'http', 'routes')

const handlersOf = (noun: string) => require(join(folder, noun))[`${noun}Handlers`]

/** All there at once: the API itself loads a noun when it is first asked for. */
export const handlers: Handlers<EndpointName> = Object.assign(
  {},
  ...readdirSync(folder).map(file => handlersOf(basename(file, '.ts'))),
)
