import type { Context } from '#cloud/context'
import type { Condition } from '#cloud/database-types'
import { db } from '#cloud/platform'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { recordAudit } from '#cloud/store/audit'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { GENUINE, genuine } from '#cloud/store/genuine'
import { countMiss, isLockedOut } from '#cloud/store/locks'
import { phoneHash } from '#cloud/store/phone-vault'
import { staffByIds } from '#cloud/store/staff'
import { teamsOf } from '#cloud/store/teams'
import type { counter as contract } from '@/contract/counter'
import { maskedName } from '@/domain/name-words'

/** Looks of one colleague a day, and those that found nobody: a counter serves people, it does not search a book. */
const MOST_LOOKS = 100
const MOST_MISSES = 20
/** More than so many are no answer. */
const MOST_FOUND = 5

type Found = Pick<CustomerDoc, '_id' | 'name' | 'kind' | 'ownerId'>

const find = async (condition: Condition): Promise<Found[]> => {
  const { data } = await db
    .collection('customers')
    .where({ ...condition, isArchived: false, ...GENUINE })
    .limit(200)
    .field({ _id: true, _openid: true, name: true, kind: true, ownerId: true })
    .get()
  return genuine('customers', data as Found[])
}

const keyOf = (ctx: Context, what: 'looks' | 'misses'): string => `counter ${what} ${ctx.staff._id}`

/** A look that is refused is a look: R113 it is recorded as one that found nobody. */
const refuseLook = async (ctx: Context, words: string): Promise<never> => {
  await recordAudit(ctx, 'counter.find', 'nobody')
  return refuse('LIMIT', words)
}

/** Counts a look before it is answered, so that a broken answer counts as well. */
const countLook = async (ctx: Context): Promise<void> => {
  const [looks, misses] = [keyOf(ctx, 'looks'), keyOf(ctx, 'misses')]
  const isOver =
    (await isLockedOut(looks, ctx.today, MOST_LOOKS)) || (await isLockedOut(misses, ctx.today, MOST_MISSES))
  if (isOver) await refuseLook(ctx, '今天查得太多了，请联系团队主管。')
  await countMiss(looks, ctx.today)
}

export const counter: Handlers<typeof contract> = {
  'counter.find': async (ctx, input) => {
    await countLook(ctx)
    const found =
      'customerNo' in input
        ? await find({ customerNo: input.customerNo })
        : (await find({ phoneHashes: phoneHash(input.digits) })).filter(({ name }) =>
            name.startsWith(input.surname),
          )
    if (found.length > MOST_FOUND) return refuseLook(ctx, '同姓同号的客户太多，请用客户号查。')
    if (found.length === 0) {
      await countMiss(keyOf(ctx, 'misses'), ctx.today)
      await recordAudit(ctx, 'counter.find', 'nobody')
      return { rows: [] }
    }
    for (const { _id } of found) await recordAudit(ctx, 'counter.find', _id)
    const [owners, teams] = await Promise.all([
      staffByIds([...new Set(found.map(({ ownerId }) => ownerId))]),
      teamsOf(null),
    ])
    return {
      rows: found.map(customer => {
        const owner = owners.find(one => one._id === customer.ownerId)
        const team = teams.find(one => one._id === owner?.teamId)
        return {
          maskedName: maskedName(customer),
          ownerName: owner?.status === 'active' ? owner.name : null,
          teamName: team?.name ?? null,
          branchName: ctx.settings.card.branchName,
        }
      }),
    }
  },
}
