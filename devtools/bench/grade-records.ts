import { addDays, type Day } from '@/domain/day'
import type { Journal } from '@/domain/journal'
import type { Demand, Need, Stage } from '@/domain/need'
import { chance } from '../demo/prng'

const DEMANDS: readonly Demand[] = ['clear', 'clear', 'clear', 'latent', 'none']
const STAGES: readonly Stage[] = ['intent', 'accepted', 'approval']

/** So many different journals around a day: one or two needs, some with a next step, some 重点. */
export const gradeRecords = (count: number, today: Day): Journal[] => {
  const c = chance('bench', count)
  const need = (i: number): Need => {
    const demand = c.pick(DEMANDS)
    return {
      id: `need_${i}`,
      product: '经营贷',
      amountFen: 1_000_000,
      demand,
      expectedOn: demand === 'clear' ? addDays(today, c.int(-60, 300)) : null,
      stage: c.pick(STAGES),
      stageOn: today,
      waitingFor: null,
      openedOn: today,
    }
  }
  return Array.from({ length: count }, (_, i) => ({
    needs: c.is(0.2) ? [need(i), need(i + count)] : [need(i)],
    standing: 'latent',
    isKey: c.is(0.2),
    prefersWriting: false,
    refusesContact: c.is(0.05),
    next: c.is(0.2) ? { what: '面谈', on: addDays(today, c.int(0, 40)), at: null } : null,
    promises: [],
    createdOn: addDays(today, -400),
    spread: null,
    lookedOn: addDays(today, -c.int(0, 60)),
    contactedOn: c.is(0.8) ? addDays(today, -c.int(0, 90)) : null,
    missedInRow: 0,
  }))
}
