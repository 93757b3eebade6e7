import { givenBy } from './given'

test.each([
  ['林晓燕', { name: '林晓燕' }],
  ['%E6%9E%97', { name: '林' }],
  ['13812345678', { phone: '13812345678' }],
  ['5678', {}],
  ['', {}],
  ['100%', { name: '100%' }],
])('a search for %s gives %p', (text, given) => {
  expect(givenBy(text)).toEqual(given)
})
