import type { CatchUp } from './catch-up'
import type { Day } from './day'
import { dayWords } from './day-words'

/** What is left to write down, in words: "今天 10:05 打过电话，还没记", "昨天 上门，还没记"; `what` is the agreed step's own. */
export const catchUpWords = ({ kind, on, at }: CatchUp, what: string, today: Day): string => {
  const when = [dayWords(on, today), at].filter(Boolean).join(' ')
  switch (kind) {
    case 'dial':
      return `${when} 打过电话，还没记`
    case 'agreed':
      return `约好${when} ${what}，还没记`
    case 'card':
      return `${when} 打开了卡片，还没跟进`
    case 'note':
      return `${when} 联系上了，没写备注`
    default:
      return kind satisfies never
  }
}
