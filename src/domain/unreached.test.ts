import { day } from './day'
import type { Journal } from './journal'
import { isUnreached } from './unreached'

const today = day('2026-11-23')
const journal = (missedInRow: number, ...attempts: string[]) =>
  ({ missedInRow, attempts: attempts.map(day) }) as unknown as Journal

test.each([
  ['tried in vain today', journal(1, '2026-11-23'), true],
  ['tried in vain within the week', journal(2, '2026-11-18', '2026-11-17'), true],
  ['tried in vain a week ago', journal(1, '2026-11-16'), false],
  ['spoken to since', journal(0, '2026-11-23'), false],
  ['never tried', journal(0), false],
] as const)('R127 %s', (_, it, expected) => expect(isUnreached(it, today)).toBe(expected))
