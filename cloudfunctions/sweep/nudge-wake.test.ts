import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, tick } from '../../devtools/testing/reminders'

const TUESDAY = new Date('2026-11-24T10:00:00+08:00')
const branch = ownBranch({ now: TUESDAY })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})
const at = (time: string): void => branch.setNow(new Date(`2026-11-24T${time}:00+08:00`))
/** A customer with whom nothing is due. */
const calm = () =>
  customerDoc('it', {
    createdOn: inDays(0),
    contactedBefore: inDays(0),
    phone: phone(1),
    needs: [needIn('a', 60)],
  })

test('an hour that is agreed during the day is reminded of half an hour before', async () => {
  plant(branch, calm())
  await accept(branch, 'officer')
  expect(await tick(branch)).toBe(0)
  await branch.get('officer', 'followUp.log', {
    id: 'fol_1',
    customerId: 'cus_it',
    version: 1,
    at: TUESDAY.getTime(),
    channel: 'T',
    outcome: 'missed',
    next: { what: '回电', on: inDays(1), at: '15:00' },
    answers: [],
  })
  at('10:05')
  expect(await tick(branch)).toBe(0)
  at('14:25')
  expect(await tick(branch)).toBe(0)
  at('14:30')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toMatchObject([{ page: 'pages/customer/index?id=cus_it&log=1' }])
})

test('R40 a dial that was not written down is asked for at 17:00, and without one nothing is read then', async () => {
  plant(branch, calm())
  await accept(branch, 'officer', 2)
  await tick(branch)
  at('11:00')
  await branch.get('officer', 'customer.phone', { id: 'cus_it' })
  for (const time of ['11:05', '14:00', '16:55']) {
    at(time)
    expect(await tick(branch)).toBe(0)
  }
  at('17:00')
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toMatchObject([{ data: { thing1: '今日补记' } }])
  at('17:05')
  branch.resetStats()
  await tick(branch)
  expect(branch.stats().functions.sweep?.databaseRequests).toBe(2)
})

test('nobody is woken who has no book, and waking makes none', async () => {
  plant(branch, calm())
  await branch.get('officer', 'customer.phone', { id: 'cus_it' })
  await branch.get('officer', 'reminder.add', {
    id: 'rem_1',
    what: '取件',
    on: inDays(1),
    at: '10:20',
    customerId: null,
  })
  expect(await tick(branch)).toBe(0)
  expect(branch.docs('reminderBooks')).toEqual([])
})
