import type * as z from 'zod'
import { contentHash } from '#cloud/content-hash'
import type { Context } from '#cloud/context'
import { changedMeanwhile, notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { addClosedNeed, closedNeedIn } from '#cloud/store/closed-needs'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomerIn, saveCustomer } from '#cloud/store/customers'
import { transact } from '#cloud/store/transact'
import type { officer } from '@/contract/officer'
import { NO_DEALINGS } from '@/domain/division'
import { importanceOf } from '@/domain/importance'
import { MAX_OPEN_NEEDS, type Need } from '@/domain/need'
import { viewOf } from '../customer-view'
import { expectedDayMustStand, isTooFar, openedNeed } from '../need-day'

type Close = z.output<(typeof officer)['need.close']['input']>

/** The customer with these open needs; importance is weighed again (R3). */
const withNeeds = (ctx: Context, doc: CustomerDoc, needs: readonly Need[]): CustomerDoc => {
  const importance = importanceOf(needs, doc.importance, ctx.settings.keyFromFen)
  return { ...doc, importance, journal: { ...doc.journal, needs, isKey: importance.isKey } }
}

const openNeed = (doc: CustomerDoc, id: string): Need =>
  doc.journal.needs.find(need => need.id === id) ?? notFound()

/** R29 the next cycle: a loan adds to the dealings; a refusal leaves a 潜在 need with a day to reconsider. */
const closed = (ctx: Context, doc: CustomerDoc, input: Close): CustomerDoc => {
  const left = doc.journal.needs.filter(need => need.id !== input.id)
  const dealings = doc.dealings ?? NO_DEALINGS
  const next = input.reconsiderOn
    ? { what: '重新评估贷款需求', on: input.reconsiderOn, at: null }
    : doc.journal.next
  const base = withNeeds(ctx, doc, left)
  return {
    ...base,
    dealings:
      input.closing === 'disbursed'
        ? { count: dealings.count + 1, firstOn: dealings.firstOn ?? ctx.today, running: dealings.running + 1 }
        : dealings,
    journal: { ...base.journal, next, standing: 'latent' },
  }
}

/** The same need sent again, on whatever day. */
const isRepeat = (known: Need, sent: Need): boolean =>
  contentHash({ ...known, stageOn: null, openedOn: null }) ===
  contentHash({ ...sent, stageOn: null, openedOn: null })

const reconsiderDayMustStand = (ctx: Context, { closing, reconsiderOn }: Close): void => {
  if (closing === 'rejected' && !reconsiderOn) refuse('INVALID', '审批未通过时，请约定哪天再评估。')
  if (closing !== 'rejected' && reconsiderOn) refuse('INVALID', '只有审批未通过才约定再评估的日子。')
  if (reconsiderOn && reconsiderOn <= ctx.today) refuse('INVALID', '再评估的日子要在今天以后。')
  if (reconsiderOn && isTooFar(ctx, reconsiderOn)) refuse('INVALID', '再评估的日子太远，最多十年以内。')
}

export const need: Pick<Handlers<typeof officer>, 'need.add' | 'need.update' | 'need.close'> = {
  'need.add': async (ctx, { customerId, version, ...fields }) => {
    const opened = openedNeed(ctx, fields)
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId)
      const same = doc.journal.needs.find(one => one.id === opened.id)
      if (same && isRepeat(same, opened)) return doc
      if (same || (await closedNeedIn(t, customerId, opened.id))) {
        return refuse('ID_TAKEN', '这个编号已经用过了。')
      }
      if (doc.version !== version) return changedMeanwhile()
      if (doc.journal.needs.length >= MAX_OPEN_NEEDS) {
        return refuse('LIMIT', `一位客户最多 ${MAX_OPEN_NEEDS} 个在谈需求。`)
      }
      return saveCustomer(ctx, t, withNeeds(ctx, doc, [...doc.journal.needs, opened]))
    })
    return viewOf(ctx, saved)
  },
  'need.update': async (ctx, { id, customerId, version, changes }) => {
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId, version)
      const before = openNeed(doc, id)
      const after = { ...before, ...changes } as Need
      if (changes.expectedOn !== undefined || changes.demand !== undefined) expectedDayMustStand(ctx, after)
      const stageOn = after.stage === before.stage ? before.stageOn : ctx.today
      const needs = doc.journal.needs.map(one =>
        one.id === id
          ? { ...after, stageOn, stageDays: { ...before.stageDays, [after.stage]: stageOn } }
          : one,
      )
      return saveCustomer(ctx, t, withNeeds(ctx, doc, needs))
    })
    return viewOf(ctx, saved)
  },
  'need.close': async (ctx, input) => {
    reconsiderDayMustStand(ctx, input)
    const saved = await transact(async t => {
      const doc = await ownCustomerIn(ctx, t, input.customerId, input.version)
      const ended = openNeed(doc, input.id)
      await addClosedNeed(t, {
        ...ended,
        customerId: doc._id,
        ownerId: doc.ownerId,
        closing: input.closing,
        closedOn: ctx.today,
        reconsiderOn: input.reconsiderOn ?? null,
      })
      return saveCustomer(ctx, t, closed(ctx, doc, input))
    })
    return viewOf(ctx, saved)
  },
}
