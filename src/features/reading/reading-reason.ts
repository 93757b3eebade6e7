import { INTERNAL_REASON } from '@/domain/reading-reason'

/** What leads open a colleague's customer for; one's own words take the last place. */
export const READING_REASONS = [
  { value: 'help', text: '帮同事推进' },
  { value: 'quality', text: '检查跟进质量' },
  { value: 'away', text: '同事休假，代为处理' },
  { value: 'handover', text: '准备交接' },
  { value: 'internal', text: INTERNAL_REASON },
  { value: 'other', text: '其他原因' },
] as const
export type ReasonChoice = (typeof READING_REASONS)[number]['value']

/** The reason in words as it is recorded, with what was added: 帮同事推进：客户催额度; empty while it is not complete. */
export const reasonOf = (choice: ReasonChoice | undefined, words: string): string => {
  const own = words.trim()
  if (choice === undefined) return ''
  if (choice === 'other') return own
  const text = READING_REASONS.find(({ value }) => value === choice)?.text ?? ''
  return own === '' ? text : `${text}：${own}`
}
