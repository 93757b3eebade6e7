import type { Day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { EMPTY_RELATION, lacksOf } from './relation-draft'
import { consentWords, type Relation, wallWords, whoWords } from './relation-words'

const TODAY = '2026-11-23' as Day
const need: Need = {
  id: 'need_1',
  product: '经营贷',
  amountFen: 50_000_000,
  demand: 'clear',
  expectedOn: null,
  stage: 'intent',
  stageOn: TODAY,
  waitingFor: null,
  openedOn: TODAY,
}
const mother: Relation = {
  id: 'rel_1',
  kind: 'parent',
  otherId: 'cus_2',
  otherName: '李桂兰',
  needId: null,
  needOf: null,
  hasPhone: false,
  mayKnow: false,
}

test.each<[string, Partial<Relation>, string]>([
  ['R82 a mother', {}, '知道有这层关系，业务互不相通'],
  ['R83 a mother who may know', { mayKnow: true }, '本人同意让对方知道'],
  ['R123 a guarantor', { kind: 'guarantor', needId: 'need_1' }, '只能说经营贷 50 万的事，别的不通'],
  [
    'R123 a guarantor of what is closed',
    { kind: 'guarantor', needId: 'need_9' },
    '只能说那份合同的事，别的不通',
  ],
  ['R127 the 备用联系人', { kind: 'backup', otherId: null }, '联系不上时，只能请他转告回电'],
  ['a sister who is no customer', { kind: 'sibling', otherId: null, otherName: '' }, '不是客户，只记关系'],
])('%s: the wall is said plainly', (_who, more, words) => {
  expect(wallWords({ ...mother, ...more }, [need])).toBe(words)
})

test('a relative who is no customer has no name here', () => {
  expect(whoWords({ kind: 'sibling', otherName: '' })).toBe('兄弟姐妹')
  expect(whoWords(mother)).toBe('李桂兰')
})

test('R83 consent says whose affairs it opens, and to whom', () => {
  expect(consentWords(mother, '王小明')).toContain('可以跟李桂兰说到王小明的业务')
  expect(consentWords({ ...mother, mayKnow: true }, '王小明')).toContain('王小明同意过')
})

const li = { id: 'cus_2', name: '李桂兰' }
test.each([
  ['nothing chosen', {}, '选是什么关系'],
  ['a parent', { kind: 'parent' as const, other: li }, null],
  ['a parent who is no customer', { kind: 'parent' as const }, null],
  ['a 备用联系人 without a number', { kind: 'backup' as const, salutation: '李女士' }, '填称呼和电话'],
  ['a 备用联系人', { kind: 'backup' as const, salutation: '李女士', phone: '13800000000' }, null],
  ['a guarantor without a contract', { kind: 'guarantor' as const, other: li }, '选哪份合同'],
  ['a guarantor who is nobody', { kind: 'guarantor' as const, needId: 'need_1' }, '选对方是哪位客户'],
  ['a guarantor', { kind: 'guarantor' as const, other: li, needId: 'need_1' }, null],
])('%s lacks: %s', (_what, part, lacks) => {
  expect(lacksOf({ ...EMPTY_RELATION, ...part })).toBe(lacks)
})
