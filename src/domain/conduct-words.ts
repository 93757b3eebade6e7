import type { ConductPolicy, ConductReason, ContactAsk } from './conduct'
import { LAWFUL, type OpenHours } from './contact-hours'
import { CONTACT_CHANNELS, type Hours } from './contact-wishes'
import { dayOf, timeOf } from './day'
import { dayWords } from './day-words'
import { CHANNEL_LABEL } from './labels'

const hoursWords = ({ from, to }: Hours): string => `${from}-${to}`

/** `，周一 09:00 起可以。`; a plain full stop where no hour is known. */
const fromWhen = (at: number | null, now: number): string =>
  at === null ? '。' : `，${dayWords(dayOf(at), dayOf(now))} ${timeOf(at)} 起可以。`

/** `可以改用微信、见面。` */
const otherWays = ({ wishes }: ContactAsk): string => {
  const left = CONTACT_CHANNELS.filter(one => !wishes.refusedChannels.includes(one))
  return left.length === 0 ? '' : `，可以改用${left.map(one => CHANNEL_LABEL[one]).join('、')}`
}

/** Why a contact is not allowed, and from when it is, in one sentence; says of policy that it is the branch's own. */
export const conductWords = (
  reason: ConductReason,
  ask: ContactAsk,
  { hours, attempts }: ConductPolicy,
  open: OpenHours | null,
  at: number | null,
  now: number,
): string => {
  switch (reason) {
    case 'noMarketing':
      return '客户不接受营销，服务和贷后不受影响。'
    case 'gradeE':
      return '客户暂无需求（E 级），不做营销。'
    case 'refusesContact':
      return '客户不愿被联系，只在客户来找时回应；贷后不受影响。'
    case 'refusedChannel':
      return `客户不接受${CHANNEL_LABEL[ask.channel]}${otherWays(ask)}。`
    case 'noCommonHours':
      return `客户只在 ${hoursWords(ask.wishes.hours ?? hours)} 方便，不在本行做营销的 ${hoursWords(hours)} 里。`
    case 'night':
      return `${LAWFUL.to} 到 ${LAWFUL.from} 不做贷后联系${fromWhen(at, now)}`
    case 'attemptsToday':
      return `今天试过 ${attempts.day} 次没联系上，别再打扰${fromWhen(at, now)}`
    case 'attemptsThisWeek':
      return `这周试过 ${attempts.week} 次没联系上，别再打扰${fromWhen(at, now)}`
    case 'restDay':
      return `休息日不联系客户（本行规定）${fromWhen(at, now)}`
    case 'hours':
      return open?.isNamed
        ? `客户方便的时间是 ${hoursWords(open)}${fromWhen(at, now)}`
        : `本行规定工作日 ${hoursWords(open ?? hours)} 联系客户${fromWhen(at, now)}`
    default:
      return reason satisfies never
  }
}
