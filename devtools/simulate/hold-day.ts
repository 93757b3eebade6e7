import type { Day } from '@/domain/day'
import { TEMPLATE_NAMES } from '@/domain/message-templates'
import { blame } from './blame'
import { allEntries, readBooks, recordOf } from './books'
import { wrongDebits } from './checks/balance'
import { sentTwice, unlikeRecord } from './checks/twice'
import { dayAt } from './moments'
import type { Letter } from './post'
import { type Colleague, TEMPLATE_IDS, type World } from './world'

/** No week has more messages than this, so that only the latest are looked through. */
const RECENT = 3000

/** What one person got on a recent day. */
export const lettersOf = (world: World, { openid }: Colleague, day: Day): Letter[] =>
  world.post.letters.slice(-RECENT).filter(one => one.openid === openid && dayAt(one.at) === day)

/** A day that is over, against what was recorded of it: nothing twice, nothing unrecorded. */
export const holdDay = (world: World, day: Day): void => {
  const books = readBooks(world)
  for (const who of world.colleagues) {
    const own = lettersOf(world, who, day)
    const sending = (books.get(who.id)?.sending ?? []).map(({ messageId }) => messageId)
    const record = recordOf(world, who, day)
    for (const { kind, state } of record?.messages ?? []) world.count(`${kind} ${state}`)
    blame(world, who, 'twice', unlikeRecord(own, record, sending))
    const hoursOf = (id: string): number =>
      [...(world.known.get(id)?.hours ?? [])].filter(hour => hour.startsWith(day)).length
    blame(world, who, 'twice', sentTwice(own, hoursOf))
  }
}

/** At the very end: every ledger whole, and as many messages in WeChat's own list as in ours. */
export const holdEnd = (world: World): void => {
  const { letters } = world.post
  const delivered = world.cloud.openApi.outbox.messages().length
  if (delivered !== letters.length)
    world.violations.push({
      at: 'end',
      check: 'twice',
      what: `${delivered} delivered, ${letters.length} seen`,
    })
  const books = readBooks(world)
  for (const who of world.colleagues) {
    const book = books.get(who.id)
    if (book === undefined) continue
    for (const template of TEMPLATE_NAMES) {
      const id = TEMPLATE_IDS[template]
      const own = letters.filter(({ openid, templateId }) => openid === who.openid && templateId === id)
      blame(world, who, 'debits', wrongDebits(allEntries(world, book), own.length, template))
    }
  }
}
