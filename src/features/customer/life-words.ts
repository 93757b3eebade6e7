import type { CustomerView } from '@/contract'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { LIFE_STAGE_LABEL } from '@/domain/lifecycle'

type Life = CustomerView['life']

const whyWords = ({ reason, on }: Life, today: Day): string => {
  const day = on === null ? '' : dayWords(on, today)
  switch (reason) {
    case 'never':
      return '还没有放过款'
    case 'again':
      return '上一轮已经结清，又有了新需求'
    case 'applying':
      return '申请在办'
    case 'running':
      return day === '' ? '贷款在还' : `贷款在还，${day}到期`
    case 'asked':
      return `${day}到期，续贷在谈`
    case 'settled':
      return day === '' ? '已经结清' : `${day}刚结清`
    case 'idle':
      return `${day}结清后，没有新业务，也没有需求`
    case 'maturing':
      return `${day}到期，还没有续贷的需求`
    default:
      return reason satisfies never
  }
}

/** R66 `★★★☆☆ 往来 23 个月`. */
export const starsWords = ({ stars, months }: NonNullable<Life['stars']>): string =>
  `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)} 往来 ${months} 个月`

/** R23-R26 in one line: `衰退期：12月20日到期，还没有续贷的需求`. */
export const lifeWords = (life: Life, today: Day): string =>
  `${LIFE_STAGE_LABEL[life.stage]}：${whyWords(life, today)}`
