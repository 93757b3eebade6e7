import { type Day, dayNumber, startOf } from '@/domain/day'
import type { Rules } from '@/domain/derived'
import { type Grade, gradeOfNeed } from '@/domain/grade'
import { KEY_FROM_FEN } from '@/domain/importance'
import { LOAN_RULES, loanTasks } from '@/domain/loan-calendar'
import type { Need } from '@/domain/need'
import { recountClocks } from '@/domain/recount'
import type { ClosedNeedDoc } from '../../cloudfunctions/_lib/store/closed-needs'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { DealingDoc } from '../../cloudfunctions/_lib/store/dealing-doc'
import { storedFields } from '../../cloudfunctions/_lib/store/derive-customer'
import type { EntryDoc } from '../../cloudfunctions/_lib/store/entries'
import { newCustomer } from '../../cloudfunctions/_lib/store/new-customer'
import { turningDays } from '../../cloudfunctions/_lib/store/with-dealings'
import { closedNeedDocs } from './closed-needs'
import { dealingDocs } from './dealing-docs'
import { ownerOn } from './owner-on'
import type { DemoCustomer, DemoFollowUp, DemoNeed } from './record'

export type Layout = {
  readonly today: Day
  readonly rules: Rules
  readonly teamOf: (officerId: string) => string | null
  readonly nameOf: (staffId: string) => string
}
export type CustomerDocs = {
  readonly customer: CustomerDoc
  readonly entries: readonly EntryDoc[]
  readonly dealings: readonly DealingDoc[]
  readonly closedNeeds: readonly ClosedNeedDoc[]
}

/** When something of the book was: a day and `HH:mm` in Beijing. */
export const instantOf = (on: Day, at: string): number => {
  const [hours = '9', minutes = '0'] = at.split(':')
  return startOf(on) + (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** The grade that an answer gave on its day; attempts and notes leave it as it was. */
const gradeAfter = (entry: DemoFollowUp, before: Grade): Grade =>
  entry.answer ? gradeOfNeed({ ...entry.answer, stage: 'intent' }, dayNumber(entry.on)) : before

const entriesOf = (made: DemoCustomer, customer: CustomerDoc, layout: Layout): EntryDoc[] => {
  let grade: Grade = 'D'
  const shared = { customerId: made.id, ownerId: made.officerId, isLate: false, next: null, voided: null }
  const unchanged = {
    dueBefore: customer.nextDueOn,
    dueAfter: customer.nextDueOn,
    before: customer.journal,
    madeVersion: 1,
  }
  const logged = made.followUps.map((entry): EntryDoc => {
    const at = instantOf(entry.on, entry.at)
    const before = grade
    grade = gradeAfter(entry, before)
    return {
      ...shared,
      ...unchanged,
      _id: entry.id,
      kind: 'followUp',
      byId: entry.by,
      byName: layout.nameOf(entry.by),
      at,
      on: entry.on,
      loggedAt: at,
      channel: entry.channel,
      outcome: entry.outcome,
      note: entry.note ?? '',
      answers: [],
      gradeBefore: before,
      gradeAfter: grade,
      contentHash: 'demo',
    }
  })
  const last = logged.at(-1)
  if (made.lookedOn === null || (last && made.lookedOn <= last.on)) return logged
  const at = instantOf(made.lookedOn, '08:45')
  const review: EntryDoc = {
    ...shared,
    ...unchanged,
    _id: made.id.replace('cus_', 'rev_'),
    kind: 'review',
    byId: made.officerId,
    byName: layout.nameOf(made.officerId),
    at,
    on: made.lookedOn,
    loggedAt: at,
    channel: null,
    outcome: null,
    note: '',
    answers: [],
    gradeBefore: grade,
    gradeAfter: grade,
    contentHash: 'demo',
  }
  return [...logged, review]
}

/** As if whose customer it was then had opened it and moved it to its 环节. */
const openNeed = (made: DemoCustomer, { stageSince, ...need }: DemoNeed, today: Day): Need => {
  const first = { on: stageSince, byId: ownerOn(made, stageSince, today) }
  return {
    ...need,
    stageOn: stageSince,
    openedById: ownerOn(made, need.openedOn, today),
    ...(need.stage === 'intent' ? {} : { firsts: { [need.stage]: first } }),
  }
}

const blank = (made: DemoCustomer, { today, rules, teamOf }: Layout): CustomerDoc => {
  const running = made.dealings.filter(dealing => dealing.status !== 'finished').length
  const { month, day } = made.birthday
  return newCustomer(
    {
      id: made.id,
      name: made.name,
      kind: made.kind,
      phone: made.phone,
      customerNo: made.customerNo,
      tags: made.tags,
      birthday: made.kind === 'person' ? { calendar: 'solar', month, day } : null,
      facts: [{ label: '地区', text: made.district }],
      ...(made.contactWishes ? { contactWishes: made.contactWishes } : {}),
      needs: made.needs.map(need => openNeed(made, need, today)),
      standing: made.standing,
      dealings: {
        count: made.dealings.length,
        firstOn: made.dealings[0]?.grantedOn ?? null,
        running,
        ...turningDays(dealingDocs(made, today), running),
      },
      householdId: made.householdId,
      ownerId: made.officerId,
      teamId: teamOf(made.officerId),
      createdOn: made.createdOn,
      spread: made.spread,
      // What a list brought counts as imported, like any import.
      createdFrom: 'imp_demo',
    },
    { now: startOf(made.createdOn), today, rules, keyFromFen: KEY_FROM_FEN },
  )
}

const tasksOf = (dealings: readonly DealingDoc[]): Pick<CustomerDoc['journal'], 'tasks'> =>
  dealings.length === 0 ? {} : { tasks: dealings.flatMap(dealing => loanTasks(dealing, LOAN_RULES)) }

/** The store's documents of one customer of the demo book. */
export const customerDocs = (made: DemoCustomer, layout: Layout): CustomerDocs => {
  const customer = blank(made, layout)
  const entries = entriesOf(made, customer, layout)
  const dealings = dealingDocs(made, layout.today)
  const clocks = recountClocks(customer.journal, [...entries].reverse(), null)
  const moved = {
    ...customer,
    journal: { ...customer.journal, ...clocks, ...tasksOf(dealings), next: made.next },
  }
  return {
    customer: { ...moved, ...storedFields(moved, layout.today, layout.rules) },
    entries,
    dealings,
    closedNeeds: closedNeedDocs(made, layout.today),
  }
}
