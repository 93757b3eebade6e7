import { NO_WISHES } from '@/domain/contact-wishes'
import { askedWords } from './person-words'
import type { ContactPerson } from './use-contact-persons'

const plain: ContactPerson = {
  id: 'cop_a',
  version: 1,
  role: 'finance',
  name: '钱会计',
  phoneMasked: null,
  wishes: { ...NO_WISHES, refusedChannels: [] },
  refusesContact: false,
  hold: null,
}

test.each<[string, Partial<ContactPerson>, string]>([
  ['nothing', {}, ''],
  [
    'hours and a channel',
    { wishes: { ...plain.wishes, hours: { from: '09:00', to: '11:00' }, refusedChannels: ['W', 'S'] } },
    '方便 09:00-11:00，不要微信、短信',
  ],
  ['no marketing', { wishes: { ...plain.wishes, noMarketing: true } }, '不要营销'],
  [
    'no contact at all',
    { refusesContact: true, wishes: { ...plain.wishes, noMarketing: true } },
    '不愿意被联系',
  ],
])('R79 who asked for %s', (_what, part, words) => {
  expect(askedWords({ ...plain, ...part })).toBe(words)
})
