import { day } from '@/domain/day'
import { friendNote } from './friend-words'

test('R74 a friend who waits: the number masked, since when, and until when it is kept', () => {
  const friend = { id: 'ref_1', name: '钱先生', phoneMasked: '144****0009' }
  const days = { on: day('2026-11-23'), until: day('2026-12-23') }
  expect(friendNote({ ...friend, ...days }, day('2026-11-23'))).toBe('144****0009 · 今天留 · 12月23日删')
})
