import { acceptWords } from './accept-words'

const from = { id: 'stf_1', name: '马俊' }
const done = { status: 'done', load: 40 } as const
const counts = (untold: number) => ({ proposed: 0, moved: 9, touched: 4, untold, gone: 0 })

test.each([
  [2, '9 位都归你了，接手后看过 4 位。还有 2 位没做新服务卡：做好发给客户，客户才知道以后找你，不再找马俊。'],
  [0, '9 位都归你了，接手后看过 4 位，新服务卡都做好了，记得发给客户。'],
])('R116 with %i cards to make, a card counts as made and never as sent', (untold, words) => {
  expect(acceptWords({ from }, done, counts(untold))).toBe(words)
})
