import { type Api, type EndpointName, endpoints } from '../../../functions/contracts/endpoints'
import { addressOf } from '../../../miniprogram/src/lib/address'

const send = async (url: string, method: string, body: object | undefined, token?: string) => {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`)
  return JSON.parse(text) as unknown
}

/** Asks the API of a running stack as a persona of the stand-in, logged in anew each time. */
export const apiOf = (root: string, persona: string) => {
  const ask = async <Name extends EndpointName>(name: Name, input: Api[Name]['in'], token?: string) => {
    const { method, path } = endpoints[name]
    const { url, body } = addressOf(method, path, { ...input })
    return (await send(`${root}${url}`, method, body, token)) as Api[Name]['out']
  }
  return async <Name extends EndpointName>(name: Name, input: Api[Name]['in']) => {
    const { token } = await ask('login', { code: `persona:${persona}` })
    return ask(name, input, token)
  }
}
