import { FLOOR_DAYS, type FloorDays } from '@/domain/clocks'
import { type Day, dayOf } from '@/domain/day'
import { derive } from '@/domain/derived'
import { type Overrides, workCalendar } from '@/domain/workday'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { type Branch, MONDAY } from './branch'
import { customerDoc, inDays, needIn } from './customers'

const DAY = 86_400_000
export type Report = {
  isRun: boolean
  jobs: {
    regrade: { read: number; changed: number; isDone: boolean }
    recalendar: { read: number; changed: number }
  }
}

/** A mixed book: needs around every horizon, steps, promises, dealings, loan tasks, key customers, refusals, imports. */
export const book = (): CustomerDoc[] =>
  Array.from({ length: 60 }, (_, i) => {
    const days = [null, undefined, -35, -29, -1, 0, 1, 29, 31, 33, 60, 89, 91, 92, 119, 179, 181, 200][i % 18]
    const stage = i % 5 === 0 ? 'approval' : 'intent'
    const needs = i % 7 === 6 ? [] : [needIn(`a${i}`, days, { stage, amountFen: (i % 9) * 10_000_000 })]
    const firstOn = i % 4 === 0 ? inDays(-365 + i / 2) : null
    const doc = customerDoc(String(i).padStart(3, '0'), {
      createdOn: inDays(-i),
      contactedBefore: i % 3 === 0 ? inDays(-i * 2) : null,
      standing: i % 14 === 6 ? 'none' : 'latent',
      needs: i % 6 === 1 ? [...needs, needIn(`b${i}`, 10 + i * 2)] : needs,
      dealings: { count: firstOn ? 1 : 0, firstOn, running: 0 },
      refusesContact: i % 11 === 3,
      spread: i % 2 ? i / 60 : null,
    })
    const next = i % 8 === 2 ? { what: '回电', on: inDays(i % 20), at: i % 16 === 2 ? '10:00' : null } : null
    const promises = i % 9 === 4 ? [{ id: 'pro_1', what: '送材料', on: inDays((i * 3) % 25) }] : []
    const on = inDays((i * 2) % 31)
    const task = {
      id: `dea_1.check.${on}`,
      dealingId: 'dea_1',
      kind: 'check' as const,
      on,
      about: on,
      product: '经营贷',
    }
    const loans = i % 5 === 3 ? { tasks: [task] as const } : {}
    const journal = {
      ...doc.journal,
      ...loans,
      next,
      promises,
      lookedOn: i % 3 === 1 ? inDays(-(i % 7)) : null,
    }
    return { ...doc, journal, gradeChangesOn: inDays(0) }
  })

/** The days as they pass for a branch: `at` moves the clock, `sweep` runs the timer, `expectFresh` compares. */
export const daysOf = (branch: Branch) => {
  const at = (days: number, minutes = 0): Day => {
    const now = new Date(MONDAY.getTime() + days * DAY + minutes * 60_000)
    branch.setNow(now)
    return dayOf(now.getTime())
  }
  const sweep = async (): Promise<Report> => (await branch.runTimer('sweep')) as Report

  /** What the branch stores of every customer, and what its journal says for the day. */
  const expectFresh = (today: Day, overrides: Overrides = {}, floorDays: FloorDays = FLOOR_DAYS): void => {
    const rules = { calendar: workCalendar(overrides), floorDays }
    const docs = branch.docs<CustomerDoc>('customers', { isArchived: false })
    for (const doc of docs) {
      const fresh = derive({ id: doc._id, journal: doc.journal, dealings: doc.dealings }, today, rules)
      expect({ id: doc._id, today, ...doc }).toMatchObject({ id: doc._id, today, ...fresh })
    }
    expect(docs.length).toBeGreaterThan(0)
  }
  return { at, sweep, expectFresh }
}
