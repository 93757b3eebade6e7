import type { Day } from '@/domain/day'
import { briefFacts, gradeFacts, noteFacts } from './brief-words'
import type { Brief } from './use-brief'

const TODAY = '2026-11-23' as Day
const empty: Brief = {
  name: '张伟',
  grade: 'A',
  gradeWords: '明确，20 天后放款',
  next: null,
  promises: [],
  dos: [],
  donts: [],
  lastContactOn: null,
  grades: [],
  notes: [],
}

test('R115 a brief says what is not known as plainly as what is', () => {
  expect(briefFacts(empty, TODAY)).toEqual([
    ['不要做', '没有特别交代'],
    ['下一步', '没有约定'],
    ['级别', '明确，20 天后放款'],
    ['上次联系', '还没有联系过'],
  ])
})

test('R115 the don’ts come first, then the do’s, then what was promised by when, then the next step', () => {
  const full: Brief = {
    ...empty,
    dos: ['用文字联系'],
    donts: ['不用短信', '不要打家里电话'],
    promises: [
      { id: 'pro_1', what: '送材料', on: '2026-11-24' as Day },
      { id: 'pro_2', what: '回报价', on: '2026-12-03' as Day },
    ],
    next: { what: '见面', on: '2026-11-26' as Day, at: '10:30' },
    lastContactOn: '2026-11-18' as Day,
  }
  expect(briefFacts(full, TODAY)).toEqual([
    ['不要做', '不用短信；不要打家里电话'],
    ['要做', '用文字联系'],
    ['答应的事 1', '明天：送材料'],
    ['答应的事 2', '12月3日：回报价'],
    ['下一步', '周四 10:30 见面'],
    ['级别', '明确，20 天后放款'],
    ['上次联系', '5 天前'],
  ])
})

test('R115 grades and notes name their day and who wrote them', () => {
  const on = '2026-11-03' as Day
  const full: Brief = {
    ...empty,
    grades: [{ on, from: 'B', to: 'A', by: '马俊' }],
    notes: [{ on, by: '马俊', text: '要买设备' }],
  }
  expect(gradeFacts(full, TODAY)).toEqual([['11月3日', 'B 级变 A 级（马俊）']])
  expect(noteFacts(full, TODAY)).toEqual([['11月3日', '要买设备（马俊）']])
  const twice = [...full.notes, { on, by: '李敏', text: '先等等' }]
  expect(noteFacts({ ...full, notes: twice }, TODAY)).toEqual([
    ['11月3日', '要买设备（马俊）\n先等等（李敏）'],
  ])
})
