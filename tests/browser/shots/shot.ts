import type { Api, EndpointName } from '../../../functions/contracts/endpoints'
import type { RefusalCode } from '../../../functions/contracts/errors'
import type { Person } from '../../support/mainJob/person'

/** What an endpoint answers instead of the county: something else, nothing yet, a refusal, or no way through. */
type Answer<Name extends EndpointName> = Api[Name]['out'] | 'never' | 'offline' | { refused: RefusalCode }
export type Answers = { [Name in EndpointName]?: Answer<Name> }

/** One screen in one state. */
export type Shot = {
  /** Of the file: screen, then state, e.g. `home-loading`. */
  name: string
  /** What it is, in the words of the product. */
  title: string
  /** The persona who looks; nobody is logged in without one. */
  as?: string
  page: string
  answers?: Answers
  /** What is done before the picture is taken. */
  act?: (person: Person) => Promise<void>
  /** Shown as it is while it loads. */
  loading?: boolean
  /** Scrolled to its end. */
  end?: boolean
  /** The whole page, however long. */
  whole?: boolean
}

type Screen = Pick<Shot, 'name' | 'title' | 'as' | 'page'>

/** The states that every screen with data has: filled, loading, and refused with what to do. */
export const statesOf = (screen: Screen, endpoint: EndpointName): Shot[] => [
  screen,
  {
    ...screen,
    name: `${screen.name}-loading`,
    title: `${screen.title}，加载中`,
    answers: { [endpoint]: 'never' },
    loading: true,
  },
  {
    ...screen,
    name: `${screen.name}-error`,
    title: `${screen.title}，没有取到`,
    answers: { [endpoint]: { refused: 'BUSY' } },
  },
]

/** And a list's: empty, and its end. */
export const listStatesOf = <Name extends EndpointName>(
  screen: Screen,
  endpoint: Name,
  empty: Api[Name]['out'],
): Shot[] => [
  ...statesOf(screen, endpoint),
  {
    ...screen,
    name: `${screen.name}-empty`,
    title: `${screen.title}，没有内容`,
    answers: { [endpoint]: empty } as Answers,
  },
  { ...screen, name: `${screen.name}-end`, title: `${screen.title}，到底了`, end: true },
]
