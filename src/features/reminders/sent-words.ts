import { timeOf } from '@/domain/day'
import type { Output } from '@/lib/cloud'

export type SentDayView = Output<'officer', 'reminder.history'>
type Message = SentDayView['messages'][number]
type Item = SentDayView['items'][number]

/** What became of a message, plainly; `isWarn` where the reader should know that it may not have arrived. */
export const stateWords = ({
  state,
  why,
}: Pick<Message, 'state' | 'why'>): { text: string; isWarn: boolean } => {
  switch (state) {
    case 'sent':
      return { text: '发出了', isWarn: false }
    case 'sending':
      return { text: '正在发', isWarn: false }
    case 'failed':
      return { text: why ? `没发成：${why}` : '没发成', isWarn: true }
    case 'unknown':
      return { text: '不知道有没有送到，不会再发', isWarn: true }
    default:
      return state satisfies never
  }
}

/** `08:30 · 合在一起 5 件`. */
export const messageWords = ({ at, kind, count }: Pick<Message, 'at' | 'kind' | 'count'>): string =>
  kind === 'digest' ? `${timeOf(at)} · 合在一起 ${count} 件` : timeOf(at)

/** Beyond the listed ones a digest counts everybody else who is due: `另有 31 件只计了数`; empty where it counts none. */
export const countedWords = ({ messages, items }: Pick<SentDayView, 'messages' | 'items'>): string => {
  const counted = messages
    .filter(({ kind, state }) => kind === 'digest' && state !== 'failed')
    .reduce((sum, { count }) => sum + count, 0)
  const more = counted - items.filter(({ fate }) => fate === 'merged').length
  return more > 0 ? `另有 ${more} 件只计了数` : ''
}

/** What there was beyond the list: counted by a digest, or not even that; empty where the list is all. */
export const beyondWords = (view: Pick<SentDayView, 'messages' | 'items' | 'beyond'>): string => {
  const { beyond = 0 } = view
  return countedWords(view) || (beyond > 0 ? `还有 ${beyond} 件没有逐条列出，都没有单独提醒` : '')
}

/** A day's things by what became of them, in the order of worth; without empty groups. */
export const fatesOf = (items: readonly Item[]): { id: Item['fate']; title: string; items: Item[] }[] =>
  (
    [
      { id: 'sent', title: '单独提醒了' },
      { id: 'merged', title: '合在一起提醒了' },
      { id: 'held', title: '没有发' },
    ] as const
  )
    .map(group => ({ ...group, items: items.filter(({ fate }) => fate === group.id) }))
    .filter(group => group.items.length > 0)
    .map(group => ({ ...group, title: `${group.title} ${group.items.length}` }))

/** Why a day's record is empty. `quiet` is missing in an answer that an older version kept on the phone. */
export const emptyWords = (
  quiet: SentDayView['quiet'] | undefined,
  isToday: boolean,
): { title: string; note: string } => {
  const day = isToday ? '今天' : '这天'
  if (quiet === 'restDay')
    return { title: `${day}是休息日，没有打扰你`, note: '休息日也想收到，可以在「提醒时间」里打开。' }
  if (quiet === 'away') return { title: `${day}你在休假，没有打扰你`, note: '休假结束后再提醒。' }
  if (quiet === 'off')
    return { title: '微信提醒关着', note: '该办的事都在「今天」里；在「提醒时间」里可以打开。' }
  if (quiet === 'neverAsked')
    return {
      title: '还没有开过微信提醒',
      note: '该办的事都在「今天」里；在「我的」里点一下就能开。',
    }
  if (quiet === 'notYet')
    return {
      title: '今天的提醒还没排好',
      note: '到了你设的提醒时间才排；该办的事都在「今天」里。',
    }
  return {
    title: isToday ? '今天还没有要提醒的事' : '这一天没有要提醒的事',
    note: '没有事就不发，不打扰你。',
  }
}
