import { wishesError, wishesForm, wishesOf, withChannel } from './wishes-form'

const NONE = wishesForm(null)

test('a customer without wishes fills nothing in, and says nothing back', () => {
  expect(wishesOf(NONE)).toEqual({ refusedChannels: [], noMarketing: false, hours: null, dont: '' })
})

test('what was stored comes back as it was, the channels in one order', () => {
  const stored = {
    refusedChannels: ['M' as const, 'T' as const],
    noMarketing: true,
    hours: { from: '18:00', to: '21:00' },
    dont: '别打座机',
  }
  expect(wishesOf(wishesForm(stored))).toEqual({ ...stored, refusedChannels: ['T', 'M'] })
})

test('a channel is refused by a tap and taken back by another', () => {
  const refused = { ...NONE, refusedChannels: withChannel({ ...NONE, refusedChannels: ['M'] }, 'T') }
  expect(refused.refusedChannels).toEqual(['T', 'M'])
  expect(withChannel(refused, 'T')).toEqual(['M'])
})

test.each([
  [{ from: '18:00', to: null }, '方便的时间要有开始和结束'],
  [{ from: '21:00', to: '18:00' }, '开始要早于结束'],
  [{ from: '18:00', to: '18:00' }, '开始要早于结束'],
  [{ from: '18:00', to: '21:00' }, undefined],
  [{ dont: '身份证 11010119900307563X' }, '像是身份证号，不能保存'],
])('%j: %s', (part, words) => {
  expect(wishesError({ ...NONE, ...part })).toBe(words)
})
