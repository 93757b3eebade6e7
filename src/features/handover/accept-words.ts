import type { Counts, Handover, Receiver } from './handover-words'

type Mine = Pick<Receiver, 'status' | 'load'>

/** Whether something waits for the reader's yes. */
export const isWaiting = (
  { status }: Pick<Mine, 'status'>,
  { proposed }: Pick<Counts, 'proposed'>,
): boolean => (status === 'offered' || status === 'declined') && proposed > 0

/** Where an offer stands, said to its receiver. */
export const acceptWords = (
  { from }: Pick<Handover, 'from'>,
  { status, load }: Mine,
  counts: Counts,
): string => {
  const { proposed, moved, touched, untold } = counts
  switch (status) {
    case 'proposed':
      return '还没发出。'
    case 'offered':
      return proposed === 0
        ? '已经改分给别的同事了。'
        : `要交给你 ${proposed} 位，接手后你的工作量是 ${load}。接收后才归你。`
    case 'declined':
      return proposed === 0
        ? '你没有接收，已经改分给别的同事了。'
        : `你没有接收。还没改分给别人，现在也可以接收 ${proposed} 位。`
    case 'accepted':
      return '正在移交，离开这页也会接着办。'
    case 'done':
      return untold > 0
        ? `${moved} 位都归你了，接手后看过 ${touched} 位。还有 ${untold} 位没做新服务卡：做好发给客户，客户才知道以后找你，不再找${from.name}。`
        : `${moved} 位都归你了，接手后看过 ${touched} 位，新服务卡都做好了，记得发给客户。`
    default:
      return status satisfies never
  }
}
