import fc from 'fast-check'
import { parseYuan, yuanText } from './money'

test.each([
  [0, '0 元'],
  [5, '0.05 元'],
  [50, '0.50 元'],
  [12_345, '123.45 元'],
  [800_000, '8,000 元'],
  [999_999, '9,999.99 元'],
  [1_000_000, '1 万'],
  [12_345_600, '12.35 万'],
  [12_500_000, '12.5 万'],
  [50_000_000, '50 万'],
  [1_234_000_000, '1,234 万'],
  [9_999_994_999, '9,999.99 万'],
  [9_999_999_999, '1 亿'],
  [15_000_000_000, '1.5 亿'],
  [1_000_000_000_000, '100 亿'],
  [-800_000, '-8,000 元'],
])('%i fen are %s', (fen, text) => expect(yuanText(fen)).toBe(text))

test.each([
  ['500000', 50_000_000],
  ['50万', 50_000_000],
  ['50 万元', 50_000_000],
  ['¥1,234.50', 123_450],
  ['￥１，２３４．５', 123_450],
  ['1.5 亿', 15_000_000_000],
  ['12.3456万', 12_345_600],
  ['0.29', 29],
  ['8000元', 800_000],
  ['0', 0],
  ['10000000000', 1_000_000_000_000],
  ['100亿', 1_000_000_000_000],
  ['10000000000.01', null],
  ['101亿', null],
  ['1.555', null],
  ['1.2345678万', null],
  ['-5', null],
  ['1,23', null],
  ['1e5', null],
  ['NaN', null],
  ['Infinity', null],
  ['.5', null],
  ['5.', null],
  ['50万-80万', null],
  ['约50万', null],
  ['', null],
])('R41 an import reads %j as %j fen', (text, fen) => expect(parseYuan(text)).toBe(fen))

test('what is shown in 元 reads back to the fen, from 万 on to half a hundredth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fen => {
      const error = Math.abs((parseYuan(yuanText(fen)) ?? Number.NaN) - fen)
      expect(error).toBeLessThanOrEqual(fen < 1_000_000 ? 0 : fen < 9_999_995_000 ? 5_000 : 50_000_000)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fen => expect(parseYuan(yuanText(fen))).toBe(fen)),
  )
})
