import { isLongNote } from './long-note'

const of = (before: string, late: string) => isLongNote({ words: { before, late, after: '' } })

test.each([
  ['R125 a loan’s task, whose delay was cut off at 320 px', '购车贷 贷后检查，', '晚了 5 天', true],
  ['a short one fits', '车贷 查用途', '晚了 5 天', false],
  ['a step that was agreed', '约好11月19日网点面签，提醒带结婚证，', '晚了 4 天', true],
  ['nothing before it', '', '73 天没通话了', false],
  ['nothing late', '15:00 电话问材料准备得怎么样，再约上门看库存', '', false],
])('the late part of a note is never cut off: %s', (_, before, late, isLong) => {
  expect(of(before, late)).toBe(isLong)
})
