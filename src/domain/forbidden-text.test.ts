import fc from 'fast-check'
import { dayAt } from './day'
import { forbiddenIn } from './forbidden-text'

// Invented: the ID is the standard's own example (GB 11643), the cards are the networks' published test numbers.
test.each([
  ['身份证11010519491231002X', 'idNumber'],
  ['身份证 11010519491231002x，请核对', 'idNumber'],
  ['110105 19491231 002X', 'idNumber'],
  ['1101-0519-4912-3100-2X', 'idNumber'],
  ['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', 'idNumber'],
  ['１１０１０５１９４９１２３１００２Ｘ', 'idNumber'],
  ['110105194912310021', 'idNumber'],
  ['440524880101001', 'idNumber'],
  ['440524 880101 001', 'idNumber'],
  ['110105199013010021', null],
  ['110105199002300021', null],
  ['440524881301001', null],
  ['卡号6212345678901232', 'cardNumber'],
  ['6212 3456 7890 1232', 'cardNumber'],
  ['6212-3456-7890-1232', 'cardNumber'],
  ['６２１２　３４５６　７８９０　１２３２', 'cardNumber'],
  ['621234 5678901232 给他', null],
  ['621234 5678900000003', 'cardNumber'],
  ['6212345678901233', null],
  ['6212345678900000003', 'cardNumber'],
  ['4111 1111 1111 1111', 'cardNumber'],
  ['5500000000000004', 'cardNumber'],
  ['卡 6212 3456 7890 1232，证 11010519491231002X', 'idNumber'],
  ['电话 144-0000-0001', null],
  ['14400000001 14400000002', null],
  ['144 0000 0001 144 0000 0002', null],
  ['+86 144 0000 0001', null],
  ['贷 500000，还 1,234,500.00', null],
  ['5000000 60000000', null],
  ['2026-11-23 到 2027-11-23', null],
  ['2026-11-23 14:30 144 0000 0001', null],
  ['核心客户号 123456789012', null],
  ['合同 2026000123456789', null],
  ['流水 12345678901234567890123456', null],
  ['', null],
])('in %j there is %j', (text, expected) => expect(forbiddenIn(text)).toBe(expected))

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(all => all.join(''))
const spaced = (text: string, size: number, gap: string) =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(gap)
const gap = fc.constantFrom('', ' ', '-', ' - ', '　')

test('a number with a province, a birth date and four more is found in any text and grouping', () => {
  const id = fc
    .tuple(
      fc.constantFrom('110105', '310115', '440305', '510104', '650102'),
      fc.integer({ min: -20_000, max: 20_000 }).map(n => dayAt(n).replace(/-/g, '')),
      digits(3),
      fc.constantFrom('0', '5', 'X', 'x'),
    )
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(id, fc.integer({ min: 1, max: 6 }), gap, (text, size, between) => {
      expect(forbiddenIn(`他的${spaced(text, size, between)}。`)).toBe('idNumber')
    }),
  )
})

test('a card passing Luhn is found in fours, and with a wrong last digit is not', () => {
  const card = fc
    .tuple(fc.constantFrom('622', '436', '552', '955'), fc.integer({ min: 12, max: 15 }))
    .chain(([issuer, more]) => digits(more).map(rest => `${issuer}${rest}`))
  fc.assert(
    fc.property(card, gap, (body, between) => {
      let sum = 0
      for (const [i, c] of [...body].reverse().entries()) {
        const doubled = Number(c) * (i % 2 === 0 ? 2 : 1)
        sum += doubled > 9 ? doubled - 9 : doubled
      }
      const check = (10 - (sum % 10)) % 10
      const wrong = (check + 1) % 10
      // Whatever birth date its digits may spell, it is not let through.
      expect(forbiddenIn(`卡${spaced(`${body}${check}`, 4, between)}`)).not.toBeNull()
      expect(forbiddenIn(`卡${body}${wrong}`)).not.toBe('cardNumber')
    }),
  )
})

test('phones, amounts, dates and customer numbers pass, side by side', () => {
  const phone = digits(9).map(rest => `13${rest}`)
  const written = phone.map(p => `${p.slice(0, 3)}-${p.slice(3, 7)}-${p.slice(7)}`)
  const amount = fc.integer({ min: 0, max: 999_999_999 }).map(n => n.toLocaleString('en-US'))
  const date = fc.integer({ min: 0, max: 40_000 }).map(n => dayAt(n))
  const customer = fc.integer({ min: 5, max: 12 }).chain(digits)
  const harmless = fc.oneof(phone, written, amount, date, customer)
  fc.assert(fc.property(harmless, text => expect(forbiddenIn(text)).toBeNull()))
  fc.assert(fc.property(harmless, harmless, (a, b) => expect(forbiddenIn(`${a}，${b}`)).toBeNull()))
  fc.assert(fc.property(written, written, (a, b) => expect(forbiddenIn(`${a} ${b}`)).toBeNull()))
})
