import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { daysOf } from '../../devtools/testing/mixed-book'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const days = daysOf(branch)
beforeEach(() => branch.reset())

const doc = (id: string, more: object = {}) => ({ ...customerDoc(id, { name: `客户${id}` }), ...more })
const SETTLED = { count: 1, firstOn: inDays(-400), running: 0, maturesOn: null }
const week = { span: 'week', isLast: false } as const
const who = async (of: string, part: string, more: object = {}) =>
  (await branch.get('officer', 'stock.who', { ...week, ...more, of, part } as never)).rows
const setStored = (id: string, more: object) => {
  const docs = branch
    .docs<{ _id: string }>('customers')
    .map(doc => (doc._id === id ? { ...doc, ...more } : doc))
  branch.engine.clear('customers')
  plant(branch, ...docs)
}

test('R46 the book of Monday and the book of Thursday tell who came, left, rose and fell, each opening its customers', async () => {
  plant(
    branch,
    doc('rises', customerDoc('rises', { name: '客户rises', needs: [needIn('r', 120)] })),
    doc('falls', customerDoc('falls', { name: '客户falls', needs: [needIn('f', 5)] })),
    doc('goes', customerDoc('goes', { name: '客户goes' })),
    doc('mate', { ownerId: 'stf_officer2' }),
  )
  await days.sweep()
  days.at(3, 30)
  await branch.get('officer', 'customer.archive', { id: 'cus_goes', version: 1, reason: '搬走了' })
  plant(branch, doc('comes', { createdAt: 1 }))
  await branch.get('officer', 'need.close', {
    id: 'need_f',
    customerId: 'cus_falls',
    version: 1,
    closing: 'elsewhere',
  } as never)
  const rise = { id: 'need_r', customerId: 'cus_rises', version: 1 }
  await branch.get('officer', 'need.update', { ...rise, changes: { expectedOn: inDays(8) } } as never)
  const shown = await branch.get('officer', 'stock.show', week)
  expect(shown).toMatchObject({ from: inDays(0), to: inDays(6), since: inDays(0) })
  expect(shown.grades).toMatchObject([
    { key: 'A', start: 1, end: 1, roseIn: 1, fellOut: 1, came: 0, left: 0 },
    { key: 'B', start: 0, end: 0 },
    { key: 'C', start: 1, end: 0, roseOut: 1 },
    { key: 'D', start: 1, end: 2, came: 1, left: 1, fellIn: 1 },
    { key: 'E', start: 0, end: 0 },
  ])
  expect(await who('A', 'roseIn')).toMatchObject([{ id: 'cus_rises', grade: 'A', was: { grade: 'C' } }])
  expect(await who('D', 'fellIn')).toMatchObject([{ id: 'cus_falls', grade: 'D', was: { grade: 'A' } }])
  expect(await who('D', 'came')).toMatchObject([{ id: 'cus_comes', was: null }])
  expect(await who('D', 'left')).toMatchObject([{ id: 'cus_goes', isArchived: true }])
})

test('R46 who was handed over is counted and no longer named', async () => {
  plant(branch, doc('given'))
  await days.sweep()
  setStored('cus_given', { ownerId: 'stf_officer2' })
  expect(await branch.get('officer', 'stock.who', { ...week, of: 'D', part: 'left' })).toMatchObject({
    total: 1,
    elsewhere: 1,
    rows: [],
  })
})

test('R46 a week that is over ends where the next began, whatever happened since', async () => {
  plant(branch, doc('a'))
  await days.sweep()
  days.at(7, 30)
  await days.sweep()
  plant(branch, doc('b'))
  expect((await branch.get('officer', 'stock.show', { span: 'week', isLast: true })).grades[3]).toMatchObject(
    {
      start: 1,
      end: 1,
      came: 0,
    },
  )
  expect((await branch.get('officer', 'stock.show', week)).grades[3]).toMatchObject({
    start: 1,
    end: 2,
    came: 1,
  })
})

test('R46 before the first list there are counts and no moves', async () => {
  plant(branch, doc('a'))
  expect(await branch.get('officer', 'stock.show', week)).toMatchObject({
    since: null,
    grades: [{}, {}, {}, { key: 'D', start: 1, end: 1, came: 0 }, {}],
  })
})

test('R26, R27 whom the days move into 衰退期 is asked about until 「挽回」 is chosen, and again in the next decline', async () => {
  plant(branch, doc('idle', { dealings: { ...SETTLED, settledOn: inDays(-88) } }))
  expect((await branch.get('officer', 'customer.get', { id: 'cus_idle' })).life).toMatchObject({
    stage: 'stable',
    reason: 'settled',
    isAsked: false,
  })
  days.at(2, 0)
  expect(await branch.get('officer', 'stock.show', week)).toMatchObject({ asked: 1 })
  expect((await branch.get('officer', 'customer.get', { id: 'cus_idle' })).life).toMatchObject({
    stage: 'decline',
    reason: 'idle',
    isAsked: true,
  })
  expect(await who('asked', 'end')).toMatchObject([{ id: 'cus_idle', stage: 'decline' }])
  const chosen = { customerId: 'cus_idle', reason: '旺季要备货' }
  expect(await branch.get('officer', 'lifecycle.winBack', chosen)).toMatchObject({ isAsked: false })
  // A repeated tap writes nothing twice.
  await branch.get('officer', 'lifecycle.winBack', chosen)
  expect(branch.docs('entries', { customerId: 'cus_idle' })).toHaveLength(1)
  expect(await branch.get('officer', 'stock.show', week)).toMatchObject({ asked: 0 })
  setStored('cus_idle', { dealings: { ...SETTLED, settledOn: inDays(-89) } })
  expect(await branch.get('officer', 'stock.show', week)).toMatchObject({ asked: 1 })
})

test('R27 a wish to let go answers it too; who is not in decline cannot be won back', async () => {
  plant(branch, doc('idle', { dealings: { ...SETTLED, settledOn: inDays(-200) } }), doc('new'))
  const asked = await branch.ask('officer', 'letGo.ask', { customerId: 'cus_idle', reason: '不再做生意' })
  expect(asked).toMatchObject({ ok: true })
  expect(await branch.get('officer', 'stock.show', week)).toMatchObject({ asked: 0 })
  expect(
    await branch.ask('officer', 'lifecycle.winBack', { customerId: 'cus_new', reason: '试试' }),
  ).toMatchObject({ ok: false, code: 'INVALID' })
  expect(branch.docs('customers', { _id: 'cus_new' })).toMatchObject([{ version: 1 }])
})

test('R66 stars stand beside the life cycle while a loan runs, and move no grade', async () => {
  const lent = { count: 2, firstOn: inDays(-700), running: 1 }
  plant(branch, doc('lent', { dealings: lent }), doc('past', { dealings: { ...lent, running: 0 } }))
  const seen = async (id: string) => branch.get('officer', 'customer.get', { id: `cus_${id}` })
  // From 23 December 2024 to 23 November 2026 are 24 natural months: one star, one for the tenure, one for the second loan.
  expect(await seen('lent')).toMatchObject({ grade: 'D', life: { stars: { stars: 3, months: 24 } } })
  expect(await seen('past')).toMatchObject({ grade: 'D', life: { stars: null } })
})

test('R25, R26 a loan as it is entered, and as it is settled, moves the stage at once', async () => {
  plant(branch, doc('it'))
  const days = { disbursedOn: inDays(-300), repay: null, creditUntil: null }
  const loan = { id: 'dea_it', customerId: 'cus_it', version: 1, product: '经营贷', amountFen: 5_000_000 }
  const lifeNow = async () => (await branch.get('officer', 'customer.get', { id: 'cus_it' })).life
  await branch.get('officer', 'dealing.add', { ...loan, ...days, maturesOn: inDays(31) })
  expect(await lifeNow()).toMatchObject({ stage: 'stable', reason: 'running', on: inDays(31) })
  const nearer = { id: 'dea_it', customerId: 'cus_it', version: 2, changes: { maturesOn: inDays(30) } }
  await branch.get('officer', 'dealing.update', nearer as never)
  expect(await lifeNow()).toMatchObject({ stage: 'decline', reason: 'maturing', isAsked: true })
  const settle = { id: 'dea_it', customerId: 'cus_it', version: 3, settledOn: inDays(-1) }
  await branch.get('officer', 'dealing.settle', settle as never)
  expect(await lifeNow()).toMatchObject({ stage: 'stable', reason: 'settled', on: inDays(-1) })
})
