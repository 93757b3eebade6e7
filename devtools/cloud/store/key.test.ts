import { encodeKey, prefixBounds } from './key'
import type { Value } from './value'

// https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
const inMongoOrder: Value[] = [
  null,
  Number.NEGATIVE_INFINITY,
  -1e300,
  -2.5,
  -2,
  -Number.MIN_VALUE,
  0,
  Number.MIN_VALUE,
  1,
  1.5,
  2,
  10,
  2 ** 31,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  '',
  '\u0000',
  '\u0001',
  '\u0002',
  '\u0003',
  ' ',
  '10',
  '9',
  'A',
  'a',
  'a\u0000',
  'aa',
  'b',
  '中',
  '\u{1F600}',
  { a: 1 },
  { a: 2 },
  [1],
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date('2026-01-01'),
]

const bytes = (value: Value): Buffer => Buffer.from(encodeKey(value))

test('keys sort byte for byte in the order MongoDB gives values of every type', () => {
  for (const [i, value] of inMongoOrder.entries()) {
    const next = inMongoOrder[i + 1]
    if (next !== undefined)
      expect([value, next, Buffer.compare(bytes(value), bytes(next))]).toEqual([value, next, -1])
  }
})

test('minus zero and zero are one key, null and missing are one key', () => {
  expect(encodeKey(-0)).toBe(encodeKey(0))
  expect(encodeKey(undefined)).toBe(encodeKey(null))
})

test('no key holds NUL, which would end the text in SQLite', () => {
  expect(encodeKey('a\u0000b')).not.toContain('\u0000')
})

test.each([
  ['zhang', 'zhang', true],
  ['zhang', 'zhangsan', true],
  ['zhang', '张', false],
  ['zhang', 'zhan', false],
  ['zhang', 'zhanh', false],
  ['张', '张三', true],
])('the range of the prefix %s, asked for %s, answers %s', (prefix, text, inside) => {
  const { low, high } = prefixBounds(prefix)
  const key = Buffer.from(encodeKey(text))
  expect(Buffer.compare(key, Buffer.from(low)) >= 0 && Buffer.compare(key, Buffer.from(high)) <= 0).toBe(
    inside,
  )
})
