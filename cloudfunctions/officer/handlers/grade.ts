import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { ownCustomer } from '#cloud/store/customers'
import { entriesOf } from '#cloud/store/entries'
import type { officer } from '@/contract/officer'
import { gate } from '@/domain/gate'
import { explainGrade, WORDS_FOR_CUSTOMER } from '@/domain/grade-explain'
import { type Standpoint, whatIf } from '@/domain/what-if'
import { dueView, explanationOf } from '../customer-view'
import { GATE_WORDS } from '../gate-words'

const standpointView = ({ grade, due }: Standpoint) => ({ grade, due: dueView(due) })

export const grade: Pick<Handlers<typeof officer>, 'grade.explain' | 'grade.whatIf'> = {
  'grade.explain': async (ctx, { customerId }) => {
    const doc = await ownCustomer(ctx, customerId)
    const { entries } = await entriesOf(customerId, 100)
    const moved = entries.filter(entry => entry.voided === null && entry.gradeBefore !== entry.gradeAfter)
    return {
      ...explanationOf(ctx, doc),
      wordsForCustomer: WORDS_FOR_CUSTOMER,
      history: moved.map(({ at, byName, gradeBefore, gradeAfter }) => ({
        at,
        by: byName,
        from: gradeBefore,
        to: gradeAfter,
      })),
    }
  },
  'grade.whatIf': async (ctx, { customerId, answers }) => {
    const { journal } = await ownCustomer(ctx, customerId)
    const asked = { channel: 'T', outcome: 'reached', answers } as const
    const refusal = gate(journal, asked, ctx.today)
    if (refusal !== null) return refuse('GATE', GATE_WORDS[refusal])
    const entry = { ...asked, on: ctx.today, next: null, promises: [], newNeedId: 'need_whatif' }
    const { before, after } = whatIf(journal, entry, ctx.today, ctx.rules)
    const { needs, standing } = after.journal
    return {
      before: standpointView(before),
      after: { ...standpointView(after), sentence: explainGrade(needs, standing, ctx.today).sentence },
    }
  },
}
