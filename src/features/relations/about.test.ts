import { aboutOf, aboutText, matterOf, others } from './about'
import type { Relation } from './relation-words'

const son: Relation = {
  id: 'rel_1',
  kind: 'child',
  otherId: 'cus_son',
  otherName: '王小明',
  needId: null,
  needOf: null,
  hasPhone: false,
  mayKnow: false,
}
const borrower: Relation = { ...son, id: 'rel_2', kind: 'guarantor', needId: 'need_1', needOf: 'other' }
const guarantor: Relation = { ...borrower, id: 'rel_3', needOf: 'this' }

test.each<[string, Relation, object, object, string]>([
  ['R82 a son', son, { aboutId: 'cus_son' }, { kind: 'affairs' }, '王小明的事'],
  [
    'R123 whose contract this one guarantees',
    borrower,
    { aboutId: 'cus_son', aboutNeedId: 'need_1' },
    { kind: 'contract', needId: 'need_1' },
    '王小明的合同',
  ],
  [
    'R123 who guarantees this one’s contract',
    guarantor,
    { aboutId: 'cus_son' },
    { kind: 'affairs' },
    '王小明的事',
  ],
])('%s: what it is about, and what the wall is asked', (_who, relation, about, matter, text) => {
  expect(aboutOf(relation)).toEqual(about)
  expect(matterOf(aboutOf(relation))).toEqual(matter)
  expect(aboutText(relation)).toBe(text)
})

test('R82 nothing can be about a relative who is no customer, and the same affair is offered once', () => {
  const aunt: Relation = { ...son, id: 'rel_4', otherId: null, otherName: '' }
  expect(others([aunt, son])).toEqual([son])
  expect(others([son, guarantor, borrower])).toEqual([son, borrower])
  expect(aboutOf(aunt)).toEqual({})
})
