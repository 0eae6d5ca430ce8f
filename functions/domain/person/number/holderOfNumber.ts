import { isPlatformNumber } from '../../../contracts/platformNumber'
import type { Deps } from '../../deps'
import { plainLookup } from '../secret/lookup'

/** Id of the person with this 平台编号; what can be none is not looked for. */
export const holderOfNumber = async (
  { people }: Pick<Deps, 'people'>,
  number: string,
): Promise<string | undefined> =>
  isPlatformNumber(number) ? people.holder('number', plainLookup(number)) : undefined
