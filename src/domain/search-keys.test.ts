import fc from 'fast-check'
import { normaliseQuery, searchKeys } from './search-keys'

test.each([
  [
    '周建国',
    ['zhou', 'jian', 'guo'],
    ['周建国', '建国', '国', 'zhoujianguo', 'jianguo', 'guo', 'zjg', 'jg', 'g'],
  ],
  ['A茶', ['A', 'cha'], ['a茶', '茶', 'acha', 'cha', 'ac', 'c']],
  ['张 三', ['zhang', ' ', 'san'], ['张三', '三', 'zhangsan', 'san', 'zs', 's']],
  ['Ｋ２', ['Ｋ', '２'], ['k2', '2']],
  ['', [], []],
])('%j is found by its characters, its pinyin and its initials', (name, syllables, keys) =>
  expect(searchKeys(name, syllables)).toEqual(keys),
)

test('a name has at most 60 keys of at most 40 characters, each once and ready to compare', () => {
  const parts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { maxLength: 80 })
  fc.assert(
    fc.property(parts, all => {
      const keys = searchKeys(
        all.map(([character]) => character).join(''),
        all.map(([, sound]) => sound),
      )
      expect(keys.length).toBeLessThanOrEqual(60)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) {
        expect([...key].length).toBeGreaterThan(0)
        expect([...key].length).toBeLessThanOrEqual(40)
      }
    }),
  )
})

test('a long firm is still found by how its name begins', () => {
  const name = '东山云栖茶业'.repeat(6)
  const syllables = Array.from({ length: 6 }, () => ['dong', 'shan', 'yun', 'qi', 'cha', 'ye']).flat()
  expect(searchKeys(name, syllables)).toEqual(expect.arrayContaining([name, 'dsyqcy'.repeat(6)]))
  expect(searchKeys(name, syllables).some(key => key.startsWith('dongshanyunqi'))).toBe(true)
})

test.each([
  [' Zhou Jian ', 'zhoujian'],
  ['ＺＨＯＵ　１２', 'zhou12'],
  ['周 建国', '周建国'],
  ['', ''],
])('the query %j is compared as %j', (query, expected) => expect(normaliseQuery(query)).toBe(expected))
