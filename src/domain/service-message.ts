import { type Day, timeOf } from './day'
import { timeWords } from './message-fields'

/** What a customer may ask to be told: an appointment stands or moved, documents arrived, a loan's next step, a summary put right, a complaint answered. */
export const MATTERS = ['appointment', 'materials', 'progress', 'summary', 'complaint'] as const
export type Matter = (typeof MATTERS)[number]

/** One thing that a customer asked to be told, once; `dueAt`: when it happened, null while it has not. */
export type ServiceAsk = {
  readonly id: string
  readonly customerId: string
  readonly cardId: string
  readonly matter: Matter
  readonly askedAt: number
  readonly dueAt: number | null
}

/** An answer that was asked for is waited for no longer than so many at once. */
export const MOST_ASKS = 20

const ABOUT: Readonly<Record<Matter, string>> = {
  appointment: '您约的时间',
  materials: '您交的材料',
  progress: '您办的业务',
  summary: '您改的内容',
  complaint: '您提的意见',
}
const NEWS: Readonly<Record<Matter, string>> = {
  appointment: '时间定了，请点开看一看',
  materials: '我们收到了，请点开看一看',
  progress: '有新进展，请点开看一看',
  summary: '已按您说的改好，请等新卡片',
  complaint: '已经有答复，我们会告诉您',
}

/** The asks with one more: of one matter of one customer only the latest, and no more than MOST_ASKS. */
export const withAsk = (asks: readonly ServiceAsk[], ask: ServiceAsk): readonly ServiceAsk[] =>
  [...asks.filter(one => one.customerId !== ask.customerId || one.matter !== ask.matter), ask].slice(
    -MOST_ASKS,
  )

/** The asks after something happened to a customer; the very same array where nobody asked for it. */
export const happened = (
  asks: readonly ServiceAsk[],
  customerId: string,
  matter: Matter,
  at: number,
): readonly ServiceAsk[] => {
  const isAbout = (ask: ServiceAsk): boolean =>
    ask.customerId === customerId && ask.matter === matter && ask.dueAt === null
  return asks.some(isAbout) ? asks.map(ask => (isAbout(ask) ? { ...ask, dueAt: at } : ask)) : asks
}

/** The message, as a lock screen may show it (rulebook §9): no name, no amount, no word of loans. */
export const serviceMessage = (
  matter: Matter,
  today: Day,
  now: number,
): { readonly who: string; readonly when: string; readonly what: string } => ({
  who: ABOUT[matter],
  when: timeWords(today, timeOf(now)),
  what: NEWS[matter],
})
