import { day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { changesOfNeed, EMPTY_NEED, fenOfWan, formOfNeed, needErrors, needOfForm, wanText } from './need-form'

const need: Need = {
  id: 'need_1',
  product: '经营贷',
  amountFen: 12_345_600,
  demand: 'clear',
  expectedOn: day('2026-11-20'),
  stage: 'approval',
  stageOn: day('2026-11-18'),
  waitingFor: '房产评估',
  openedOn: day('2026-10-01'),
}

test.each([
  ['', 0],
  ['50', 50_000_000],
  ['12.3456', 12_345_600],
  ['１２．５', 12_500_000],
  ['-1', null],
  ['五十', null],
])('%p 万元 is %p fen', (text, fen) => {
  expect(fenOfWan(text)).toBe(fen)
})

test('an amount survives being shown in 万元', () => {
  for (const fen of [1, 99, 12_345_600, 50_000_000, 999_999_999_999]) expect(fenOfWan(wanText(fen))).toBe(fen)
  expect(wanText(0)).toBe('')
})

test('an untouched form changes nothing, so that a passed day is not sent again', () => {
  expect(changesOfNeed(need, formOfNeed(need))).toEqual({})
})

test('only what was typed is a change', () => {
  const form = { ...formOfNeed(need), amount: '20', waitingFor: ' ' }
  expect(changesOfNeed(need, form)).toEqual({ amountFen: 20_000_000, waitingFor: null })
})

test('R5 a need that is no longer clear has no day', () => {
  expect(changesOfNeed(need, { ...formOfNeed(need), demand: 'latent' })).toEqual({
    demand: 'latent',
    expectedOn: null,
  })
  expect(needOfForm({ ...EMPTY_NEED, demand: 'none', expectedOn: day('2026-12-20') }).expectedOn).toBeNull()
})

test('a need wants a product and a readable amount, and no identity number', () => {
  expect(Object.keys(needErrors(EMPTY_NEED))).toEqual(['product'])
  expect(needErrors({ ...EMPTY_NEED, product: '消费贷', amount: '一百' })).toEqual({
    amount: '写数字就好，比如 50',
  })
  expect(needErrors({ ...EMPTY_NEED, product: '消费贷', waitingFor: '11010119900307563X' })).toEqual({
    waitingFor: '像是身份证号，不能保存',
  })
})
