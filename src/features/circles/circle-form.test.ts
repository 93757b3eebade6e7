import { emptyCircle, formError, formOf, likeOf } from './circle-form'
import type { Circle } from './circle-words'

const CIRCLE: Circle = {
  id: 'cir_1',
  name: '五金商户',
  like: {
    kinds: ['firm'],
    grades: ['A'],
    tags: ['五金'],
    facts: [
      { key: 'industry', has: '五金' },
      { key: 'turnover', atLeast: 100 },
    ],
  },
}

test('R85 what was saved is typed the same again, also what the form has no field for', () => {
  expect(likeOf(formOf(CIRCLE), CIRCLE.like)).toEqual(CIRCLE.like)
})

test.each([
  [{}, '先起个名字'],
  [{ name: ' ' }, '先起个名字'],
  [{ name: '老街坊' }, null],
  [{ name: '老街坊', facts: { turnover: '很多' } }, '年营业额填数字'],
  [{ name: '老街坊', facts: { industry: '五金', turnover: '' } }, null],
])('R85 %j is told as %s', (part, words) => {
  expect(formError({ ...emptyCircle, ...part })).toBe(words)
})

test('R85 a field left empty asks nothing', () => {
  const form = { ...emptyCircle, name: '老街坊', facts: { industry: ' ', turnover: '50' } }
  expect(likeOf(form, null).facts).toEqual([{ key: 'turnover', atLeast: 50 }])
})
