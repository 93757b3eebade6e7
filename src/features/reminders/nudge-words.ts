import type { SubscribeAnswer } from '@/lib/subscribe'
import type { Book, Template } from './asking'
import { hoursWords } from './hours-words'

const leftOf = (templates: readonly Template[], name: Template['name']): Template | undefined =>
  templates.find(template => template.name === name && template.id !== null)

const shownOf = (templates: readonly Template[]): Template | undefined =>
  leftOf(templates, 'nudge') ?? leftOf(templates, 'alert')

/** 「还能提醒你 3 次」; who stands for complaints and faults only, of those. */
export const leftWords = ({ templates, hours }: Pick<Book, 'templates' | 'hours'>): string => {
  const shown = shownOf(templates)
  if (shown === undefined) return '微信提醒还没有开通'
  if (hours.isOff) return '微信提醒关着'
  if (shown.left === null) return '微信提醒开着'
  return shown.left === 0 ? '微信提醒用完了' : `还能提醒你 ${shown.left} 次`
}

/** What stands below: when it may come, and for a lead how many are left for complaints. */
export const leftNote = ({ templates, hours }: Pick<Book, 'templates' | 'hours'>): string => {
  const nudge = leftOf(templates, 'nudge')
  const alert = leftOf(templates, 'alert')
  if (nudge === undefined && alert === undefined) return '该办的事都在「今天」里'
  const alerts = nudge && alert && alert.left !== null ? `投诉和故障 ${alert.left} 次` : ''
  return [hours.isOff ? '该办的事都在「今天」里' : hoursWords(hours), alerts].filter(Boolean).join(' · ')
}

/** What came of asking for more. */
export const refillWords = (answers: readonly SubscribeAnswer[], book: Book | undefined): string => {
  if (answers.some(answer => answer === 'accept')) {
    if (book === undefined) return '好了'
    // Where WeChat's own event counts (or the phone was offline), an accept is in no book yet.
    const isCounted = book.hours.isOff || shownOf(book.templates)?.left !== 0
    return isCounted ? `好了，${leftWords(book)}` : '好了，微信确认后就算上'
  }
  if (answers.some(answer => answer === 'ban'))
    return '微信里关着：点右上角「…」→ 设置 → 通知管理，打开再来要'
  return answers.length > 0 ? '这次没有同意。什么时候想要，再点一下就行' : '微信没有回应，过一会儿再试'
}
