import { MONDAY } from './branch'
import type { Book } from './canary-caller'
import { inDays } from './customers'

const NOBODY = { customerId: null }
const STALE = { customerId: 'cus_stale' }
const A_DAY_MS = 86_400_000

/** A 重点 customer whose expected day passed 35 days ago: written before everything else (R117). */
export const writeStale = async ({ say, branch }: Book): Promise<void> => {
  branch.setNow(new Date(MONDAY.getTime() - 40 * A_DAY_MS))
  const need = {
    id: 'need_stale',
    amountFen: 60_000_000,
    demand: 'clear',
    expectedOn: inDays(-35),
    stage: 'intent',
  }
  const importance = { isKey: true }
  await say(
    'o-officer',
    'customer.create',
    { id: 'cus_stale', kind: 'person', birthday: null, importance, need },
    STALE,
  )
  branch.setNow(MONDAY)
}

/**
 * What the officer has is offered to a colleague, a customer asks for another officer, one is to be tried again by
 * somebody experienced; and a group is bound.
 */
export const writeHandovers = async ({ say, tokens }: Book): Promise<void> => {
  await say('o-lead', 'digest.bindGroup', { chat: 'group:bound' }, NOBODY)
  const token = tokens.get('crd_itservice')
  await say('o-customer', 'card.changeOfficer', { token, id: 'cpl_change' }, { customerId: 'cus_it' })
  await say(
    'o-lead',
    'handover.one',
    { id: 'han_asked', complaintId: 'cpl_change', toId: 'stf_deputy' },
    NOBODY,
  )
  await say('o-deputy', 'handover.decline', { id: 'han_asked' }, NOBODY)
  const away = { from: inDays(0), to: inDays(9), deputyId: 'stf_officer2' }
  await say('o-lead', 'staff.away', { staffId: 'stf_officer', away }, NOBODY)
  await say('o-lead', 'staff.away', { staffId: 'stf_officer', away: null }, NOBODY)
  const all = { fromId: 'stf_officer', receiverIds: ['stf_officer2'] }
  await say('o-lead', 'handover.propose', { id: 'han_drawn', ...all }, NOBODY)
  await say('o-lead', 'handover.undo', { id: 'han_drawn' }, NOBODY)
  await say('o-lead', 'handover.propose', { id: 'han_it', ...all }, NOBODY)
  await say('o-lead', 'handover.run', { id: 'han_it' }, NOBODY)
  await say('o-lead', 'handover.offer', { id: 'han_it' }, NOBODY)
}
