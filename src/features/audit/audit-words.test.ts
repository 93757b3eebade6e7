import { AUDIT_ACTS } from '@/domain/audit-act'
import { CONDUCT_REASONS } from '@/domain/conduct'
import { day } from '@/domain/day'
import { AUDIT_LABEL } from './audit-label'
import { type AuditRow, actWords, auditFacts, auditNote, subjectWords } from './audit-words'

const today = day('2026-11-23')
const row = (more: Partial<AuditRow> = {}): AuditRow => ({
  id: 'aud_1',
  at: Date.parse('2026-11-23T09:30:00+08:00'),
  byId: 'stf_lead1',
  byName: '王丽华',
  what: 'reading.open',
  subjectId: 'cus_01705',
  subjectName: null,
  how: { ownerId: 'stf_officer01' },
  reason: '帮同事推进',
  isSealed: false,
  ...more,
})

test('R113 each act has words of its own', () => {
  const words = AUDIT_ACTS.map(actWords)
  expect(new Set(words).size).toBe(AUDIT_ACTS.length)
  for (const word of words) expect(word).toMatch(/^\p{Script=Han}+(，\p{Script=Han}+)?$/u)
  expect(Object.keys(AUDIT_LABEL).sort()).toEqual([...AUDIT_ACTS].sort())
})

test('an act of a later version stands for itself', () => {
  expect(actWords('moon.land')).toBe('moon.land')
})

test('R113 a row says who, when, about whom by id, and why', () => {
  expect(auditNote(row(), today)).toBe('王丽华 · 今天 09:30 · cus_01705 · 帮同事推进')
})

test('who joined is named once, and a long print is cut', () => {
  const joined = row({ what: 'staff.join', subjectId: 'stf_lead1', subjectName: '王丽华', reason: null })
  expect(auditNote(joined, today)).toBe('王丽华 · 今天 09:30')
  const invited = row({ what: 'staff.invite', subjectId: `inv_${'x'.repeat(43)}`, reason: null })
  expect(auditNote(invited, today)).toBe('王丽华 · 今天 09:30 · inv_xxxxxxxx…')
})

test('a colleague is named, and nobody is nobody', () => {
  expect(subjectWords({ subjectId: 'stf_officer01', subjectName: '李敏' })).toBe('李敏')
  expect(subjectWords({ subjectId: 'nobody', subjectName: null })).toBe('没有查到人')
})

test('codes are told in words, ids as they are', () => {
  const facts = auditFacts(
    row({
      what: 'staff.role',
      reason: null,
      how: { fromRole: 'officer', toRole: 'counter', fromTeam: 'tea_1' },
    }),
    today,
  )
  expect(facts).toContainEqual(['原来的角色', '客户经理'])
  expect(facts).toContainEqual(['现在的角色', '柜面'])
  expect(facts).toContainEqual(['原来的团队', 'tea_1'])
  expect(facts.map(([label]) => label)).not.toContain('原因')
})

test('R113 what was changed of a customer is told field by field, and which fact by its label', () => {
  const update = row({ what: 'customer.update', reason: null, how: { fields: 'name phone' } })
  expect(auditFacts(update, today)).toContainEqual(['改了什么', '姓名、电话'])
  const set = row({ what: 'fact.set', reason: null, how: { fact: 'turnover' } })
  expect(auditFacts(set, today)).toContainEqual(['哪一项', '年营业额'])
})

test('R113 what was changed of a need or a loan, and how a need ended, is told in words', () => {
  const need = row({
    what: 'need.update',
    reason: null,
    how: { needId: 'need_1', fields: 'amountFen stage' },
  })
  expect(auditFacts(need, today)).toEqual(
    expect.arrayContaining([
      ['哪个需求', 'need_1'],
      ['改了什么', '金额、环节'],
    ]),
  )
  const loan = row({ what: 'dealing.update', reason: null, how: { dealingId: 'dea_1', fields: 'maturesOn' } })
  expect(auditFacts(loan, today)).toEqual(
    expect.arrayContaining([
      ['哪笔贷款', 'dea_1'],
      ['改了什么', '到期日'],
    ]),
  )
  const closed = row({ what: 'need.close', reason: null, how: { needId: 'need_1', closing: 'elsewhere' } })
  expect(auditFacts(closed, today)).toContainEqual(['结果', '他行办理'])
})

test.each<[string, Record<string, string>, [string, string][]]>([
  [
    'staff.number',
    { from: '1001', to: '1002' },
    [
      ['原来的工号', '1001'],
      ['现在的工号', '1002'],
    ],
  ],
  ['identity.revoke', { how: 'phone' }, [['当时怎么确认的', '微信手机号核对一致']]],
  ['contactPerson.save', { personId: 'cop_1' }, [['哪位联系人', 'cop_1']]],
])('R113 what more an entry of %s says has words', (what, how, facts) => {
  expect(auditFacts(row({ what, reason: null, how }), today)).toEqual(expect.arrayContaining(facts))
})

test.each(CONDUCT_REASONS)('what a call was made in spite of is told: %s', reason => {
  const facts = auditFacts(row({ what: 'customer.phone', how: { askedDespite: reason } }), today)
  expect(facts.find(([label]) => label.startsWith('客户要求'))?.[1]).toMatch(/\p{Script=Han}/u)
})

test('an entry says whether a block of the chain holds it', () => {
  expect(auditFacts(row({ isSealed: true }), today)).toContainEqual(['封存', '已封存，改动会被查出'])
})
