import { broughtLine } from './brought-words'

test.each([
  [{ left: 3, taken: 2, paidOut: 1 }, '3 位留了电话，2 位接着跟，1 位已成客户'],
  [{ left: 1, taken: 0, paidOut: 0 }, '1 位留了电话'],
])('R87 what came of %j', (brought, words) => {
  expect(broughtLine(brought)).toBe(words)
})
