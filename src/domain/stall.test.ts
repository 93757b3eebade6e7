import { STALLS, type StallSigns, stallOf } from './stall'

const NONE: StallSigns = {
  hasLeft: false,
  isAway: false,
  isContact: true,
  refuses: false,
  hasWishes: false,
  isWaiting: false,
  isUnanswered: false,
  isPast: false,
}
const SIGNS = ['hasLeft', 'isAway', 'refuses', 'hasWishes', 'isWaiting', 'isUnanswered', 'isPast'] as const

test.each(SIGNS.map((sign, i) => [sign, STALLS[i]]))(
  'R21 an overdue customer with %s alone waits because of %s',
  (sign, why) => {
    expect(stallOf({ ...NONE, [sign as string]: true })).toBe(why)
  },
)

test('R21 with nothing known it is simply late', () => {
  expect(stallOf(NONE)).toBe('plain')
})

test('the first of several counts: whatever else is known of it, an officer who left is why', () => {
  const all = Object.fromEntries(SIGNS.map(sign => [sign, true]))
  for (const [i, sign] of SIGNS.entries()) {
    const rest = Object.fromEntries(SIGNS.slice(0, i).map(one => [one, false]))
    expect([sign, stallOf({ ...NONE, ...all, ...rest })]).toEqual([sign, STALLS[i]])
  }
})

test('R79 what stands against a contact holds nobody from a look', () => {
  const looks = { ...NONE, isContact: false, refuses: true, hasWishes: true, isUnanswered: true }
  expect(stallOf(looks)).toBe('plain')
})
