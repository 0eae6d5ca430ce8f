export type Scope = Record<string, unknown>

const compiled = new Map<string, (scope: Scope) => unknown>()

const compile = (expression: string) => {
  const run = new Function('scope', `with (scope) { return (${expression}) }`) as (scope: Scope) => unknown
  compiled.set(expression, run)
  return run
}

/** WXML's expressions are a part of JavaScript's; a name that is not there reads as undefined. */
const evaluate = (expression: string, scope: Scope): unknown => {
  const run = compiled.get(expression) ?? compile(expression)
  return run(new Proxy(scope, { has: () => true, get: (held, name) => held[String(name)] }))
}

/** The value of an attribute or of a text such as `{{i.cl}}`. */
export const filled = (text: string, scope: Scope): unknown => {
  const whole = /^\{\{([\s\S]*?)\}\}$/.exec(text)?.[1]
  if (whole !== undefined) return evaluate(whole, scope)
  return text.replace(/\{\{([\s\S]*?)\}\}/g, (_, inner: string) => String(evaluate(inner, scope) ?? ''))
}

/** The data that a template is given: `{{i:item,c:1}}`. */
export const givenTo = (text: string | undefined, scope: Scope): Scope => {
  const inner = /^\{\{([\s\S]*)\}\}$/.exec(text ?? '')?.[1]
  return inner ? (evaluate(`{${inner}}`, scope) as Scope) : {}
}
