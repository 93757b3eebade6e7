import type { Day } from '@/domain/day'
import { groupsOf } from './handover-groups'
import type { Head, Receiver } from './handover-words'

const head = (id: string, status: Head['status'], mine?: Receiver['status']): Head => ({
  id,
  kind: 'all',
  status,
  from: { id: 'stf_1', name: '马俊' },
  startedOn: '2026-11-23' as Day,
  total: 5,
  prepared: 5,
  isMore: false,
  receivers: mine === undefined ? [] : [{ id: 'me', name: '李敏', status: mine, load: 1 }],
})
const ids = (...heads: Head[]) => groupsOf(heads, 'me').map(({ id, rows }) => [id, rows.map(one => one.id)])

test('what is offered to the reader comes first, and each hand-over stands once', () => {
  expect(
    ids(
      head('over', 'done'),
      head('open', 'offered'),
      head('mine', 'offered', 'offered'),
      head('taken', 'done', 'done'),
    ),
  ).toEqual([
    ['mine', ['mine', 'taken']],
    ['open', ['open']],
    ['over', ['over']],
  ])
})

test('what was not sent yet, or was withdrawn, is nobody’s yet', () => {
  expect(ids(head('draft', 'draft', 'proposed'), head('undone', 'undone', 'offered'))).toEqual([
    ['mine', []],
    ['open', ['draft']],
    ['over', ['undone']],
  ])
})
