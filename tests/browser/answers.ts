import type { Page, Route } from 'playwright-core'
import { type EndpointName, endpoints } from '../../functions/contracts/endpoints'
import { refusals } from '../../functions/contracts/errors'
import type { Answers } from './shots/shot'

const patternOf = (path: string) => new RegExp(`${path.replace(/:\w+/g, '[^/?]+')}(\\?|$)`)

const give = (route: Route, answer: NonNullable<Answers[EndpointName]>) => {
  if (answer === 'never') return undefined
  if (answer === 'offline') return route.abort()
  if (!('refused' in answer)) return route.fulfill({ json: answer })
  const { refused: code } = answer
  const error = { code, message: refusals[code], requestId: 'req_shown' }
  return route.fulfill({ status: code === 'BUSY' ? 503 : 400, json: { error } })
}

/** Lets these endpoints answer so on this phone; the others ask the county. */
export const answerWith = async (page: Page, answers: Answers = {}) => {
  for (const [name, answer] of Object.entries(answers)) {
    const { method, path } = endpoints[name as EndpointName]
    await page.route(patternOf(path), route =>
      route.request().method() === method ? give(route, answer) : route.fallback(),
    )
  }
}
