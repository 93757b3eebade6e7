import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

type Made = Parameters<typeof customerDoc>[1] & { readonly contacted?: number; readonly looked?: number }
/** A customer spoken to so many days ago and looked at so many days ago. */
const doc = (id: string, { contacted = 1, looked = 1, ...made }: Made) => {
  const base = customerDoc(id, { createdOn: inDays(-400), contactedBefore: inDays(-contacted), ...made })
  return { ...base, journal: { ...base.journal, lookedOn: inDays(-looked) } }
}
/** Puts customers in and lets the sweep store what follows from their journals. */
const book = async (...docs: ReturnType<typeof doc>[]): Promise<void> => {
  plant(branch, ...docs.map(one => ({ ...one, gradeChangesOn: inDays(0) })))
  await branch.runTimer('sweep')
}
const today = (input = {}) => branch.get('officer', 'today.list', input)
const ids = (rows: readonly { id: string }[]) => rows.map(row => row.id.slice(4))

test('R21 what is overdue stays; the week ahead is shown and nothing beyond', async () => {
  await book(
    doc('long', { contacted: 400, looked: 1, needs: [needIn('a')] }),
    doc('today', { contacted: 7, looked: 0, needs: [needIn('b', 20)] }),
    doc('week', { contacted: 5, looked: 0, needs: [needIn('c', 60)] }),
    doc('far', { contacted: 0, looked: 0, needs: [needIn('d')] }),
  )
  const { rows, counts } = await today()
  expect(rows.map(row => [row.id.slice(4), row.strip, row.bucket])).toEqual([
    ['long', 'contact', 'overdue'],
    ['today', 'contact', 'today'],
    ['week', 'look', 'next'],
  ])
  expect(counts).toEqual({
    contact: { overdue: 1, today: 1, next: 0 },
    look: { overdue: 0, today: 0, next: 1 },
  })
})

test('an overdue customer is still there after a year', async () => {
  await book(doc('late', { contacted: 1, looked: 1, needs: [needIn('a', 60)] }))
  branch.setNow(new Date(MONDAY.getTime() + 365 * 86_400_000))
  await branch.runTimer('sweep')
  expect((await today()).rows.map(row => [row.id, row.bucket])).toEqual([['cus_late', 'overdue']])
})

test('the order: an hour agreed for today, 预计日已过, grade, 重点, 洽谈中 before waiting on approval, oldest due, id', async () => {
  const overdue = { contacted: 200, looked: 200 }
  const step = { what: '回电', on: inDays(0), at: '16:00' }
  const agreed = doc('hour', { ...overdue, needs: [needIn('h')] })
  await book(
    doc('d2', { ...overdue, needs: [needIn('a')] }),
    doc('d1', { ...overdue, needs: [needIn('b')] }),
    doc('d0', { contacted: 300, looked: 1, needs: [needIn('c')] }),
    doc('dkey', { ...overdue, needs: [needIn('d', undefined, { amountFen: 90_000_000 })] }),
    doc('wait', { ...overdue, needs: [needIn('e', 20, { stage: 'approval' })] }),
    doc('talk', { ...overdue, needs: [needIn('f', 20)] }),
    doc('past', { ...overdue, needs: [needIn('g', -40)] }),
    { ...agreed, journal: { ...agreed.journal, next: step } },
  )
  const { rows } = await today({ strip: 'contact' })
  expect(ids(rows)).toEqual(['hour', 'past', 'talk', 'wait', 'dkey', 'd0', 'd1', 'd2'])
})

test('at most 50 rows a strip and page, each row once, in order over the pages', async () => {
  const many = Array.from({ length: 120 }, (_, i) =>
    doc(`c${String(i).padStart(3, '0')}`, { contacted: 200, needs: [needIn(`n${i}`)] }),
  )
  await book(...many, doc('look', { contacted: 0, looked: 1, needs: [needIn('l', 20)] }))
  const first = await today()
  expect([first.rows.length, first.after, first.counts.contact.overdue]).toEqual([
    51,
    { contact: 50, look: null },
    120,
  ])
  const seen = ids(first.rows.filter(row => row.strip === 'contact'))
  for (let after = first.after.contact; after !== null; ) {
    const page = await today({ strip: 'contact', after })
    expect(page.rows.length).toBeLessThanOrEqual(50)
    seen.push(...ids(page.rows))
    after = page.after.contact
  }
  expect(seen).toEqual(many.map(one => one._id.slice(4)))
})

test('one call of 今天 is at most four database requests, whatever the book holds, and reads no more than is due', async () => {
  const due = Array.from({ length: 30 }, (_, i) =>
    doc(`due${i}`, { contacted: 200, needs: [needIn(`n${i}`)] }),
  )
  const rest = Array.from({ length: 100 }, (_, i) =>
    doc(`rest${i}`, { contacted: 0, looked: 0, needs: [needIn(`m${i}`)] }),
  )
  const others = Array.from({ length: 50 }, (_, i) =>
    doc(`other${i}`, { contacted: 200, ownerId: 'stf_officer2' }),
  )
  await book(...due, ...rest, ...others)
  branch.resetStats()
  expect((await today()).rows).toHaveLength(30)
  const used = branch.stats().functions.officer
  expect(used?.databaseRequests).toBeLessThanOrEqual(4)
  expect(used?.documentsRead).toBeLessThanOrEqual(30 + 2)
})

test('an archived customer falls due nowhere and comes back with its clocks', async () => {
  await book(doc('it', { contacted: 200, needs: [needIn('a')] }))
  await branch.get('officer', 'customer.archive', { id: 'cus_it', version: 1, reason: '搬走' })
  expect((await today()).rows).toEqual([])
  expect((await branch.get('officer', 'calendar.grid', {})).rows).toEqual([])
  await branch.get('officer', 'customer.restore', { id: 'cus_it', version: 2 })
  expect(ids((await today()).rows)).toEqual(['it'])
})
