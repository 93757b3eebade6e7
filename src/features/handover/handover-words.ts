import type { Output } from '@/lib/cloud'

export type Handover = Output<'team', 'handover.get'>
export type Head = Output<'team', 'handover.list'>['handovers'][number]
export type Receiver = Head['receivers'][number]
export type Line = Output<'team', 'handover.lines'>['rows'][number]
export type Left = Output<'team', 'handover.list'>['unassigned'][number]

export const STATUS_LABEL: Readonly<Record<Head['status'], string>> = {
  preparing: '正在分',
  draft: '还没发出',
  offered: '等接收',
  running: '正在移交',
  done: '已完成',
  undoing: '正在撤回',
  undone: '已撤回',
}

export const RECEIVER_LABEL: Readonly<Record<Receiver['status'], string>> = {
  proposed: '还没发出',
  offered: '等他接收',
  accepted: '正在移交',
  declined: '没有接收',
  done: '已接收',
}

/** Whose customers they are, and how many: 马俊的 500 位客户. */
export const titleOf = ({ from, total }: Pick<Head, 'from' | 'total'>): string =>
  `${from.name}的 ${total} 位客户`

/** A hand-over in one line: 李敏、陈志远，都已接收; who still has to answer comes first. */
export const receiversWords = (receivers: readonly Receiver[]): string => {
  const named = (status: Receiver['status']) =>
    receivers.filter(one => one.status === status).map(({ name }) => name)
  const parts = [
    [named('declined'), '没有接收'],
    [named('offered'), '还没答复'],
    [named('accepted'), '正在移交'],
    [named('done'), '已接收'],
    [named('proposed'), '待发出'],
  ] as const
  return parts
    .filter(([names]) => names.length > 0)
    .map(([names, words]) => `${names.join('、')}${words}`)
    .join('；')
}

export type Counts = Omit<Handover['counts'][number], 'toId'>

/** What one receiver has got of it; of one who has none, nothing. */
export const countsOf = ({ counts }: Pick<Handover, 'counts'>, toId: string): Counts =>
  counts.find(one => one.toId === toId) ?? { proposed: 0, moved: 0, touched: 0, untold: 0, gone: 0 }

/** All receivers together. */
export const sumOf = ({ counts }: Pick<Handover, 'counts'>): Counts => ({
  proposed: counts.reduce((sum, one) => sum + one.proposed, 0),
  moved: counts.reduce((sum, one) => sum + one.moved, 0),
  touched: counts.reduce((sum, one) => sum + one.touched, 0),
  untold: counts.reduce((sum, one) => sum + one.untold, 0),
  gone: counts.reduce((sum, one) => sum + one.gone, 0),
})

/** A receiver's share before and after: 170 位，接手后工作量 412; 170 位，接手后看过 3 位，9 位还没做新服务卡. */
export const shareWords = (counts: Counts, { status, load }: Pick<Receiver, 'status' | 'load'>): string => {
  const all = counts.proposed + counts.moved
  if (counts.moved === 0) return all === 0 ? '没有分到客户' : `${all} 位，接手后工作量 ${load}`
  const isWhole = counts.proposed === 0
  const moved = isWhole ? `${counts.moved} 位` : `已移交 ${counts.moved}/${all} 位`
  const waits = !isWhole && status === 'declined' ? `，${counts.proposed} 位没人接` : ''
  return `${moved}，接手后看过 ${counts.touched} 位${untoldWords(counts)}${waits}`
}

/** R116 for whom no fresh card was made: whether one was sent WeChat does not say. Nothing where nobody is owed one. */
const untoldWords = ({ untold }: Pick<Counts, 'untold'>): string =>
  untold > 0 ? `，${untold} 位还没做新服务卡` : ''

/** Said once where the figure stands. */
export const LOAD_NOTE = '工作量按级别算：A 级 8，B 级 4，C 级 2，D 级和 E 级 1。'

/** Where a hand-over stands, said to whom it is for. */
export const standWords = (handover: Handover): string => {
  const sum = sumOf(handover)
  const { proposed, moved, touched } = sum
  switch (handover.status) {
    case 'preparing':
      return `正在按工作量和专长分，已分 ${handover.prepared}/${handover.total}。离开这页也会接着办。`
    case 'draft':
      return '分好了，还没发出，接收人还看不到。可以点进去改分。'
    case 'offered':
      return '已经发出，等接收人答复。有人接收之前可以撤回。'
    case 'running':
      return proposed > 0
        ? `已移交 ${moved}/${moved + proposed} 位，其余等接收${untoldWords(sum)}。`
        : `已移交 ${moved} 位${untoldWords(sum)}。`
    case 'done':
      return touched < moved
        ? `都交接完了。接手后看过 ${touched}/${moved} 位${untoldWords(sum)}。`
        : `都交接完了，每位客户都有人看过了${untoldWords(sum)}。`
    case 'undoing':
      return '正在撤回，离开这页也会接着办。'
    case 'undone':
      return '已经撤回，客户没有变动。'
    default:
      return handover.status satisfies never
  }
}
