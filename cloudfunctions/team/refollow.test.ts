import { startOf } from '@/domain/day'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const key = { isKey: true, byHand: true, reason: '重点' }
const past = (id: string, days: number, more: object = {}) =>
  customerDoc(id, {
    createdOn: inDays(-60),
    importance: key,
    needs: [needIn(id, -days, { openedOn: inDays(-60) })],
    ...more,
  })
const offer = (customerId: string, toId: string, who: 'lead' | 'farLead' = 'lead') =>
  branch.ask(who, 'refollow.offer', { id: `han_${customerId.slice(4)}`, customerId, toId })

test('R117 the lead sees who needs another try, by 称谓, of the own team only', async () => {
  plant(
    branch,
    past('a', 31),
    past('b', 30),
    past('c', 40, { importance: null }),
    past('far', 50, { ownerId: 'stf_farOfficer' }),
  )
  const { rows, experienced } = await branch.get('lead', 'refollow.list', {})
  expect(rows).toEqual([
    {
      customerId: 'cus_a',
      who: '张客户',
      officerId: 'stf_officer',
      officer: '李敏',
      why: 'past',
      words: '重点客户，预计日已过 31 天',
      offeredTo: null,
    },
  ])
  expect(experienced.map(({ id }) => id)).toContain('stf_officer2')
  expect(experienced.map(({ id }) => id)).not.toContain('stf_leaver')
})

test('R117 it is offered and not commanded: the customer stays until the colleague accepts', async () => {
  plant(branch, past('a', 31))
  expect(await offer('cus_a', 'stf_officer2')).toMatchObject({ ok: true, data: { status: 'offered' } })
  expect(branch.docs('customers')).toMatchObject([{ ownerId: 'stf_officer' }])
  expect(branch.docs('reminders')).toMatchObject([{ ownerId: 'stf_officer2' }])
  for (let isMore = true; isMore; )
    isMore = (await branch.get('officer2', 'handover.accept', { id: 'han_a' })).isMore
  expect(branch.docs('customers')).toMatchObject([{ ownerId: 'stf_officer2' }])
})

test('who needs no other try, or is somebody else’s, is not offered; nor to oneself', async () => {
  plant(branch, past('a', 31), past('b', 5))
  expect(await offer('cus_b', 'stf_officer2')).toMatchObject({ code: 'INVALID' })
  expect(await offer('cus_a', 'stf_officer')).toMatchObject({ code: 'INVALID' })
  expect(await offer('cus_a', 'stf_farOfficer')).toMatchObject({ code: 'INVALID' })
  expect(await offer('cus_a', 'stf_farOfficer', 'farLead')).toMatchObject({ code: 'NOT_FOUND' })
})

test('R117 who is offered waits for the answer: nobody else is asked meanwhile, and again once it was declined', async () => {
  plant(branch, past('a', 31))
  await offer('cus_a', 'stf_officer2')
  const offeredTo = async () => (await branch.get('lead', 'refollow.list', {})).rows.map(row => row.offeredTo)
  expect(await offeredTo()).toEqual(['陈志远'])
  const again = () =>
    branch.ask('lead', 'refollow.offer', { id: 'han_again', customerId: 'cus_a', toId: 'stf_deputy' })
  expect(await again()).toMatchObject({ code: 'USED' })
  expect(branch.docs('handovers')).toHaveLength(1)
  await branch.get('officer2', 'handover.decline', { id: 'han_a' })
  expect(await offeredTo()).toEqual([null])
  expect(await again()).toMatchObject({ ok: true })
})

test('R117 it is offered to who has sold here for a year, and to nobody newer', async () => {
  plant(branch, past('a', 31))
  const joined = (daysAgo: number) =>
    branch.engine.update(
      'staff',
      { _id: 'stf_officer2' },
      { $set: { joinedAt: startOf(inDays(-daysAgo)) } } as never,
      false,
    )
  joined(364)
  const before = branch.everything()
  expect(await offer('cus_a', 'stf_officer2')).toMatchObject({ code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
  // Nor through somebody experienced.
  await branch.get('lead', 'refollow.offer', { id: 'han_a', customerId: 'cus_a', toId: 'stf_deputy' })
  const move = () =>
    branch.ask('lead', 'handover.move', {
      id: 'han_a',
      toId: 'stf_officer2',
      lines: { customerIds: ['cus_a'] },
    })
  const offered = branch.everything()
  expect(await move()).toMatchObject({ ok: false, code: 'INVALID' })
  expect(branch.everything()).toEqual(offered)
  joined(365)
  expect(await move()).toMatchObject({ ok: true })
})
