import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

type Journal = ReturnType<typeof customerDoc>['journal']
/** A customer who should have been called yesterday. */
const late = (
  id: string,
  { journal = {}, ...more }: { journal?: Partial<Journal> } & Record<string, unknown> = {},
) => {
  const doc = customerDoc(id, more)
  return { ...doc, journal: { ...doc.journal, ...journal }, strip: 'contact', nextDueOn: inDays(-1), ...more }
}
const wishes = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
const help = (who: 'lead' | 'farLead' = 'lead') => branch.get(who, 'help.team', {})

test.each<[string, object, string]>([
  ['the customer refuses contact', { journal: { refusesContact: true } }, 'refuses'],
  ['the customer refused a way', { contactWishes: { ...wishes, refusedChannels: ['T'] } }, 'wishes'],
  [
    'the customer named hours',
    { contactWishes: { ...wishes, hours: { from: '18:00', to: '19:00' } } },
    'wishes',
  ],
  ['a need waits for somebody', { needs: [needIn('a', 20, { waitingFor: '评估公司' })] }, 'waiting'],
  ['attempts alone', { journal: { missedInRow: 1 } }, 'unanswered'],
  ['the expected day has passed', { needs: [needIn('a', -1)] }, 'past'],
  ['the expected day is today', { needs: [needIn('a', 0)] }, 'plain'],
  ['a passed day of what is not clear', { needs: [{ ...needIn('a', -1), demand: 'latent' }] }, 'plain'],
  ['refuses marketing only', { contactWishes: { ...wishes, noMarketing: true } }, 'plain'],
  ['only a look is due', { strip: 'look', journal: { missedInRow: 1, refusesContact: true } }, 'plain'],
])('R21 overdue, and %s', async (_, more, why) => {
  plant(branch, late('a', more as never))
  expect((await help()).overdue).toEqual([
    { staffId: 'stf_officer', name: '李敏', isHere: true, total: 1, reasons: [{ why, n: 1 }] },
  ])
})

test('R21 the most overdue first, with each reason counted; not what is due today, archived or another team’s', async () => {
  plant(
    branch,
    late('a'),
    late('b', { journal: { missedInRow: 2 } }),
    late('c'),
    late('d', { ownerId: 'stf_officer2' }),
    late('gone', { ownerId: 'stf_leaver' }),
    late('far', { ownerId: 'stf_farOfficer' }),
    { ...late('today'), nextDueOn: inDays(0) },
    { ...late('archived'), isArchived: true },
  )
  branch.engine.update(
    'staff',
    { _id: 'stf_officer2' },
    { $set: { away: { from: inDays(0), to: inDays(2) } } },
    false,
  )
  expect((await help()).overdue.map(({ name, total, reasons }) => [name, total, reasons])).toEqual([
    [
      '李敏',
      3,
      [
        { why: 'unanswered', n: 1 },
        { why: 'plain', n: 2 },
      ],
    ],
    ['马俊', 1, [{ why: 'left', n: 1 }]],
    ['陈志远', 1, [{ why: 'away', n: 1 }]],
  ])
  expect((await help('farLead')).overdue.map(({ name }) => name)).toEqual(['何家豪'])
})

test('who has no quota left: never accepted, used up; not who accepted or whose consent stands', async () => {
  const book = (who: string, nudge: number, isStanding = false) => ({
    _id: `stf_${who}`,
    balance: { nudge, alert: 5 },
    standing: { nudge: isStanding, alert: false },
  })
  insert(branch, 'reminderBooks', [book('officer', 0), book('officer2', 2), book('lead', 0, true)])
  const { noQuota } = await help()
  expect(noQuota.map(({ staffId, why }) => [staffId, why]).sort()).toEqual([
    ['stf_deputy', 'never'],
    ['stf_officer', 'empty'],
  ])
})

test('R92 open complaints are counted, the urgent ones among them; none about the lead, closed or of another team', async () => {
  const complaint = (id: string, more: object) => ({
    _id: `cpl_${id}`,
    teamId: 'tea_1',
    aboutStaffId: 'stf_officer',
    status: 'open',
    dueOn: inDays(3),
    ...more,
  })
  insert(branch, 'complaints', [
    complaint('far', {}),
    complaint('soon', { dueOn: inDays(2) }),
    complaint('late', { dueOn: inDays(-1), status: 'answered' }),
    complaint('closed', { status: 'closed' }),
    complaint('mine', { aboutStaffId: 'stf_lead' }),
    complaint('other', { teamId: 'tea_2' }),
  ])
  expect((await help()).complaints).toEqual({ open: 3, urgent: 2 })
})
