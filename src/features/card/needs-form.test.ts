import type { Day } from '@/domain/day'
import { EMPTY_NEEDS, formOf, needsOf } from './needs-form'

const typed = { ...EMPTY_NEEDS, use: '进货', amount: '30', wantedOn: '2026-12-20' as Day }

test('R38 an amount is typed in 万元 and sent in fen', () => {
  expect(needsOf(typed)).toEqual({
    use: '进货',
    amountFen: 30_000_000,
    wantedOn: '2026-12-20',
    repayFrom: '',
    worries: '',
  })
})

test.each([
  ['no use', { use: ' ' }],
  ['no amount', { amount: '' }],
  ['an amount that is none', { amount: '很多' }],
])('nothing is sent with %s', (_title, part) => {
  expect(needsOf({ ...typed, ...part })).toBeNull()
})

test('what was sent is typed the same again', () => {
  const needs = needsOf({ ...typed, amount: '12.5' })
  expect(needs && formOf(needs).amount).toBe('12.5')
})
