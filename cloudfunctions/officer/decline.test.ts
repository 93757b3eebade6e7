import { insert } from '../../devtools/testing/branch'
import { customerDoc, plant } from '../../devtools/testing/customers'
import { csv } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()

/** Months up to October; the tests' day is 23 November 2026. */
const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10']
const series = (id: string, kind: string, amounts: readonly number[], more: object = {}) =>
  amounts.flatMap((amountFen, i) =>
    amountFen === 0
      ? []
      : [
          {
            _id: `cus_${id}.${kind}${MONTHS[i]}`,
            customerId: `cus_${id}`,
            ownerId: 'stf_officer',
            month: MONTHS[i],
            on: null,
            kind,
            amountFen,
            product: null,
            ref: null,
            importId: 'imp_1',
            line: 2,
            at: 1,
            ...more,
          },
        ],
  )
let hour = 9
const swept = async (...ids: readonly string[]) => {
  insert(
    branch,
    'staleValues',
    ids.map(id => ({ _id: `cus_${id}`, at: 1 })),
  )
  hour += 2
  branch.setNow(new Date(`2026-11-23T${String(hour).padStart(2, '0')}:30:00+08:00`))
  return (await branch.runTimer('sweep')) as { jobs: Record<string, { read: number }> }
}
/** The bank's file, by the import. */
const imported = async (...rows: readonly string[]) => {
  const table = csv(`客户号,月份,业务类型,金额\n${rows.join('\n')}\n`)
  const fileId = await branch.upload('o-officer', '流水.csv', table)
  const { importId, ready } = await branch.get('officer', 'ledger.preview', { fileId })
  expect(ready).toBe(rows.length)
  await branch.get('officer', 'ledger.commit', { importId, cursor: 0 })
}
const alarms = () =>
  branch
    .docs<{ _id: string; why: string; measure: string }>('declines')
    .map(({ _id, why, measure }) => [_id, measure, why])
const visits = () => branch.docs<{ _id: string; isOpen: boolean }>('reminders', { kind: 'decline' })

beforeEach(() => {
  branch.reset()
  hour = 9
  plant(
    branch,
    ...['a', 'b', 'c', 'd', 'e'].map(id => customerDoc(id, { name: `客户${id}`, customerNo: `KH-${id}` })),
    customerDoc('mate', { ownerId: 'stf_officer2' }),
  )
})

test('R68 three falls and a half ring once each with their periods and a visit; who is steady does not', async () => {
  insert(branch, 'ledger', [
    ...series('a', 'fee', [900, 800, 700, 600]),
    ...series('b', 'balance', [90_000, 90_000, 90_000, 44_999], { product: '活期存款' }),
    ...series('c', 'fee', [500, 500, 500, 500]),
    ...series('d', 'interest', [900, 800, 700, 300], { product: '经营贷' }),
    ...series('d', 'balance', [900, 600, 300, 100], { product: '经营贷' }),
  ])
  await swept('a', 'b', 'c', 'd')
  expect(alarms()).toEqual([
    ['cus_a.2026-10', 'fee', 'falling'],
    ['cus_b.2026-10', 'balance', 'half'],
  ])
  await swept('a', 'b', 'c', 'd')
  expect([alarms().length, visits().length]).toEqual([2, 2])
  const { open, answered } = await branch.get('officer', 'decline.list', {})
  expect(open.find(({ customerId }) => customerId === 'cus_a')).toMatchObject({
    name: '客户a',
    periods: [
      { month: '2026-07', amount: 900 },
      { month: '2026-08', amount: 800 },
      { month: '2026-09', amount: 700 },
      { month: '2026-10', amount: 600 },
    ],
    outcome: null,
  })
  expect(answered).toEqual([])
  expect((await branch.get('officer', 'reminder.list', { customerId: 'cus_a' })).rows).toMatchObject([
    { kind: 'decline', what: '上门看看：手续费连降三个月', page: 'pages/value/one?id=cus_a' },
  ])
})

test('R68 who is missing in a new month’s file is found although no line of the file names them', async () => {
  insert(branch, 'ledger', [
    ...series('a', 'fee', [200, 200, 200, 0]),
    ...series('b', 'fee', [200, 200, 200, 0]),
    ...series('c', 'fee', [200, 200, 200, 0]),
  ])
  await swept('a', 'b', 'c')
  // October's file is still to come: nobody is accused.
  expect(alarms()).toEqual([])
  await imported('KH-b,2026-10,手续费,2', 'KH-c,2026-10,手续费,2')
  const report = await swept()
  expect(alarms()).toEqual([['cus_a.2026-10', 'fee', 'half']])
  // Only whom the file named, and who was to be judged anew; nor does what a book's file tells of have to be counted again.
  expect(report.jobs.value?.read).toBe(3)
  expect((await swept('b')).jobs.value?.read).toBe(1)
})

test('R68 a file that names one of many customers accuses nobody else', async () => {
  insert(branch, 'ledger', [
    ...['a', 'b', 'c', 'd'].flatMap(id => series(id, 'fee', [200, 200, 200, 0])),
    ...series('e', 'fee', [200, 200, 200, 100]),
  ])
  await swept('a', 'b', 'c', 'd', 'e')
  expect(alarms()).toEqual([])
})

test('R68 what was found is told in the journal and the audit, ticks the visit off, and may be said again', async () => {
  insert(branch, 'ledger', series('a', 'fee', [900, 800, 700, 600]))
  await swept('a')
  const id = 'cus_a.2026-10'
  const found = { id, outcome: 'going', word: '搬去外地' } as const
  expect(await branch.get('officer', 'decline.answer', found)).toMatchObject({
    outcome: { what: 'going', word: '搬去外地', on: '2026-11-23' },
  })
  await branch.get('officer', 'decline.answer', found)
  expect(visits()).toMatchObject([{ isOpen: false }])
  const journal = await branch.get('officer', 'followUp.list', { customerId: 'cus_a' })
  expect(journal.rows).toMatchObject([
    { kind: 'event', note: '手续费连降三个月，李敏看过：确实在走，搬去外地' },
  ])
  expect(branch.docs('audit', { what: 'decline.answer' })).toMatchObject([{ subjectId: 'cus_a' }])
  await branch.get('officer', 'decline.answer', { id, outcome: 'falseAlarm', word: '' })
  const { open, answered } = await branch.get('officer', 'decline.list', {})
  expect([open, answered.map(one => one.outcome?.what)]).toEqual([[], ['falseAlarm']])
  expect(await branch.get('officer', 'value.one', { customerId: 'cus_a' })).toMatchObject({
    decline: { id, outcome: { what: 'falseAlarm' } },
    mayOffer: true,
  })
  // An answered alarm is not raised again by the months that it told of.
  await swept('a')
  expect([alarms().length, visits().length]).toEqual([1, 1])
})

test('R68 an alarm that a later line makes good is taken away with its visit, as long as nobody answered', async () => {
  insert(branch, 'ledger', series('a', 'fee', [900, 800, 700, 600]))
  await swept('a')
  insert(branch, 'ledger', series('a', 'fee', [0, 0, 0, 300], { _id: 'cus_a.late' }))
  await swept('a')
  expect([alarms(), visits()]).toEqual([[], []])
})

test.each([
  ['archived', { isArchived: true, archived: { at: 1, reason: '搬走' } }],
  [
    'let go with the lead’s word (R27)',
    {
      letGo: {
        status: 'approved' as const,
        reason: '久不往来',
        byId: 'stf_officer',
        askedOn: '2026-11-01' as never,
        answer: '',
        decidedById: 'stf_lead',
      },
    },
  ],
] as const)('R68 nobody is sent to a customer who is %s', async (_, more) => {
  plant(branch, { ...customerDoc('quiet'), ...more })
  insert(branch, 'ledger', series('quiet', 'fee', [900, 800, 700, 600]))
  await swept('quiet')
  expect(alarms()).toEqual([])
})

test('R68 bad answers change nothing: no alarm, somebody else’s, no outcome, too many words', async () => {
  insert(branch, 'ledger', series('a', 'fee', [900, 800, 700, 600]))
  await swept('a')
  const before = branch.everything()
  const id = 'cus_a.2026-10'
  const kept = { outcome: 'kept', word: '' } as const
  expect(await branch.ask('officer', 'decline.answer', { id: 'cus_b.2026-10', ...kept })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await branch.ask('officer2', 'decline.answer', { id, ...kept })).toMatchObject({ code: 'NOT_FOUND' })
  for (const bad of [
    { id, outcome: 'gone' as never, word: '' },
    { id, outcome: 'kept', word: '长'.repeat(61) },
    { id: 'cus_a.2026-13', ...kept },
  ] as const)
    expect(await branch.ask('officer', 'decline.answer', bad)).toMatchObject({ code: 'INVALID' })
  expect(branch.everything()).toEqual(before)
  expect((await branch.get('officer2', 'decline.list', {})).open).toEqual([])
})

test('R79 who wants no visit is not to be called on, but the alarm stands', async () => {
  const contactWishes = { refusedChannels: ['M'] as const, noMarketing: false, hours: null, dont: '' }
  plant(branch, customerDoc('shy', { contactWishes }))
  insert(branch, 'ledger', series('shy', 'fee', [900, 800, 700, 600]))
  await swept('shy')
  expect(visits()).toMatchObject([{ what: '留意一下：手续费连降三个月' }])
  expect(await branch.get('officer', 'value.one', { customerId: 'cus_shy' })).toMatchObject({
    mayVisit: false,
  })
})

test('PIPL 24 nothing is to be offered to who refused marketing or recommendations by habits', async () => {
  plant(branch, { ...customerDoc('it'), noProfiling: true })
  expect(await branch.get('officer', 'value.one', { customerId: 'cus_it' })).toMatchObject({
    mayOffer: false,
  })
})
