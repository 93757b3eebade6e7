import { isFromChat } from './chat-entry'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

test.each([
  ['a card in a chat of two', { scene: 1007, query: { c: 'abc' } }, true],
  ['a card in a group', { scene: 1008, query: { c: 'abc' } }, true],
  ['a card shared with a ticket', { scene: 1044, query: { c: 'abc' } }, true],
  ['another card of the same chat', { scene: 1007, query: { c: 'other' } }, false],
  ['the list of mini programs', { scene: 1001, query: { c: 'abc' } }, false],
  ['the summary of a team', { scene: 1008, query: { team: 'abc' } }, false],
  ['nothing known', {}, false],
])('which chat is asked only of the card that opened the app: %s', (_title, entry, expected) => {
  expect(isFromChat(entry, 'c', 'abc')).toBe(expected)
})
