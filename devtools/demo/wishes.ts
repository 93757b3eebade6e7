import type { ContactWishes, Hours } from '@/domain/contact-wishes'
import type { Chance } from './prng'
import type { DemoFollowUp } from './record'

/** This share of the book asked for something: enough to meet on a first page, few enough to stay an exception. */
const SHARE = 0.08

const HOURS: readonly Hours[] = [
  { from: '12:00', to: '13:30' },
  { from: '15:00', to: '18:00' },
  { from: '18:00', to: '20:30' },
]
const DONTS = [
  '别打店里座机',
  '上午在送货，开车不接',
  '家里老人接电话别提贷款',
  '先发微信再打',
  '周三全天门诊，不接',
]

/** R79, R80 what a customer asked of whoever is in touch; null of most. Nobody refuses the way in which they were just met. */
export const wishesOf = (c: Chance, entries: readonly DemoFollowUp[]): ContactWishes | null => {
  if (!c.is(SHARE)) return null
  const used = new Set(entries.map(entry => entry.channel))
  const unused = (['S', 'T', 'E'] as const).filter(one => !used.has(one))
  const refused = unused.length === 0 ? [] : [c.pick(unused)]
  const kind = c.weighted([
    ['marketing', 4],
    ['hours', 3],
    ['dont', 3],
    ['channel', 2],
  ])
  return {
    noMarketing: kind === 'marketing' || refused.length === 0 || c.is(0.15),
    hours: kind === 'hours' ? c.pick(HOURS) : null,
    dont: kind === 'dont' || c.is(0.2) ? c.pick(DONTS) : '',
    refusedChannels: kind === 'channel' ? refused : [],
  }
}
