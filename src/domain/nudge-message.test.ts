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
  ['greeting', 'cus_a', 'pages/care/index'],
  ['festival', null, 'pages/care/index'],
  ['catchUp', null, 'pages/care/index?tab=catchUp'],
  ['losing', null, 'pages/care/index?tab=losing'],
  ['digest', null, 'pages/team/index'],
  ['own', null, 'pages/today/index'],
  ['handover', null, 'pages/handover/index'],
  ['due', 'cus_a', 'pages/customer/index?id=cus_a&log=1'],
] as const)('a message of the kind %s lands where it can be done', (kind, customerId, page) => {
  const { send } = planNudges(planInput({ candidates: [candidate('a', { kind, customerId })] }))
  expect(send.map(one => one.page)).toEqual([page])
})

test('a digest counts each customer once and names the first hour', () => {
  const twice = [meeting('09:00', 'a'), candidate('b', { customerId: 'cus_a' })]
  const candidates = [...twice, candidate('c', { kind: 'catchUp', customerId: null })]
  const [digest] = planNudges(planInput({ candidates, balance: 1, alsoDue: 4 })).send
  expect(digest).toMatchObject({
    who: '5 位客户',
    what: '今天要跟进，另有 1 件事',
    when: '2026年11月23日 09:00',
    count: 7,
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
