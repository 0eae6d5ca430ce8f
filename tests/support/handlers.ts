import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { EndpointName, Noun } from '../../functions/contracts/endpoints'
import type { Handlers } from '../../functions/http/handler'

const folder = join(__dirname, '..', '..', 'functions', 'http', 'routes')

/** Each noun's handlers, all there at once: the API itself loads a noun when it is first asked for. */
export const handlersByNoun: Record<string, Handlers<EndpointName>> = Object.fromEntries(
  readdirSync(folder).map(file => [file.replace('.ts', '') as Noun, require(join(folder, file)).handlers]),
)

export const handlers: Handlers<EndpointName> = Object.assign({}, ...Object.values(handlersByNoun))
