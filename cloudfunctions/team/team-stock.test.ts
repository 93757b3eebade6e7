import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { daysOf } from '../../devtools/testing/mixed-book'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const days = daysOf(branch)
beforeEach(() => branch.reset())

const MATE = 'stf_officer2'
const week = { span: 'week', isLast: false } as const
const doc = (id: string, more: object = {}) => ({ ...customerDoc(id), ...more })
const team = () => branch.get('lead', 'stock.team', week)
const who = (of: string, part: string, more: object = {}) =>
  branch.get('lead', 'stock.teamWho', { ...week, of, part, ...more } as never)
const set = (collection: string, id: string, more: object) => {
  const docs = branch
    .docs<{ _id: string }>(collection)
    .map(one => (one._id === id ? { ...one, ...more } : one))
  branch.engine.clear(collection)
  for (const one of docs) branch.engine.insertMany(collection, [one] as never)
}
const gradeD = ({ grades }: { grades: { key: string }[] }) => grades.find(({ key }) => key === 'D')

test('R46 a team’s book in sum and by colleague: who came, left and rose; each number opens its customers by 称谓', async () => {
  plant(
    branch,
    customerDoc('rises', { name: '赵敏', needs: [needIn('r', 120)] }),
    doc('stays', { ownerId: MATE }),
    doc('goes', { ownerId: MATE }),
    doc('other', { ownerId: 'stf_other', teamId: 'tea_2' }),
  )
  await days.sweep()
  days.at(3, 30)
  await branch.get('officer2', 'customer.archive', { id: 'cus_goes', version: 1, reason: '搬走了' })
  plant(branch, doc('comes', { createdAt: 1 }))
  const rise = { id: 'need_r', customerId: 'cus_rises', version: 1 }
  await branch.get('officer', 'need.update', { ...rise, changes: { expectedOn: inDays(8) } } as never)
  const { total, people, since } = await team()
  expect(since).toBe(inDays(0))
  expect(total.grades).toMatchObject([
    { key: 'A', start: 0, end: 1, roseIn: 1 },
    { key: 'B', start: 0, end: 0 },
    { key: 'C', start: 1, end: 0, roseOut: 1 },
    { key: 'D', start: 2, end: 2, came: 1, left: 1 },
    { key: 'E', start: 0, end: 0 },
  ])
  const mate = people.find(({ staffId }) => staffId === MATE)
  expect(mate && gradeD(mate)).toMatchObject({ start: 2, end: 1, left: 1, came: 0 })
  expect(await who('A', 'roseIn')).toMatchObject({
    total: 1,
    rows: [{ id: 'cus_rises', who: '赵客户', officer: '李敏', grade: 'A', was: { grade: 'C' } }],
  })
  expect(JSON.stringify(await who('A', 'roseIn'))).not.toContain('赵敏')
  expect((await who('D', 'left')).rows).toMatchObject([{ id: 'cus_goes', isArchived: true }])
  expect((await who('D', 'end', { staffId: MATE })).rows.map(({ id }) => id)).toEqual(['cus_stays'])
})

test('R46 the same people are compared: who came since and who went is said and counted apart', async () => {
  plant(branch, doc('mine'), doc('given'), doc('mates', { ownerId: MATE }))
  await days.sweep()
  // One colleague goes to another team with the book, one joins after the list with one.
  set('staff', MATE, { teamId: 'tea_2' })
  set('customers', 'cus_mates', { teamId: 'tea_2' })
  days.at(2, 30)
  const joined = {
    ...branch.docs('staff', { _id: 'stf_officer' })[0],
    _id: 'stf_new',
    openid: 'new',
    name: '吴新',
  }
  branch.engine.insertMany('staff', [joined] as never)
  plant(branch, doc('brought', { ownerId: 'stf_new' }))
  set('customers', 'cus_given', { ownerId: 'stf_new' })
  const { total, people } = await team()
  expect(gradeD(total)).toMatchObject({ start: 2, end: 2, came: 0, left: 0 })
  const told = people.map(({ name, comparison, isHere }) => ({ name, comparison, isHere }))
  expect(told).toEqual(
    expect.arrayContaining([
      { name: '吴新', comparison: 'came', isHere: true },
      { name: '陈志远', comparison: 'gone', isHere: false },
      { name: '李敏', comparison: 'same', isHere: true },
    ]),
  )
  // What went to another team is not the lead's to open.
  expect(await who('D', 'start', { staffId: MATE })).toMatchObject({ total: 1, elsewhere: 1, rows: [] })
})

test('R46, R114 the book of who left stays the team’s until somebody has accepted it, and moves nobody', async () => {
  plant(branch, doc('left', { ownerId: MATE }), doc('taken', { ownerId: MATE }))
  await days.sweep()
  await branch.get('lead', 'staff.leave', { staffId: MATE, reason: '离职' })
  set('customers', 'cus_taken', { ownerId: 'stf_officer' })
  const { total, people } = await team()
  expect(gradeD(total)).toMatchObject({ start: 2, end: 2, came: 0, left: 0 })
  expect(people.find(({ staffId }) => staffId === MATE)).toMatchObject({ isHere: false, comparison: 'same' })
  days.at(7, 30)
  await days.sweep()
  expect(gradeD((await team()).total)).toMatchObject({ start: 2, end: 2 })
})

test('R27 who has come into 衰退期 and is not decided about is counted for the team', async () => {
  const settledOn = inDays(-200)
  plant(
    branch,
    doc('idle', { dealings: { count: 1, firstOn: inDays(-400), running: 0, settledOn, maturesOn: null } }),
  )
  expect((await team()).total.asked).toBe(1)
  expect((await who('asked', 'end')).rows).toMatchObject([{ id: 'cus_idle', stage: 'decline' }])
})

test('R121 a lead sees the own team and no other; an admin says which', async () => {
  const asked = { ...week, teamId: 'tea_2' }
  expect(await branch.ask('lead', 'stock.team', asked)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await branch.ask('lead', 'stock.teamWho', { ...asked, of: 'D', part: 'end' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await branch.ask('admin', 'stock.team', asked)).toMatchObject({ ok: true })
  expect(
    await branch.ask('lead', 'stock.teamWho', { ...week, of: 'D', part: 'end', staffId: 'stf_nobody' }),
  ).toMatchObject({
    code: 'NOT_FOUND',
  })
})
