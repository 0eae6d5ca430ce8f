import { getHomeInput, getMeInput } from '../../contracts/me.input'
import { getHome } from '../../domain/me/getHome'
import { getMe } from '../../domain/me/getMe'
import { anyone, person } from '../handler'

export const meHandlers = {
  getMe: person(getMeInput, getMe),
  getHome: anyone(getHomeInput, getHome),
}
