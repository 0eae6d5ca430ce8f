import { type EndpointName, endpoints, endpointsByNoun, type Noun } from '../../functions/contracts/endpoints'
import { issueTokens } from '../../functions/http/session'
import { requests } from '../support/catalogue/catalogue'
import { ring } from './emptyAws'

/** A noun is asked for what it shows, where it shows anything. */
const endpointOf = (noun: Noun): EndpointName => {
  const names = Object.keys(endpointsByNoun[noun]) as EndpointName[]
  return names.find(name => endpoints[name].method === 'GET') ?? (names[0] as EndpointName)
}

const tokenNow = async () => {
  const { token } = await issueTokens(ring, { personId: 'per_1', sessionVersion: 1 }, new Date())
  return token
}

/** An event as API Gateway sends it: a noun's first request, by somebody who is logged in. */
export const firstRequest = async (noun: Noun): Promise<object> => {
  const name = endpointOf(noun)
  const { method, path } = endpoints[name]
  const input: Record<string, unknown> = { ...requests[name] }
  const rawPath = path.replace(/:(\w+)/g, (_, field: string) => String(input[field]))
  const rest = Object.entries(input).filter(([field]) => !path.includes(`:${field}`)) as [string, string][]
  const asksOnly = method === 'GET'
  return {
    rawPath,
    rawQueryString: asksOnly ? new URLSearchParams(rest).toString() : '',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenNow()}` },
    body: asksOnly ? undefined : JSON.stringify(Object.fromEntries(rest)),
    requestContext: { domainName: 'api.example.cn', http: { method, path: rawPath } },
  }
}
