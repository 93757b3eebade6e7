import type { Day } from '@/domain/day'
import {
  countsOf,
  type Handover,
  type Receiver,
  receiversWords,
  shareWords,
  standWords,
  titleOf,
} from './handover-words'

const receiver = (name: string, status: Receiver['status'], load = 9): Receiver => ({
  id: name,
  name,
  status,
  load,
})
const counts = (proposed: number, moved = 0, touched = 0, untold = 0) => ({
  proposed,
  moved,
  touched,
  untold,
  gone: 0,
})
const handover = (status: Handover['status'], ...shares: ReturnType<typeof counts>[]): Handover => ({
  id: 'han_1',
  kind: 'all',
  status,
  from: { id: 'stf_1', name: '马俊' },
  startedOn: '2026-11-23' as Day,
  total: 500,
  prepared: 200,
  isMore: false,
  receivers: [],
  counts: shares.map((one, i) => ({ ...one, toId: `stf_${i}` })),
})

test('a hand-over is named by whose customers they are, and how many', () => {
  expect(titleOf(handover('draft'))).toBe('马俊的 500 位客户')
})

test('R115 who has to answer is said before who has', () => {
  const all = [receiver('李敏', 'done'), receiver('徐静怡', 'declined'), receiver('陈志远', 'offered')]
  expect(receiversWords(all)).toBe('徐静怡没有接收；陈志远还没答复；李敏已接收')
  expect(receiversWords([receiver('李敏', 'proposed'), receiver('陈志远', 'proposed')])).toBe(
    '李敏、陈志远待发出',
  )
})

test.each([
  ['before', counts(170), receiver('李敏', 'offered', 412), '170 位，接手后工作量 412'],
  ['of nothing', counts(0), receiver('李敏', 'proposed'), '没有分到客户'],
  ['in the middle', counts(70, 100, 3), receiver('李敏', 'accepted'), '已移交 100/170 位，接手后看过 3 位'],
  [
    'left in the middle',
    counts(70, 100, 3),
    receiver('李敏', 'declined'),
    '已移交 100/170 位，接手后看过 3 位，70 位没人接',
  ],
  ['after', counts(0, 170, 9), receiver('李敏', 'done'), '170 位，接手后看过 9 位'],
  [
    'after, with cards to send',
    counts(0, 170, 9, 61),
    receiver('李敏', 'done'),
    '170 位，接手后看过 9 位，61 位还没做新服务卡',
  ],
] as const)('R115 a share %s', (_, share, one, words) => {
  expect(shareWords(share, one)).toBe(words)
})

test.each([
  [handover('preparing'), '已分 200/500'],
  [handover('running', counts(70, 100), counts(60)), '已移交 100/230 位'],
  [handover('running', counts(70, 100, 0, 90)), '其余等接收，90 位还没做新服务卡。'],
  [handover('done', counts(0, 100, 40), counts(0, 60, 60)), '接手后看过 100/160 位'],
  [handover('done', counts(0, 100, 40, 5), counts(0, 60, 60, 2)), '，7 位还没做新服务卡。'],
  [handover('done', counts(0, 100, 100)), '每位客户都有人看过了。'],
  [handover('done', counts(0, 100, 100, 1)), '每位客户都有人看过了，1 位还没做新服务卡。'],
  [handover('undone'), '客户没有变动'],
] as const)('R115 where it stands is said in figures: %#', (one, words) => {
  expect(standWords(one)).toContain(words)
})

test('who has no lines has none of it', () => {
  expect(countsOf(handover('draft', counts(5)), 'stf_9')).toEqual(counts(0))
})
