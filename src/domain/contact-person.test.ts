import { boundBy, CONTACT_ROLE_LABEL } from './contact-person'
import { type ContactWishes, NO_WISHES } from './contact-wishes'

const wishes = (part: Partial<ContactWishes>): ContactWishes => ({ ...NO_WISHES, ...part })
const morning = { from: '09:00', to: '11:00' }
const evening = { from: '18:00', to: '20:00' }

test('R47 a firm’s persons are 法定代表人, 实控人, 财务 and 经办', () => {
  expect(Object.values(CONTACT_ROLE_LABEL)).toEqual(['法定代表人', '实控人', '财务', '经办'])
})

test.each<[string, Partial<ContactWishes>, Partial<ContactWishes>, Partial<ContactWishes>]>([
  ['nothing', {}, {}, {}],
  [
    'refusals of both',
    { refusedChannels: ['T'] },
    { refusedChannels: ['W', 'T'] },
    { refusedChannels: ['T', 'W'] },
  ],
  ['the firm’s no to marketing', { noMarketing: true }, {}, { noMarketing: true }],
  ['the person’s no to marketing', {}, { noMarketing: true }, { noMarketing: true }],
  ['the person’s hours', { hours: morning }, { hours: evening }, { hours: evening }],
  ['the firm’s hours without own ones', { hours: morning }, {}, { hours: morning }],
  ['both don’ts', { dont: '别打总机' }, { dont: '别提价格' }, { dont: '别打总机；别提价格' }],
  ['one don’t once', { dont: '别打总机' }, { dont: '别打总机' }, { dont: '别打总机' }],
])('R47, R79 a person is bound by %s', (_, firm, person, both) => {
  expect(boundBy(wishes(firm), wishes(person))).toEqual(wishes(both))
})
