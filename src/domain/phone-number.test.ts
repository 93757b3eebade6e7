import fc from 'fast-check'
import { DEMO_PHONE_PREFIX, maskPhone, normalisePhone } from './phone-number'

test.each([
  ['14400000001', '14400000001'],
  [' 144 0000 0001 ', '14400000001'],
  ['144-0000-0001', '14400000001'],
  ['144–0000–0001', '14400000001'],
  ['+86 14400000001', '14400000001'],
  ['+86-144-0000-0001', '14400000001'],
  ['008614400000001', '14400000001'],
  ['8614400000001', '14400000001'],
  ['１４４０００００００１', '14400000001'],
  ['＋８６　１４４　００００　０００１', '14400000001'],
  ['010-88886666', '01088886666'],
  ['(0755) 8888 6666', '075588886666'],
  ['（0571）88886666', '057188886666'],
  ['0991-2888666', '09912888666'],
  ['+86 10 8888 6666', '01088886666'],
  ['+86 (0)10 8888 6666', '01088886666'],
  ['1440000000', null],
  ['144000000011', null],
  ['1440000000111', null],
  ['12012345678', null],
  ['88886666', null],
  ['010-12345678', null],
  ['+1 415 555 0100', null],
  ['144 0000 000l', null],
  ['144+00000001', null],
  ['95588', null],
  ['', null],
])('R44 %j is the number %j', (text, expected) => expect(normalisePhone(text)).toBe(expected))

test('a normalised number normalises to itself, however it was spaced', () => {
  const rest = fc.integer({ min: 0, max: 9_999_999 })
  fc.assert(
    fc.property(rest, fc.array(fc.integer({ min: 1, max: 10 })), (n, cuts) => {
      const phone = `${DEMO_PHONE_PREFIX}${String(n).padStart(7, '0')}`
      const spaced = cuts.reduce((text, at) => `${text.slice(0, at)} ${text.slice(at)}`, phone)
      expect(normalisePhone(spaced)).toBe(phone)
    }),
  )
})

test.each([
  ['14412345678', '144****5678'],
  ['01088886666', '010****6666'],
  ['075588886666', '0755****6666'],
  ['95588', '****'],
])('%s is shown as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
