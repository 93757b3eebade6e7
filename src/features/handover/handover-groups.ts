import type { Head } from './handover-words'

export type Group = { id: 'mine' | 'open' | 'over'; title: string; rows: Head[] }

const isOver = ({ status }: Head): boolean => status === 'done' || status === 'undone'

/** What waits for the reader first, then what is under way, then what is over; each once. */
export const groupsOf = (handovers: readonly Head[], meId: string): Group[] => {
  const isMine = ({ receivers, status }: Head): boolean =>
    status !== 'undone' &&
    status !== 'undoing' &&
    receivers.some(one => one.id === meId && one.status !== 'proposed')
  const mine = handovers.filter(isMine)
  const others = handovers.filter(one => !isMine(one))
  return [
    { id: 'mine', title: '交给我的', rows: mine },
    { id: 'open', title: '进行中', rows: others.filter(one => !isOver(one)) },
    { id: 'over', title: '已结束', rows: others.filter(isOver) },
  ]
}
