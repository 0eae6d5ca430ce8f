import { voucherEntity } from '../../../functions/data/mall/item'
import { checkEntity, photoEntity } from '../../../functions/data/photo/item'
import { postEntity } from '../../../functions/data/show/item'
import { likeEntity } from '../../../functions/data/show/likes'
import type { Deps } from '../../../functions/domain/deps'
import { peopleReactions, showReactions } from '../../../functions/streams/tables'

/** The reactions of each streamed table, put together as their functions do. */
export const reactionsOf = (deps: Deps) => ({
  people: peopleReactions(deps, { like: likeEntity.fromItem, voucher: voucherEntity.fromItem }),
  shows: showReactions(deps, {
    post: postEntity.fromItem,
    photo: photoEntity.fromItem,
    check: checkEntity.fromItem,
  }),
})
