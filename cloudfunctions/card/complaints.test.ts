import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, phone, plant } from '../../devtools/testing/customers'
import { cutOffAt } from '../../devtools/testing/cut-off'
import { ownBranch } from '../../devtools/testing/own-branch'
import { SERVICE, sharedCards } from '../../devtools/testing/shared-cards'

const branch = ownBranch()
const { open, shared, confirm } = sharedCards(branch)

describe('ratings and complaints', () => {
  test('R92 a poor rating goes to the lead and not into the officer’s journal; R94 it is given once', async () => {
    const { token, card } = await shared({ purpose: 'rating', about: 'visit' })
    await open('customer', token)
    await confirm(card.id)
    const told = ['有人打开了「评价」，待确认是不是本人']
    await branch.get('customer', 'card.rate', { token, score: 2, words: '等了很久' })
    expect(branch.docs('complaints')).toMatchObject([
      { kind: 'rating', score: 2, aboutStaffId: 'stf_officer', teamId: 'tea_1', dueOn: inDays(15) },
    ])
    const [filed] = branch.docs<{ _id: string }>('complaints')
    expect(branch.docs('reminders', { isOpen: true })).toMatchObject([
      {
        kind: 'complaint',
        ownerId: 'stf_lead',
        salutation: '',
        page: `pages/complaints/index?id=${filed?._id}`,
      },
    ])
    const inbox = await branch.get('lead', 'reminder.list', {})
    expect(inbox.rows).toMatchObject([{ kind: 'complaint', page: `pages/complaints/index?id=${filed?._id}` }])
    expect((await branch.get('lead', 'today.list', {})).reminders).toEqual(inbox.rows)
    const { rows } = await branch.get('officer', 'followUp.list', { customerId: 'cus_son' })
    expect(rows.map(({ note }) => note)).toEqual(told)
    const { cards } = await branch.get('officer', 'card.list', { customerId: 'cus_son' })
    expect(cards[0]?.given.rating).toBeNull()
    expect(await branch.ask('customer', 'card.rate', { token, score: 5, words: '' })).toMatchObject({
      code: 'USED',
    })
  })

  test('R92 a poor rating reaches the lead though somebody filed first under an id made of the card’s number', async () => {
    const { token, card } = await shared({ purpose: 'rating', about: 'visit' })
    await open('customer', token)
    const squat = { token, id: `cpl_r${card.id.slice(4)}`, text: '挺好', phone: null } as const
    await branch.get('stranger', 'card.complain', squat)
    await branch.get('customer', 'card.rate', { token, score: 1, words: '太差' })
    expect(branch.docs('complaints', { kind: 'rating' })).toMatchObject([{ score: 1, text: '太差' }])
  })

  test('R92 a call that is cut off after the rating leaves no lead who does not hear of it', async () => {
    const { token } = await shared({ purpose: 'rating', about: 'visit' })
    await open('customer', token)
    const [lead] = branch.docs<object>('staff', { _id: 'stf_lead' })
    insert(branch, 'staff', [{ ...lead, _id: 'stf_lead2', openid: 'o-lead2' }])
    cutOffAt(branch, 'reminderBooks', 1)
    const rate = () => branch.ask('customer', 'card.rate', { token, score: 1, words: '太差' })
    expect(await rate()).toMatchObject({ code: 'INTERNAL' })
    expect(await rate()).toMatchObject({ code: 'USED' })
    const told = branch.docs<{ ownerId: string }>('reminders', { kind: 'complaint' })
    expect(told.map(({ ownerId }) => ownerId).sort()).toEqual(['stf_lead', 'stf_lead2'])
  })

  test('one WeChat files five a day and no sixth; what was filed is answered again, and tomorrow it may', async () => {
    const { token } = await shared()
    const say = (n: number) =>
      branch.ask('stranger', 'card.complain', { token, id: `cpl_f${n}`, text: '没有回电', phone: null })
    for (let i = 1; i <= 5; i++) expect(await say(i)).toMatchObject({ ok: true })
    const before = branch.everything()
    expect(await say(6)).toMatchObject({ code: 'LIMIT' })
    expect(branch.everything()).toEqual(before)
    expect(await say(5)).toMatchObject({ ok: true })
    branch.setNow(new Date(`${inDays(1)}T10:00:00+08:00`))
    expect(await say(6)).toMatchObject({ ok: true })
  })

  test('R82 of a complaint the lead sees whether its person is known or only proposed', async () => {
    const { token, card } = await shared()
    await open('customer', token)
    await branch.get('customer', 'card.changeOfficer', { token, id: 'cpl_1' })
    await confirm(card.id)
    await branch.get('customer', 'card.changeOfficer', { token, id: 'cpl_2' })
    await branch.get('stranger', 'card.complain', { token, id: 'cpl_3', text: '没有回电', phone: null })
    const { rows } = await branch.get('lead', 'complaint.list', {})
    expect(Object.fromEntries(rows.map(row => [row.id, row.standing]))).toEqual({
      cpl_1: 'proposed',
      cpl_2: 'confirmed',
      cpl_3: null,
    })
  })

  test('R92 whoever holds a card may complain; R126 whoever is not known by it asks for another officer with a number to be asked by', async () => {
    const { token } = await shared()
    await open('customer', token)
    const complaint = { token, id: 'cpl_1', text: '没有回电', phone: null }
    expect(await branch.get('stranger', 'card.complain', complaint)).toEqual({ dueOn: inDays(15) })
    expect(branch.docs('complaints')).toMatchObject([{ customerId: null }])
    const another = { token, id: 'cpl_2' }
    expect(await branch.ask('stranger', 'card.changeOfficer', another)).toMatchObject({ code: 'INVALID' })
    expect(await branch.ask('officer', 'card.changeOfficer', another)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await branch.get('customer', 'card.changeOfficer', another)).toEqual({ dueOn: inDays(15) })
    expect(branch.docs('complaints', { _id: 'cpl_2' })).toMatchObject([{ customerId: 'cus_son' }])
    const asked = { token, id: 'cpl_3', phone: phone(9) } as const
    expect(await branch.get('stranger', 'card.changeOfficer', asked)).toEqual({ dueOn: inDays(15) })
    expect(branch.docs('complaints', { _id: 'cpl_3' })).toMatchObject([
      { kind: 'changeOfficer', customerId: null, standing: null, aboutStaffId: 'stf_officer' },
    ])
    const { rows } = await branch.get('lead', 'complaint.list', {})
    expect(rows.find(({ id }) => id === 'cpl_3')).toMatchObject({ hasPhone: true, salutation: '' })
    const move = { id: 'han_1', complaintId: 'cpl_3', toId: 'stf_officer2' } as const
    expect(await branch.ask('lead', 'handover.one', move)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('R92 a complaint about the lead goes to the admin', async () => {
    plant(branch, customerDoc('hers', { ownerId: 'stf_lead' }))
    const made = await branch.get('lead', 'card.make', {
      id: 'crd_lead',
      customerId: 'cus_hers',
      asked: SERVICE,
    })
    const token = made.path.split('=')[1] ?? ''
    await branch.get('customer', 'card.complain', { token, id: 'cpl_3', text: '态度不好', phone: null })
    expect(branch.docs('reminders')).toMatchObject([{ ownerId: 'stf_admin' }])
  })
})
