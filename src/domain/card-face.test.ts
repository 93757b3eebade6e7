import fc from 'fast-check'
import { faceOf, type Opening } from './card-face'

const STRANGER: Opening = {
  isOwner: false,
  isColleague: false,
  hasEnded: false,
  confirmed: 'nobody',
  proposed: 'nobody',
  isSomebodyElse: false,
  isForFriends: false,
}

test.each<[string, Partial<Opening>, string]>([
  ['the officer sees the customer', { isOwner: true, isColleague: true }, 'officer'],
  ['the officer sees the customer through an expired card too', { isOwner: true, hasEnded: true }, 'officer'],
  ['the first opener is proposed', {}, 'propose'],
  ['who was proposed comes back to the service', { proposed: 'opener' }, 'service proposed'],
  ['the confirmed customer is served', { confirmed: 'opener' }, 'service confirmed'],
  ['a forwarded card shows a business card', { proposed: 'other' }, 'business'],
  ['once confirmed, nobody else is proposed', { confirmed: 'other' }, 'business'],
  [
    'who was proposed is nobody once another is confirmed',
    { confirmed: 'other', proposed: 'opener' },
    'business',
  ],
  ['a colleague is not taken for the customer', { isColleague: true }, 'business'],
  ['R82 the mother who opens her son’s card sees a business card', { isSomebodyElse: true }, 'business'],
  [
    'R74 the friend who opens a 转介绍 card first is not taken for the customer',
    { isForFriends: true },
    'business',
  ],
  [
    'R74 the customer who is known forwards the 转介绍 card',
    { isForFriends: true, confirmed: 'opener' },
    'service confirmed',
  ],
  [
    'an ended card shows a business card to its customer',
    { hasEnded: true, confirmed: 'opener' },
    'business',
  ],
])('%s', (_title, given, expected) => {
  const face = faceOf({ ...STRANGER, ...given })
  expect(face.face === 'service' ? `service ${face.standing}` : face.face).toBe(expected)
})

const who = fc.constantFrom('opener' as const, 'other' as const, 'nobody' as const)
const openings = fc.record({
  isOwner: fc.boolean(),
  isColleague: fc.boolean(),
  hasEnded: fc.boolean(),
  confirmed: who,
  proposed: who,
  isSomebodyElse: fc.boolean(),
  isForFriends: fc.boolean(),
})

test('the service is for the confirmed or the one proposed person and for nobody else', () => {
  fc.assert(
    fc.property(openings, opening => {
      const { face } = faceOf(opening)
      if (face === 'service') {
        expect(
          opening.confirmed === 'opener' || (opening.confirmed === 'nobody' && opening.proposed === 'opener'),
        ).toBe(true)
        expect(opening.hasEnded).toBe(false)
        if (opening.isForFriends) expect(opening.confirmed).toBe('opener')
      }
      if (face === 'officer') expect(opening.isOwner).toBe(true)
    }),
  )
})
