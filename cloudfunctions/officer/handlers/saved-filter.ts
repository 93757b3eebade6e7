import type { Context } from '#cloud/context'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { countOwn } from '#cloud/store/customers'
import {
  filterById,
  filtersOf,
  MOST_FILTERS,
  putFilter,
  removeFilter,
  type SavedFilterDoc,
} from '#cloud/store/saved-filters'
import { tagsOf } from '#cloud/store/tags'
import type { savedFilter as contract } from '@/contract/filter'
import { conditionOf } from '../filter-condition'

const viewOf = async (ctx: Context, { _id: id, name, filter }: SavedFilterDoc) => ({
  id,
  name,
  filter,
  total: await countOwn(ctx, conditionOf(filter)),
})

/** R45 saved filters, the caller's alone; each count is one request by an index, at most eight of them. */
export const savedFilter: Handlers<typeof contract> = {
  'filter.list': async ctx => {
    const docs = (await filtersOf(ctx.staff._id)).slice(0, MOST_FILTERS)
    return { rows: await Promise.all(docs.map(doc => viewOf(ctx, doc))) }
  },
  'filter.tags': async ctx => ({ tags: await tagsOf(ctx) }),
  'filter.save': async (ctx, { id, name, filter }) => {
    if (Object.values(filter).every(value => Array.isArray(value) && value.length === 0))
      return refuse('INVALID', '先选一个条件，再存。')
    const [known, all] = await Promise.all([filterById(id), filtersOf(ctx.staff._id)])
    if (known !== null && known.ownerId !== ctx.staff._id) return refuse('ID_TAKEN', '这个编号已经用过了。')
    const others = all.filter(({ _id }) => _id !== id)
    if (others.some(one => one.name === name)) return refuse('INVALID', '这个名字已经有了，换一个。')
    if (others.length >= MOST_FILTERS)
      return refuse('LIMIT', `最多存 ${MOST_FILTERS} 个筛选，先删掉一个不用的。`)
    const doc: SavedFilterDoc = {
      _id: id,
      ownerId: ctx.staff._id,
      name,
      filter,
      createdAt: known?.createdAt ?? ctx.now,
    }
    await putFilter(doc)
    return viewOf(ctx, doc)
  },
  'filter.remove': async (ctx, { id }) => {
    const known = await filterById(id)
    if (known !== null && known.ownerId !== ctx.staff._id) return notFound()
    await removeFilter(id)
    return { id }
  },
}
