import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { candidate, clock, planInput } from '../../devtools/testing/nudges'
import { isForLockScreen } from './lock-screen'
import { isField } from './message-fields'
import { firmWords, salutation } from './name-words'
import { CANDIDATE_KINDS, type Candidate } from './nudge'
import { planNudges } from './nudge-plan'

const meeting = (at: string, key = `meeting ${at}`): Candidate => candidate(key, { kind: 'meeting', at })
test('R§9 a message says whom, what and when, and lands where it can be done', () => {
  const { send } = planNudges(
    planInput({ now: clock('14:30'), candidates: [meeting('15:00', 'm')], balance: 1 }),
  )
  expect(send).toEqual([
    expect.objectContaining({
      who: '张先生',
      what: '今天约了见面',
      when: '2026年11月23日 15:00',
      page: 'pages/customer/index?id=cus_m&log=1',
    }),
  ])
})

test.each([
  ['complaint', null, 'pages/complaints/index?id=cpl_1', 'pages/complaints/index?id=cpl_1'],
  ['complaint', null, undefined, 'pages/complaints/index'],
  ['meeting', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['action', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['card', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['handover', null, undefined, 'pages/handover/index'],
  ['own', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['own', null, undefined, 'pages/reminders/index'],
  ['own', null, 'pages/team/help', 'pages/team/help'],
  ['agreed', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['loan', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['due', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['greeting', 'cus_a', undefined, 'pages/care/index?tab=greeting&id=cus_a'],
  ['festival', null, undefined, 'pages/care/index?tab=greeting'],
  ['catchUp', null, undefined, 'pages/care/index?tab=catchUp'],
  ['losing', null, undefined, 'pages/care/index?tab=losing'],
  ['decline', 'cus_a', undefined, 'pages/customer/index?id=cus_a&log=1'],
  ['decline', 'cus_a', 'pages/value/one?id=cus_a', 'pages/value/one?id=cus_a'],
  ['digest', null, undefined, 'pages/team/index'],
  ['fault', null, undefined, 'pages/reminders/index'],
] as const)(
  'a message of the kind %s about %s (%s) lands on the very thing: %s',
  (kind, customerId, page, landing) => {
    const { send } = planNudges(planInput({ candidates: [candidate('a', { kind, customerId, page })] }))
    expect(send.map(one => one.page)).toEqual([landing])
  },
)

test('every kind of message is in the table above', () => {
  const source = readFileSync(__filename, 'utf8')
  expect(CANDIDATE_KINDS.filter(kind => !new RegExp(`^  \\['${kind}', .*'pages/`, 'm').test(source))).toEqual(
    [],
  )
})

test.each([
  ['two complaints', ['complaint', 'complaint'], 0, 'pages/reminders/index'],
  [
    'a complaint and a fault, of an admin who has no 今天',
    ['complaint', 'fault'],
    0,
    'pages/reminders/index',
  ],
  ['an own reminder and an offered hand-over', ['own', 'handover'], 0, 'pages/reminders/index'],
  ['an own reminder and a festival', ['own', 'festival'], 0, 'pages/today/index'],
  ['an own reminder and due customers beyond the plan', ['own', 'own'], 3, 'pages/today/index'],
] as const)('a digest of %s lands on the list of all of it', (_, kinds, alsoDue, page) => {
  const candidates = kinds.map((kind, i) => candidate(`k${i}`, { kind, customerId: null }))
  const [digest] = planNudges(planInput({ candidates, balance: 1, alsoDue })).send
  expect(digest).toMatchObject({ kind: 'digest', page })
})

test('a digest counts each customer once and names the first hour', () => {
  const twice = [meeting('09:00', 'a'), candidate('b', { customerId: 'cus_a' })]
  const candidates = [...twice, candidate('c', { kind: 'catchUp', customerId: null })]
  const [digest] = planNudges(planInput({ candidates, balance: 1, alsoDue: 4, alsoOpen: 2 })).send
  expect(digest).toMatchObject({
    who: '5 位客户',
    what: '今天要跟进，另有 3 件事',
    when: '2026年11月23日 09:00',
    count: 9,
    page: 'pages/today/index',
  })
})

test.each([
  ['云栖小贷…', '一位客户'],
  ['百万元超…', '一位客户'],
  ['😀', '一位客户'],
  ['\n张先生\n', '张先生'],
  ['', '一位客户'],
])('R§9 what stands for a customer, %j, is shown as %j', (salutation, expected) => {
  const [message] = planNudges(planInput({ candidates: [candidate('x', { salutation })] })).send
  expect(message?.who).toBe(expected)
})

const letters = '张王李欧阳司马建国伟芳贷款债万元百三五甲级等还担保期𠮷·A7bé 😀\n'
const anyName = fc
  .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 50 })
  .map(parts => parts.join(''))
  // A name of one character is a surname: the 称谓 holds it whole.
  .filter(name => [...name.replace(/\s/g, '')].length > 1)

test('R§9 whatever people and firms are called, no message holds a full name, an amount, a grade or a word of loans', () => {
  fc.assert(
    fc.property(
      anyName,
      fc.constantFrom('male', 'female', undefined),
      fc.boolean(),
      (name, gender, isFirm) => {
        const shown = isFirm ? firmWords(name) : salutation(name, gender)
        const words = `${name} 欠 50 万，A 级`
        const candidates = CANDIDATE_KINDS.map(kind => candidate(kind, { kind, salutation: shown, words }))
        for (const alone of candidates)
          for (const message of planNudges(planInput({ candidates: [alone] })).send) {
            const text = message.who + message.what
            expect(text).not.toContain(name.replace(/\s/g, ''))
            expect([message.who, message.what].every(isForLockScreen)).toBe(true)
            expect(isField('thing', message.who)).toBe(true)
          }
      },
    ),
    { numRuns: 300 },
  )
})
