import { matterOf } from './matter-of'

test.each([
  ['card.pick', { slotId: 'itm_1' }, 'appointment'],
  ['card.tick', { itemId: 'itm_1', isDone: true }, 'materials'],
  ['card.tick', { itemId: 'itm_1', isDone: false }, null],
  ['card.answer', { isRight: false, text: '不是三年' }, 'summary'],
  ['card.answer', { isRight: true, text: '' }, null],
  ['card.rate', { score: 5, words: '' }, null],
  ['card.digits', { digits: '1234' }, null],
])('issue 6: the tap %s %j asks to be told of %s', (op, input, matter) => {
  expect(matterOf(op, input)).toBe(matter)
})
