import { insert, MONDAY } from '../../devtools/testing/branch'
import { campaignLineOf } from '../../devtools/testing/campaigns'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { alarmOf } from '../../devtools/testing/declines'
import { leftBook as book, handoverOn, HANDOVER as id } from '../../devtools/testing/handed-over'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'
import type { CustomerDoc } from '../_lib/store/customer-doc'

const branch = ownBranch()
beforeEach(() => branch.reset())
const { proposed, accept, totalOf } = handoverOn(branch)

describe('R115 what is handed over', () => {
  test('the customer goes with everything that is looked up by its owner, and the leaver’s chat is forgotten', async () => {
    const doc = customerDoc('it', { ownerId: 'stf_leaver', coOwnerId: 'stf_officer', phone: phone(1) })
    const loan = loanDoc(doc)
    // R85 a circle is its officer's own, and stays behind.
    const circles = { circles: [{ id: 'cir_1', name: '五金商户' }], outOfCircles: ['cir_2'] }
    plant(branch, { ...withLoans(doc, loan), ...circles })
    plantLoans(branch, loan)
    const of = { customerId: 'cus_it', ownerId: 'stf_leaver' }
    insert(branch, 'meetings', [{ _id: 'mee_1', ...of, on: inDays(1), at: '10:00', version: 1 }])
    insert(branch, 'cards', [
      { _id: 'card-1', ...of, cardNo: 'crd_1', createdAt: 1, asked: { purpose: 'service' } },
    ])
    insert(branch, 'reminders', [
      { _id: 'rem_1', ...of, kind: 'own', what: '送材料', on: TODAY, at: null, salutation: '', isOpen: true },
      { _id: 'rem_2', ...of, kind: 'own', what: '旧事', on: TODAY, at: null, salutation: '', isOpen: false },
    ])
    insert(branch, 'referrals', [
      { _id: 'ref_1', ownerId: 'stf_leaver', referrerId: 'cus_it', takenAs: null },
      { _id: 'ref_2', ownerId: 'stf_leaver', referrerId: 'cus_it', takenAs: 'cus_friend' },
    ])
    insert(branch, 'ledger', [{ _id: 'cus_it.row', ...of, month: '2026-10', kind: 'fee', amountFen: 1 }])
    insert(branch, 'values', [{ _id: 'cus_it', ownerId: 'stf_leaver' }])
    insert(branch, 'valueReviews', [{ _id: 'cus_it.2026Q4', ...of, quarter: '2026Q4' }])
    insert(branch, 'keyPlans', [
      { _id: 'cus_it', ownerId: 'stf_leaver', goal: '代发', steps: [], version: 1 },
    ])
    insert(branch, 'declines', [alarmOf('cus_it', 'stf_leaver')])
    insert(branch, 'campaignLines', [campaignLineOf('stf_leaver')])
    insert(branch, 'chats', [{ _id: 'chat', staffId: 'stf_leaver', customerId: 'cus_it', at: 1 }])
    const to = { receiverIds: ['stf_officer'] }
    await proposed(to)
    await branch.get('lead', 'handover.offer', { id })
    await accept('officer')
    const ownerOf = (name: string) => branch.docs<{ ownerId: string }>(name).map(one => one.ownerId)
    const valued = ['ledger', 'values', 'valueReviews', 'declines', 'keyPlans', 'campaignLines']
    for (const name of ['customers', 'dealings', 'meetings', 'cards', 'referrals', 'entries', ...valued])
      expect([name, ...new Set(ownerOf(name))]).toEqual([name, 'stf_officer'])
    expect(branch.docs('reminders', { ownerId: 'stf_officer', customerId: 'cus_it' })).toMatchObject([
      { _id: 'rem_1' },
    ])
    expect(branch.docs('customers')).toMatchObject([
      { coOwnerId: null, teamId: 'tea_1', version: 2, circles: [], outOfCircles: [] },
    ])
    expect(branch.docs('chats')).toEqual([])
    expect((await branch.get('officer', 'loan.calendar', {})).months.length).toBeGreaterThan(0)
    const journal = await branch.get('officer', 'followUp.list', { customerId: 'cus_it' })
    expect(journal.rows).toMatchObject([{ kind: 'event', note: '客户由马俊交接给李敏' }])
    expect(branch.docs('audit', { what: 'handover.move' })).toMatchObject([
      { subjectId: 'cus_it', fromId: 'stf_leaver', toId: 'stf_officer', handoverId: id },
    ])
  })

  test('R115 the brief: promises, don’ts, next step, grades, notes; for the lead and the receiver, recorded', async () => {
    const doc = customerDoc('it', {
      ownerId: 'stf_leaver',
      needs: [needIn('a', 20)],
      contactWishes: { refusedChannels: ['S'], noMarketing: false, hours: null, dont: '不要打家里电话' },
    })
    plant(branch, {
      ...doc,
      journal: { ...doc.journal, promises: [{ id: 'pro_1', what: '送材料', on: inDays(2) }] },
    })
    await proposed({ receiverIds: ['stf_officer'] })
    await branch.get('lead', 'handover.offer', { id })
    const ask = (who: Colleague) => branch.ask(who, 'handover.brief', { id, customerId: 'cus_it' })
    expect(await ask('officer')).toMatchObject({
      ok: true,
      data: {
        name: '张伟',
        grade: 'A',
        donts: ['不用短信', '不要打家里电话'],
        promises: [{ what: '送材料' }],
      },
    })
    expect((await ask('lead')).ok).toBe(true)
    expect(await ask('officer2')).toMatchObject({ code: 'NOT_FOUND' })
    expect(branch.docs<{ byId: string }>('audit', { what: 'handover.brief' }).map(one => one.byId)).toEqual([
      'stf_officer',
      'stf_lead',
    ])
  })

  test('R116 「发新服务卡」 and 「已接手」: the receiver’s list says what is left for each customer', async () => {
    plant(branch, ...book(3))
    await proposed({ receiverIds: ['stf_officer'] })
    await branch.get('lead', 'handover.offer', { id })
    await accept('officer')
    const [first, second] = (await branch.get('officer', 'handover.lines', { id })).rows
    const customerId = first?.customerId ?? ''
    const asked = { purpose: 'service' as const, note: '' }
    await branch.get('officer', 'card.make', { id: 'crd_1', customerId, asked })
    const version = { customerId: second?.customerId ?? '', version: 2 }
    await branch.get('officer', 'review.confirm', { id: 'rev_1', ...version })
    const { rows } = await branch.get('officer', 'handover.lines', { id })
    expect(rows.map(row => [row.hasNewCard, row.isTouched])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
    const { counts } = await branch.get('lead', 'handover.get', { id })
    expect(counts).toEqual([{ toId: 'stf_officer', proposed: 0, moved: 3, touched: 1, untold: 2, gone: 0 }])
    expect(branch.docs<CustomerDoc>('customers').filter(doc => doc.handoverId).length).toBe(2)
  })

  test('R116 who has no fresh card yet is counted: another card is none, and one that is taken back has told nobody', async () => {
    plant(branch, ...book(1))
    await proposed({ receiverIds: ['stf_officer'] })
    await branch.get('lead', 'handover.offer', { id })
    await accept('officer')
    const customerId = 'cus_leaver0000'
    const untold = async () => (await branch.get('lead', 'handover.get', { id })).counts[0]?.untold
    const make = (card: string, purpose: 'service' | 'needs') => {
      const asked = purpose === 'service' ? { purpose, note: '' } : { purpose }
      return branch.get('officer', 'card.make', { id: card, customerId, asked } as never)
    }
    const steps = [await untold()]
    await make('crd_0', 'needs')
    steps.push(await untold())
    await make('crd_1', 'service')
    await make('crd_2', 'service')
    steps.push(await untold())
    await branch.get('officer', 'card.revoke', { id: 'crd_2' })
    steps.push(await untold())
    await branch.get('officer', 'card.revoke', { id: 'crd_1' })
    steps.push(await untold())
    expect(steps).toEqual([1, 1, 0, 0, 1])
  })

  test('archived customers go along and ask for nothing; one erased meanwhile is gone', async () => {
    plant(branch, ...book(2), { ...customerDoc('old', { ownerId: 'stf_leaver' }), isArchived: true })
    await proposed({ receiverIds: ['stf_officer'] })
    await branch.get('lead', 'handover.offer', { id })
    branch.engine.remove('customers', { _id: 'cus_leaver0001' }, true)
    const view = await accept('officer')
    expect(view).toMatchObject({
      status: 'done',
      counts: [{ toId: 'stf_officer', proposed: 0, moved: 2, touched: 1, untold: 1, gone: 1 }],
    })
    expect(branch.docs('customers', { _id: 'cus_old' })).toMatchObject([{ ownerId: 'stf_officer' }])
  })
})

describe('R126 one customer who asked for another officer', () => {
  beforeEach(() => {
    plant(branch, customerDoc('it', { needs: [needIn('a', 20)] }), customerDoc('other'))
    insert(branch, 'complaints', [
      {
        _id: 'cpl_1',
        kind: 'changeOfficer',
        customerId: 'cus_it',
        aboutStaffId: 'stf_officer',
        teamId: 'tea_1',
        status: 'open',
        dueOn: inDays(15),
        filedAt: MONDAY.getTime(),
        version: 1,
      },
    ])
  })
  const one = (toId: string, who: Colleague = 'lead') =>
    branch.ask(who, 'handover.one', { id, complaintId: 'cpl_1', toId })

  test('goes to whom the lead chooses and who accepts; the others stay', async () => {
    expect(await one('stf_officer2')).toMatchObject({ ok: true, data: { kind: 'one', status: 'offered' } })
    expect(await totalOf('officer')).toBe(2)
    expect((await accept('officer2')).status).toBe('done')
    expect([await totalOf('officer'), await totalOf('officer2')]).toEqual([1, 1])
    expect(await branch.ask('officer', 'customer.get', { id: 'cus_it' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each([
    ['lead', 'stf_officer', 'INVALID'],
    ['lead', 'stf_farOfficer', 'INVALID'],
    ['lead', 'stf_leaver', 'INVALID'],
    ['farLead', 'stf_farOfficer', 'NOT_FOUND'],
  ] as const)('by %s to %s it is refused', async (who, toId, code) => {
    const before = branch.everything()
    expect(await one(toId, who)).toMatchObject({ ok: false, code })
    expect(branch.everything()).toEqual(before)
  })
})
