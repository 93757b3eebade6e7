import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { CustomerDoc } from '../_lib/store/customer-doc'

const branch = ownBranch()
const customerId = 'cus_a'

/** A leaver's customer that the officer has received. */
beforeEach(async () => {
  branch.reset()
  plant(branch, customerDoc('a', { ownerId: 'stf_leaver', needs: [needIn('a', 20)] }))
  await branch.get('lead', 'handover.propose', {
    id: 'han_1',
    fromId: 'stf_leaver',
    receiverIds: ['stf_officer'],
  })
  await branch.get('lead', 'handover.offer', { id: 'han_1' })
  await branch.get('officer', 'handover.accept', { id: 'han_1' })
})

const version = (): number => branch.docs<CustomerDoc>('customers', { _id: customerId })[0]?.version ?? 0
const log = (id: `fol_${string}`, channel: 'T' | 'N', outcome: 'reached' | 'missed') =>
  branch.get('officer', 'followUp.log', {
    id,
    customerId,
    version: version(),
    at: MONDAY.getTime(),
    channel,
    outcome,
    note: '说了两句',
    answers:
      outcome === 'reached' && channel === 'T'
        ? [{ needId: 'need_a', demand: 'latent', expectedOn: null }]
        : [],
  })
const review = (id: `rev_${string}`) =>
  branch.get('officer', 'review.confirm', { id, customerId, version: version() })
const undo = (id: string, reason?: string) =>
  branch.get('officer', 'followUp.undo', {
    id: id as 'fol_1',
    version: version(),
    ...(reason ? { reason } : {}),
  })
const touched = async (): Promise<number | undefined> =>
  (await branch.get('lead', 'handover.get', { id: 'han_1' })).counts[0]?.touched
const later = (): void => branch.setNow(new Date(MONDAY.getTime() + 60_000))

test.each([
  { what: 'a call that reached the customer', act: () => log('fol_1', 'T', 'reached'), n: 1 },
  { what: 'a missed call', act: () => log('fol_1', 'T', 'missed'), n: 0 },
  { what: 'a note', act: () => log('fol_1', 'N', 'reached'), n: 0 },
  { what: 'a review', act: () => review('rev_1'), n: 1 },
])('R115 what takes a customer over: $what counts $n', async ({ act, n }) => {
  await act()
  expect(await touched()).toBe(n)
})

test.each([
  { when: 'within ten seconds', wait: () => undefined, reason: undefined },
  { when: 'later, with a reason', wait: later, reason: '记错了' },
])('R115 an undo $when takes it back, and the next review counts again', async ({ wait, reason }) => {
  await review('rev_1')
  wait()
  await undo('rev_1', reason)
  expect(await touched()).toBe(0)
  await review('rev_2')
  expect(await touched()).toBe(1)
})

test('R115 what the new officer did since stands for an entry that is voided, until that is voided too', async () => {
  await review('rev_1')
  await log('fol_1', 'T', 'reached')
  later()
  await undo('rev_1', '看错了')
  expect(await touched()).toBe(1)
  await undo('fol_1', '记错了')
  expect(await touched()).toBe(0)
})
