/** The three parts of 「提醒」: own reminders, what was sent and why, and when it may be. */
export const PARTS = [
  { value: 'own', text: '我的提醒' },
  { value: 'history', text: '提醒记录' },
  { value: 'hours', text: '提醒时间' },
] as const
export type Part = (typeof PARTS)[number]['value']

/** The part that a link names: `partNamed('history')`; own reminders for anything else. */
export const partNamed = (text: string): Part => PARTS.find(({ value }) => value === text)?.value ?? 'own'
