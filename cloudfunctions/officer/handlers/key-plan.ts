import { command } from '#cloud/platform'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { findOwn, ownCustomer, ownCustomerIn } from '#cloud/store/customers'
import { type KeyPlanDoc, keyPlanIn, keyPlanOf, keyPlansOf, putKeyPlanIn } from '#cloud/store/key-plans'
import { transact } from '#cloud/store/transact'
import type { keyPlan as contract } from '@/contract/key-plan'
import { dayNumber } from '@/domain/day'
import { GRADES, gradeOf } from '@/domain/grade'
import { keyPlanError, nextStepOn } from '@/domain/key-plan'
import { trackKeyPlan } from '../key-plan-reminders'

const MOST = 100

const viewOf = (doc: KeyPlanDoc | null) => ({
  goal: doc?.goal ?? '',
  steps: [...(doc?.steps ?? [])],
  version: doc?.version ?? 0,
})

/** R60 a plan per 重点 customer; what it says is the officer's own and of nobody's journal, its days remind. */
export const keyPlan: Handlers<typeof contract> = {
  'keyPlan.list': async ctx => {
    const condition = { isArchived: false, grade: command.in(GRADES), 'journal.isKey': true }
    const docs = await findOwn(ctx, condition, { limit: MOST })
    const plans = await keyPlansOf(docs.map(({ _id }) => _id))
    return {
      today: ctx.today,
      rows: docs.map(({ _id: customerId, name, journal }) => {
        const { goal, steps } = viewOf(plans.get(customerId) ?? null)
        return {
          customerId,
          name,
          grade: gradeOf(journal.needs, journal.standing, dayNumber(ctx.today)),
          goal,
          steps: steps.length,
          done: steps.filter(({ isDone }) => isDone).length,
          nextOn: nextStepOn({ goal, steps }),
        }
      }),
    }
  },
  'keyPlan.get': async (ctx, { customerId }) => {
    const { journal } = await ownCustomer(ctx, customerId)
    return { today: ctx.today, isKey: journal.isKey, plan: viewOf(await keyPlanOf(customerId)) }
  },
  'keyPlan.save': async (ctx, { customerId, version, goal, steps }) => {
    const { customer, before, saved } = await transact(async t => {
      const customer = await ownCustomerIn(ctx, t, customerId)
      const before = await keyPlanIn(t, customerId)
      const isSame =
        before !== null && before.goal === goal && JSON.stringify(before.steps) === JSON.stringify(steps)
      // A second tap of the same save finds what it wrote.
      if (isSame) return { customer, before, saved: before }
      if ((before?.version ?? 0) !== version) return refuse('CONFLICT', '计划刚刚有改动，请看过再改。')
      if (!customer.journal.isKey && goal !== '')
        return refuse('INVALID', '只给重点客户定计划，先把他设为重点。')
      const error = keyPlanError({ goal, steps }, before, ctx.today)
      if (error !== null) return refuse('INVALID', error)
      const saved: KeyPlanDoc = {
        _id: customerId,
        ownerId: customer.ownerId,
        goal,
        steps,
        version: version + 1,
        at: ctx.now,
        byId: ctx.staff._id,
      }
      await putKeyPlanIn(t, saved)
      return { customer, before, saved }
    })
    await trackKeyPlan(ctx, saved, customer, before?.steps ?? [])
    return viewOf(saved)
  },
}
