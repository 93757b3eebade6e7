import type { Output } from '../../devtools/testing/branch'
import { insert, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { loanDoc, plantLoans, withLoans } from '../../devtools/testing/loans'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { Colleague } from '../../devtools/testing/people'
import type { CustomerDoc } from '../_lib/store/customer-doc'
import type { LineDoc } from '../_lib/store/handover-lines'

const branch = ownBranch()
beforeEach(() => branch.reset())

type View = Output<'handover.get'>
const book = (n: number, ownerId = 'stf_leaver'): CustomerDoc[] =>
  Array.from({ length: n }, (_, i) =>
    customerDoc(`${ownerId.slice(4)}${String(i).padStart(4, '0')}`, {
      ownerId,
      name: '张伟',
      needs: i % 3 === 0 ? [needIn(`n${i}`, (i % 9) * 25)] : [],
    }),
  )
const id = 'han_1'
const propose = (who: Colleague = 'lead', more: object = {}) =>
  branch.ask(who, 'handover.propose', { id, fromId: 'stf_leaver', ...more })
/** Repeats a call until nothing is left to do. */
const through = async (who: Colleague, first: Promise<View>): Promise<View> => {
  let view = await first
  while (view.isMore) view = await branch.get(who, 'handover.run', { id })
  return view
}
const proposed = async (more: object = {}): Promise<View> =>
  through('lead', branch.get('lead', 'handover.propose', { id, fromId: 'stf_leaver', ...more }))
const offered = async (): Promise<View> => {
  await proposed()
  return branch.get('lead', 'handover.offer', { id })
}
const accept = (who: Colleague): Promise<View> => through(who, branch.get(who, 'handover.accept', { id }))
const totalOf = async (who: Colleague): Promise<number> => (await branch.get(who, 'customer.list', {})).total
const unassigned = async (who: Colleague = 'lead') =>
  (await branch.get(who, 'handover.list', {})).unassigned.map(one => [one.name, one.customers])

describe('R115 a proposal', () => {
  test('gives every customer one line, by load, to the team’s officers at work', async () => {
    plant(branch, ...book(230))
    expect(await unassigned()).toEqual([['马俊', 230]])
    const view = await proposed()
    expect(view).toMatchObject({ status: 'draft', total: 230, prepared: 230, from: { name: '马俊' } })
    expect(view.receivers.map(one => one.name).sort()).toEqual(['徐静怡', '李敏', '陈志远'])
    const lines = branch.docs<LineDoc>('handoverLines')
    expect(new Set(lines.map(line => line.customerId)).size).toBe(230)
    expect(lines).toHaveLength(230)
    const loads = view.receivers.map(one => one.load)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(8)
    expect(await unassigned()).toEqual([['马俊', 230]])
  })

  test('R86 who knows the trade gets it, where the load allows', async () => {
    const tea = { tags: ['茶叶'], ownerId: 'stf_leaver' }
    plant(
      branch,
      customerDoc('own', { ownerId: 'stf_deputy', tags: ['茶叶'] }),
      customerDoc('t1', tea),
      customerDoc('t2', tea),
      customerDoc('x', { ownerId: 'stf_leaver', tags: ['餐饮'] }),
    )
    await proposed()
    const to = Object.fromEntries(
      branch.docs<LineDoc>('handoverLines').map(one => [one.customerId, one.toId]),
    )
    expect(to).toMatchObject({ cus_t1: 'stf_deputy', cus_t2: 'stf_deputy' })
    expect(to.cus_x).not.toBe('stf_deputy')
  })

  test('asks nobody who is on leave, unless named; another team’s or a leaver only an admin or nobody may name', async () => {
    plant(branch, ...book(3))
    const away = { from: TODAY, to: inDays(2) }
    await branch.get('lead', 'staff.away', { staffId: 'stf_deputy', away })
    for (const receiverId of ['stf_farOfficer', 'stf_leaver', 'stf_compliance', 'stf_none'])
      expect(await propose('lead', { receiverIds: [receiverId] })).toMatchObject({ code: 'INVALID' })
    expect(branch.docs('handovers')).toEqual([])
    expect((await proposed()).receivers.map(one => one.id)).not.toContain('stf_deputy')
  })

  test('one at a time: another is refused until this one is done or undone; the same again goes on', async () => {
    plant(branch, ...book(120))
    await propose()
    expect(await propose()).toMatchObject({ ok: true, data: { status: 'draft', prepared: 120 } })
    const other = { id: 'han_2', fromId: 'stf_leaver' }
    expect(await branch.ask('admin', 'handover.propose', other)).toMatchObject({ code: 'USED' })
    await through('lead', branch.get('lead', 'handover.undo', { id }))
    expect(await branch.ask('admin', 'handover.propose', other)).toMatchObject({ ok: true })
  })

  test.each([
    ['farLead', 'stf_leaver', 'NOT_FOUND'],
    ['lead', 'stf_lead', 'NOT_FOUND'],
    ['lead', 'stf_deputy', 'INVALID'],
    ['officer', 'stf_leaver', 'FORBIDDEN'],
  ] as const)('%s proposing for %s is refused', async (who, fromId, code) => {
    plant(branch, ...book(1))
    const before = branch.everything()
    expect(await branch.ask(who, 'handover.propose', { id, fromId })).toMatchObject({ ok: false, code })
    expect(branch.everything()).toEqual(before)
  })
})

describe('R115 the lead moves lines and offers; receivers accept or decline', () => {
  beforeEach(() => plant(branch, ...book(9)))
  const linesTo = (toId: string) => branch.docs<LineDoc>('handoverLines', { toId })

  test('lines go to somebody else by hand, some or all of one receiver’s', async () => {
    await proposed()
    const [one] = linesTo('stf_officer')
    const some = { customerIds: [one?.customerId ?? ''] }
    await branch.get('lead', 'handover.move', { id, toId: 'stf_deputy', lines: some })
    expect(linesTo('stf_deputy').map(line => line.customerId)).toContain(one?.customerId)
    await branch.get('lead', 'handover.move', { id, toId: 'stf_lead', lines: { ofId: 'stf_deputy' } })
    expect(linesTo('stf_deputy')).toEqual([])
    expect(linesTo('stf_lead').length).toBeGreaterThan(0)
  })

  test('the load after it follows the lines that are moved by hand', async () => {
    const loads = (view: View) => Object.fromEntries(view.receivers.map(({ id: of, load }) => [of, load]))
    const before = loads(await proposed())
    const given = linesTo('stf_officer').reduce((sum, { weight }) => sum + weight, 0)
    expect(given).toBeGreaterThan(0)
    const lines = { ofId: 'stf_officer' }
    await branch.get('lead', 'handover.move', { id, toId: 'stf_deputy', lines })
    expect(loads(await branch.get('lead', 'handover.get', { id }))).toEqual({
      ...before,
      stf_officer: 0,
      stf_deputy: (before.stf_deputy ?? 0) + given,
    })
  })

  test('nothing is a receiver’s before the offer; with it, one reminder says so without a name', async () => {
    await proposed()
    expect(await branch.ask('officer', 'handover.get', { id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await branch.ask('officer', 'handover.accept', { id })).toMatchObject({ code: 'NOT_FOUND' })
    await branch.get('lead', 'handover.offer', { id })
    await branch.get('lead', 'handover.offer', { id })
    expect((await branch.get('officer', 'reminder.list', {})).rows).toMatchObject([
      { what: '有客户要交接给你，请确认' },
    ])
    expect((await branch.get('officer', 'handover.list', {})).handovers).toMatchObject([
      { id, status: 'offered' },
    ])
    const { rows } = await branch.get('officer', 'handover.lines', { id, toId: 'stf_deputy' })
    expect(new Set(rows.map(row => row.toId))).toEqual(new Set(['stf_officer']))
  })

  test('R115 what is offered waits in 今天 until it is accepted, declined or withdrawn; offered anew, it is back', async () => {
    const waiting = async (who: Colleague) =>
      (await branch.get(who, 'today.list', {})).reminders.map(({ kind, what }) => [kind, what])
    const asked = [['handover', '有客户要交接给你，请确认']]
    await offered()
    expect([await waiting('officer'), await waiting('officer2')]).toEqual([asked, asked])
    await accept('officer')
    await branch.get('officer2', 'handover.decline', { id })
    expect([await waiting('officer'), await waiting('officer2')]).toEqual([[], []])
    expect(await waiting('lead')).toEqual([['handover', '有同事没有接收交接，请改分给别人']])
    await branch.get('lead', 'handover.move', { id, toId: 'stf_officer', lines: { ofId: 'stf_officer2' } })
    expect(await waiting('officer')).toEqual(asked)
  })

  test('R115 an offer that is withdrawn asks nobody any more', async () => {
    await offered()
    await branch.get('lead', 'handover.undo', { id })
    expect((await branch.get('officer', 'today.list', {})).reminders).toEqual([])
  })

  test('who accepts has the customers from that moment, the others not', async () => {
    await offered()
    const mine = linesTo('stf_officer').length
    const view = await accept('officer')
    expect(view.status).toBe('running')
    expect(await totalOf('officer')).toBe(mine)
    expect([await totalOf('officer2'), await totalOf('deputy')]).toEqual([0, 0])
    expect(await unassigned()).toEqual([['马俊', 9 - mine]])
    await accept('officer2')
    expect((await accept('deputy')).status).toBe('done')
    expect(await unassigned()).toEqual([])
  })

  test('who declined may change the mind as long as nobody else has the lines', async () => {
    await offered()
    await accept('officer')
    await branch.get('deputy', 'handover.decline', { id })
    expect(await branch.ask('deputy', 'handover.accept', { id })).toMatchObject({ ok: true })
  })

  test('after an offer to somebody who is done, that one accepts anew', async () => {
    await offered()
    await accept('officer')
    await branch.get('deputy', 'handover.decline', { id })
    const before = await totalOf('officer')
    await branch.get('lead', 'handover.move', { id, toId: 'stf_officer', lines: { ofId: 'stf_deputy' } })
    expect(await totalOf('officer')).toBe(before)
    await accept('officer')
    expect(await totalOf('officer')).toBeGreaterThan(before)
    expect((await accept('officer2')).status).toBe('done')
    expect(await unassigned()).toEqual([])
  })

  test('undone before anybody accepted, everything is as before; afterwards it is refused', async () => {
    const customers = branch.docs('customers')
    await offered()
    await through('lead', branch.get('lead', 'handover.undo', { id }))
    expect(branch.docs('customers')).toEqual(customers)
    expect(branch.docs('handoverLines')).toEqual([])
    expect(await branch.ask('officer', 'handover.accept', { id })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    })
    await branch.get('lead', 'handover.propose', { id: 'han_2', fromId: 'stf_leaver' })
    await branch.get('lead', 'handover.offer', { id: 'han_2' })
    await branch.get('officer', 'handover.accept', { id: 'han_2' })
    expect(await branch.ask('lead', 'handover.undo', { id: 'han_2' })).toMatchObject({ code: 'USED' })
  })

  test('of an undo and an acceptance at once, one is refused, and no customer is lost', async () => {
    await offered()
    const [undone, accepted] = await Promise.all([
      branch.ask('lead', 'handover.undo', { id }),
      branch.ask('officer', 'handover.accept', { id }),
    ])
    expect([undone.ok, accepted.ok].filter(Boolean)).toHaveLength(1)
    const owners = branch.docs<CustomerDoc>('customers').map(doc => doc.ownerId)
    expect(new Set(owners)).toEqual(new Set(accepted.ok ? ['stf_officer', 'stf_leaver'] : ['stf_leaver']))
  })

  test('who accepted and left in the middle gets no more: the lead moves the rest to others', async () => {
    plant(branch, ...book(250).map(doc => ({ ...doc, _id: `${doc._id}x` })))
    await proposed({ receiverIds: ['stf_officer'] })
    await branch.get('lead', 'handover.offer', { id })
    await branch.get('officer', 'handover.accept', { id })
    await branch.get('lead', 'staff.leave', { staffId: 'stf_officer', reason: '离职' })
    await branch.runTimer('sweep')
    expect(branch.docs('customers', { ownerId: 'stf_officer' })).toHaveLength(100)
    expect(await unassigned()).toEqual([
      ['李敏', 100],
      ['马俊', 159],
    ])
    await branch.get('lead', 'handover.move', { id, toId: 'stf_deputy', lines: { ofId: 'stf_officer' } })
    expect((await accept('deputy')).status).toBe('done')
    expect(await unassigned()).toEqual([['李敏', 100]])
  })
})

describe('R115 a line that is moved while its receiver accepts', () => {
  const ownerOf = () =>
    new Map(branch.docs<CustomerDoc>('customers').map(({ _id, ownerId }) => [_id, ownerId]))
  const take = (toId: 'stf_deputy') =>
    branch.ask('lead', 'handover.move', { id, toId, lines: { ofId: 'stf_officer2' } })

  test.each([0, 1, 2, 4, 8])(
    'is with whom the customer is, whoever was quicker: %i turns later',
    async turns => {
      plant(branch, ...book(30))
      await proposed({ receiverIds: ['stf_officer2'] })
      await branch.get('lead', 'handover.offer', { id })
      const taking = take('stf_deputy')
      for (let i = 0; i < turns; i++) await new Promise(resolve => setImmediate(resolve))
      await Promise.all([branch.ask('officer2', 'handover.accept', { id }), taking])
      await through('lead', branch.get('lead', 'handover.run', { id }))
      // Refused where the first receiver has got everything already.
      await branch.ask('deputy', 'handover.accept', { id })
      await through('lead', branch.get('lead', 'handover.run', { id }))
      const owners = ownerOf()
      const lines = branch.docs<LineDoc>('handoverLines')
      expect(
        lines.filter(line => line.state !== 'moved' || owners.get(line.customerId) !== line.toId),
      ).toEqual([])
      expect(lines).toHaveLength(30)
    },
  )

  test('a step that was cut off after the customer had moved: the line says who has it, and nothing is gone', async () => {
    plant(branch, ...book(1))
    await proposed({ receiverIds: ['stf_officer2'] })
    await branch.get('lead', 'handover.offer', { id })
    const moved = { $set: { ownerId: 'stf_officer2', handoverId: id } }
    branch.engine.update('customers', {}, moved as never, false)
    await take('stf_deputy')
    await accept('deputy')
    expect(branch.docs<LineDoc>('handoverLines')).toMatchObject([{ toId: 'stf_officer2', state: 'moved' }])
  })

  test('of whom every line was taken nothing is asked any more', async () => {
    plant(branch, ...book(3))
    await proposed({ receiverIds: ['stf_officer2'] })
    await branch.get('lead', 'handover.offer', { id })
    await take('stf_deputy')
    const { receivers } = await branch.get('lead', 'handover.get', { id })
    expect(Object.fromEntries(receivers.map(one => [one.id, one.status]))).toEqual({
      stf_officer2: 'proposed',
      stf_deputy: 'offered',
    })
    const open = { kind: 'handover', isOpen: true }
    expect(branch.docs('reminders', { ...open, ownerId: 'stf_officer2' })).toEqual([])
    expect(branch.docs('reminders', { ...open, ownerId: 'stf_deputy' })).toHaveLength(1)
  })
})

describe('R115 what is handed over', () => {
  test('the customer goes with everything that is looked up by its owner, and the leaver’s chat is forgotten', async () => {
    const doc = customerDoc('it', { ownerId: 'stf_leaver', coOwnerId: 'stf_officer', phone: phone(1) })
    const loan = loanDoc(doc)
    plant(branch, withLoans(doc, loan))
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
    ])
    insert(branch, 'ledger', [{ _id: 'cus_it.row', ...of, month: '2026-10', kind: 'fee', amountFen: 1 }])
    insert(branch, 'values', [{ _id: 'cus_it', ownerId: 'stf_leaver' }])
    insert(branch, 'valueReviews', [{ _id: 'cus_it.2026Q4', ...of, quarter: '2026Q4' }])
    insert(branch, 'chats', [{ _id: 'chat', staffId: 'stf_leaver', customerId: 'cus_it', at: 1 }])
    const to = { receiverIds: ['stf_officer'] }
    await proposed(to)
    await branch.get('lead', 'handover.offer', { id })
    await accept('officer')
    const ownerOf = (name: string) => branch.docs<{ ownerId: string }>(name).map(one => one.ownerId)
    const valued = ['ledger', 'values', 'valueReviews']
    for (const name of ['customers', 'dealings', 'meetings', 'cards', 'referrals', 'entries', ...valued])
      expect([name, ...new Set(ownerOf(name))]).toEqual([name, 'stf_officer'])
    expect(branch.docs('reminders', { ownerId: 'stf_officer', customerId: 'cus_it' })).toMatchObject([
      { _id: 'rem_1' },
    ])
    expect(branch.docs('customers')).toMatchObject([{ coOwnerId: null, teamId: 'tea_1', version: 2 }])
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
      contactWishes: { refusedChannels: [], noMarketing: false, hours: null, dont: '不要打家里电话' },
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
      data: { name: '张伟', grade: 'A', dont: '不要打家里电话', promises: [{ what: '送材料' }] },
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
