import { ownNote, stageAside, stuckWords, teamNote } from './board-words'

test('R97, R113 a row says what, how much and 等谁; a team’s says whose, and not what the officer wrote of 等谁', () => {
  const need = { product: '经营贷', amountFen: 20_000_000, waitingFor: '客户补材料' }
  expect(ownNote(need)).toBe('经营贷 20 万 · 等客户补材料')
  expect(ownNote({ ...need, waitingFor: null })).toBe('经营贷 20 万 · 没写等谁')
  expect(teamNote({ product: '经营贷', officer: '李敏', isWaiting: true })).toBe('李敏 · 经营贷 · 在等')
  expect(teamNote({ product: '经营贷', officer: '李敏', isWaiting: false })).toBe('李敏 · 经营贷 · 没写等谁')
})

test.each([
  [0, '今天'],
  [1, '1 天'],
  [110, '110 天'],
])('R97 a need that has stood for %i days: %s', (days, words) => {
  expect(stuckWords(days)).toBe(words)
})

test('a stage says its sum, and that it is cut off where it is', () => {
  expect(stageAside(3, 3, 60_000_000)).toBe('共 60 万')
  expect(stageAside(77, 50, 60_000_000)).toBe('共 60 万，先看 50 笔')
})
