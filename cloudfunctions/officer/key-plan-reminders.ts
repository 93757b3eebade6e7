import { createHash } from 'node:crypto'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { type KeyPlanDoc, keyPlanIn, keyPlanOf, putKeyPlanIn } from '#cloud/store/key-plans'
import { addReminder, closeReminder, type ReminderDoc, removeReminder } from '#cloud/store/reminders'
import { transact } from '#cloud/store/transact'
import { wakeWhoLooksAfter } from '#cloud/store/wake-covers'
import type { KeyStep } from '@/domain/key-plan'
import { addressed } from '@/domain/name-words'

const idOf = (customerId: string, stepId: string): string =>
  `rem_${createHash('sha256').update(`plan ${customerId} ${stepId}`).digest('hex').slice(0, 32)}`

/** R60 what is left to do on a day is in the inbox that day; null for a step that is done or has none. */
const reminderOf = (ctx: Context, step: KeyStep, customer: CustomerDoc): ReminderDoc | null =>
  step.isDone || step.by === null
    ? null
    : {
        _id: idOf(customer._id, step.id),
        ownerId: customer.ownerId,
        kind: 'action',
        what: `计划：${step.what}`,
        on: step.by,
        at: null,
        customerId: customer._id,
        salutation: addressed(customer),
        page: `pages/value/one?id=${customer._id}`,
        isOpen: true,
        doneAt: null,
        createdAt: ctx.now,
        contentHash: '',
      }

/** Brings the inbox to what a plan says now; `before`: the steps that stood until now, some of them taken away. */
export const trackKeyPlan = async (
  ctx: Context,
  plan: KeyPlanDoc,
  customer: CustomerDoc,
  before: readonly KeyStep[],
): Promise<void> => {
  const wanted = new Map(plan.steps.map(step => [step.id, reminderOf(ctx, step, customer)]))
  for (const stepId of new Set([...before, ...plan.steps].map(({ id }) => id))) {
    const reminder = wanted.get(stepId) ?? null
    if (reminder === null) {
      await closeReminder(idOf(customer._id, stepId), ctx.now)
      continue
    }
    const known = await addReminder(reminder)
    if (known.isOpen && known.on === reminder.on && known.what === reminder.what) continue
    await removeReminder(reminder._id)
    await addReminder(reminder)
  }
  await wakeWhoLooksAfter(customer, ctx, [ctx.staff._id])
}

/** R60 a step that is ticked off in 今天 is done in its plan, too. */
export const finishStep = async (ctx: Context, { _id, kind, customerId }: ReminderDoc): Promise<void> => {
  if (kind !== 'action' || customerId === null) return
  const isIt = ({ id, isDone }: KeyStep) => !isDone && idOf(customerId, id) === _id
  if (!(await keyPlanOf(customerId))?.steps.some(isIt)) return
  await transact(async t => {
    const plan = await keyPlanIn(t, customerId)
    if (!plan?.steps.some(isIt)) return
    const steps = plan.steps.map(step => (isIt(step) ? { ...step, isDone: true } : step))
    await putKeyPlanIn(t, { ...plan, steps, version: plan.version + 1, at: ctx.now, byId: ctx.staff._id })
  })
}
