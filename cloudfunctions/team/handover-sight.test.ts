import type { Output } from '../../devtools/testing/branch'
import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'

const branch = ownBranch()
beforeEach(() => branch.reset())

const customerId = 'cus_a'
const brief = (who: Colleague, id: string) => branch.ask(who, 'handover.brief', { id, customerId })
const rows = async (who: Colleague, id: string): Promise<Output<'handover.lines'>['rows']> =>
  (await branch.get(who, 'handover.lines', { id })).rows
const listed = () => branch.docs('audit', { what: 'handover.lines' })
const hers = () => customerDoc('a', { needs: [needIn('a', 20)] })
const offer = async (who: Colleague, id: string, fromId: string, receiver: string): Promise<void> => {
  await branch.get(who, 'handover.propose', { id, fromId, receiverIds: [receiver] })
  await branch.get(who, 'handover.offer', { id })
}
const accept = async (who: Colleague, id: string): Promise<void> => {
  let { isMore } = await branch.get(who, 'handover.accept', { id })
  while (isMore) ({ isMore } = await branch.get(who, 'handover.run', { id }))
}
const stuck = () =>
  customerDoc('a', {
    createdOn: inDays(-60),
    importance: { isKey: true, byHand: true, reason: '重点' },
    needs: [needIn('a', -31, { openedOn: inDays(-60) })],
  })

describe('R113 of a colleague at work whoever decides sees the 称谓 only', () => {
  test.each([
    ['lead', 'of a whole book'],
    ['admin', 'of a whole book'],
    ['lead', 'of one who is offered for another try'],
  ] as const)('%s, %s', async (who, what) => {
    plant(branch, what === 'of a whole book' ? hers() : stuck())
    if (what === 'of a whole book')
      await branch.get(who, 'handover.propose', {
        id: 'han_1',
        fromId: 'stf_officer',
        receiverIds: ['stf_officer2'],
      })
    else await branch.get(who, 'refollow.offer', { id: 'han_1', customerId, toId: 'stf_officer2' })
    expect(await rows(who, 'han_1')).toMatchObject([{ customerId, name: '张客户', grade: null }])
    expect(listed()).toEqual([])
    expect(await brief(who, 'han_1')).toMatchObject({ ok: false, code: 'FORBIDDEN' })
    expect(branch.docs('audit', { what: 'handover.brief' })).toEqual([])
  })

  test('a look with its reason opens the brief that day; the officer sees the look, and the next day it is shut', async () => {
    plant(branch, hers())
    await offer('lead', 'han_1', 'stf_officer', 'stf_officer2')
    await branch.get('admin', 'reading.open', { customerId, reason: '帮同事推进' })
    expect(await brief('lead', 'han_1')).toMatchObject({ code: 'FORBIDDEN' })
    await branch.get('lead', 'reading.open', { customerId, reason: '帮同事推进' })
    expect(await brief('lead', 'han_1')).toMatchObject({ ok: true, data: { name: '张伟' } })
    expect((await branch.get('officer', 'reading.mine', {})).rows).toHaveLength(2)
    branch.setNow(new Date(MONDAY.getTime() + 86_400_000))
    expect(await brief('lead', 'han_1')).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('of who left they read name and brief, and both are recorded', async () => {
    plant(branch, customerDoc('a', { ownerId: 'stf_leaver' }))
    await offer('lead', 'han_1', 'stf_leaver', 'stf_officer2')
    expect(await rows('lead', 'han_1')).toMatchObject([{ name: '张伟' }])
    expect(await brief('lead', 'han_1')).toMatchObject({ ok: true })
    expect(listed()).toMatchObject([{ byId: 'stf_lead', subjectId: 'han_1' }])
  })
})

describe('R115 a receiver reads while the offer stands, and once the customer is the own', () => {
  test('offered: by name, recorded; declined: nothing any more, and the mind may still be changed', async () => {
    plant(branch, stuck())
    await branch.get('lead', 'refollow.offer', { id: 'han_1', customerId, toId: 'stf_officer2' })
    expect(await rows('officer2', 'han_1')).toMatchObject([{ name: '张伟' }])
    expect(listed()).toMatchObject([{ byId: 'stf_officer2', toId: 'stf_officer2' }])
    expect(await brief('officer2', 'han_1')).toMatchObject({ ok: true })
    await branch.get('officer2', 'handover.decline', { id: 'han_1' })
    expect(await rows('officer2', 'han_1')).toEqual([])
    expect(await brief('officer2', 'han_1')).toMatchObject({ code: 'NOT_FOUND' })
    await accept('officer2', 'han_1')
    expect(await brief('officer2', 'han_1')).toMatchObject({ ok: true })
  })

  test('who gave the customer on, back to the first officer, reads nothing by the old hand-over', async () => {
    plant(branch, hers())
    await offer('lead', 'han_1', 'stf_officer', 'stf_officer2')
    await accept('officer2', 'han_1')
    await offer('lead', 'han_2', 'stf_officer2', 'stf_officer')
    await accept('officer', 'han_2')
    expect(await brief('officer2', 'han_1')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await rows('officer2', 'han_1')).toEqual([])
    expect(await brief('officer', 'han_2')).toMatchObject({ ok: true })
  })
})

test('R113 the old team’s lead learns no more of a customer in another team than that it moved', async () => {
  plant(branch, customerDoc('a', { ownerId: 'stf_leaver' }))
  await offer('admin', 'han_1', 'stf_leaver', 'stf_farOfficer')
  await accept('farOfficer', 'han_1')
  expect(await brief('lead', 'han_1')).toMatchObject({ code: 'NOT_FOUND' })
  expect(await rows('lead', 'han_1')).toEqual([
    {
      customerId,
      name: '',
      grade: null,
      isArchived: false,
      toId: 'stf_farOfficer',
      state: 'moved',
      isTouched: false,
      hasNewCard: false,
    },
  ])
})
