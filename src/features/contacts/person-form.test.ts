import { NO_WISHES } from '@/domain/contact-wishes'
import { EMPTY_PERSON, formOfPerson, type PersonForm, personError, personOf } from './person-form'

const filled: PersonForm = { ...EMPTY_PERSON, role: 'finance', name: ' 钱会计 ' }
const hours = { ...EMPTY_PERSON.wishes, from: '09:00', to: null }

test.each<[string, PersonForm, string | null]>([
  ['nobody yet', EMPTY_PERSON, '选是什么人'],
  ['a role alone', { ...EMPTY_PERSON, role: 'legal' }, '填姓名'],
  ['half a number', { ...filled, phone: '1380' }, '电话号码不对，再看一眼'],
  ['hours without an end', { ...filled, wishes: hours }, '方便的时间要有开始和结束'],
  ['a person without a number', filled, null],
])('R47 %s lacks: %s', (_what, form, words) => {
  expect(personError(form)).toBe(words)
})

test('R47 a number is sent only where it was typed or removed', () => {
  const known = formOfPerson({
    id: 'cop_a',
    version: 3,
    role: 'legal',
    name: '王总',
    phoneMasked: '144****0008',
    wishes: { ...NO_WISHES, refusedChannels: [] },
    refusesContact: false,
    hold: null,
  })
  expect(personOf(known)).not.toHaveProperty('phone')
  expect(personOf({ ...known, phone: '14400000009' })).toMatchObject({ phone: '14400000009' })
  expect(personOf({ ...known, isPhoneRemoved: true })).toMatchObject({ phone: null, name: '王总' })
})
