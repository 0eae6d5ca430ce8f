import { careIdeas } from './care'
import { cultureIdeas } from './culture'
import { environmentIdeas } from './environment'
import { healthIdeas } from './health'
import type { Idea } from './idea'
import { learningIdeas } from './learning'

export const ideas: readonly Idea[] = [
  ...environmentIdeas,
  ...careIdeas,
  ...healthIdeas,
  ...learningIdeas,
  ...cultureIdeas,
]

/** Throws at a key that no idea has. */
export const ideaOf = (key: string): Idea => {
  const idea = ideas.find(candidate => candidate.key === key)
  if (!idea) throw new Error(`no idea is called ${key}`)
  return idea
}
