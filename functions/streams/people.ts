import type { Deps } from '../domain/deps'
import type { Voucher } from '../domain/mall/voucher/voucher'
import type { Like } from '../domain/show/like/like'
import type { Read } from './change'
import { countLikes } from './countLikes'
import { dropUsedVoucher } from './dropUsedVoucher'
import { noteVoucher } from './noteVoucher'
import { oneByOne, type Reaction, together } from './reaction'

type PeopleReaders = { like: Read<Like>; voucher: Read<Voucher> }

/** What follows from a change in the people table. */
export const peopleReactions = (
  deps: Pick<Deps, 'now' | 'shows' | 'mall'>,
  read: PeopleReaders,
): Reaction[] => [
  together('like', read.like, (changes, shard) => countLikes(deps, changes, shard)),
  oneByOne('voucher', read.voucher, async ({ before, after }) => {
    if (after && !before) await noteVoucher(deps, after)
    if (after?.state === 'used') await dropUsedVoucher(deps, after)
  }),
]
