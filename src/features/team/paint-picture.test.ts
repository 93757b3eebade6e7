import { NO_COUNTS } from '@/domain/counts'
import { lineOf, NO_STOCK } from '@/domain/digest'
import { fitting, type Pen, PICTURE, paintPicture } from './paint-picture'
import { COLOURS } from './picture-colours'

/** A pen that notes what it writes, and where it fills. */
const noting = () => {
  const written: string[] = []
  const corners: number[][] = []
  const pen: Pen = {
    fillStyle: '',
    font: '',
    textAlign: 'left',
    scale: () => undefined,
    beginPath: () => undefined,
    arc: () => undefined,
    fill: () => undefined,
    measureText: text => ({ width: 15 * text.length }) as TextMetrics,
    fillRect: (x, y, width, height) => void corners.push([x, y, x + width, y + height]),
    fillText: text => void written.push(text),
  }
  return { pen, written, corners }
}
const stock = { ...NO_STOCK, grades: { A: 23, B: 41, C: 66, D: 210, E: 9 }, overdue: 3 }
const line = { ...lineOf(NO_COUNTS, stock), contacts: 41, done: 86 }

test('the picture is 5:4 and holds the team, the span and counts', () => {
  const { pen, written, corners } = noting()
  paintPicture(pen, { title: '小微一部 · 今日', line, stock, isNow: true }, COLOURS.light)
  expect(PICTURE.width / PICTURE.height).toBe(5 / 4)
  expect(written).toEqual([
    '小微一部 · 今日',
    ...['完成', '86%', '联系到', '41', '逾期', '3'],
    ...['A', '23', 'B', '41', 'C', '66', 'D', '210'],
  ])
  for (const [left = 0, top = 0, right = 0, bottom = 0] of corners) {
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(PICTURE.width)
    expect(bottom).toBeLessThanOrEqual(PICTURE.height)
  }
})

test('the picture of a day that is over holds what was counted then, and nothing of what the books hold now', () => {
  const { pen, written } = noting()
  const then = { ...line, visits: 4, reviews: 7, attempts: 2, newCustomers: 1, needsOpened: 3, disbursed: 5 }
  paintPicture(pen, { title: '小微一部 · 11月20日', line: then, stock, isNow: false }, COLOURS.light)
  expect(written).toEqual([
    '小微一部 · 11月20日',
    ...['联系到', '41', '见面', '4', '看过', '7'],
    ...['未接通', '2', '新增客户', '1', '新需求', '3', '放款', '5'],
  ])
})

test('a long name of a team ends in …', () => {
  expect(fitting('小微一部', 60, text => 15 * text.length)).toBe('小微一部')
  expect(fitting('小微一部东区', 60, text => 15 * text.length)).toBe('小微一…')
})
