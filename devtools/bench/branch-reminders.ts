import { addDays, dayOf } from '@/domain/day'
import { newBook } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import type { ReminderDoc } from '../../cloudfunctions/_lib/store/reminders'
import type { LocalCloud } from '../cloud/local-cloud'
import { localSecrets } from '../run/secrets'
import { OFFICERS, officerId, openidOf } from './big-branch'
import { print } from './figure'
import { mustHold } from './limits'

const ACCEPTS = 2
const FIVE_MINUTES = 300_000
/** Issue 5's numbers. */
const MOST = { perNudge: 4, perOfficer: 50, idle: 3 } as const

/** More than a nudge looks at: it counts the rest. */
const ITEMS = 30

const oldItem = (now: number, i: number, n: number): ReminderDoc => ({
  _id: `rem_bench${i}x${n}`,
  ownerId: officerId(i),
  kind: 'own',
  what: '带上回单',
  on: addDays(dayOf(now), -n),
  at: null,
  customerId: null,
  salutation: '',
  isOpen: true,
  doneAt: null,
  createdAt: 0,
  contentHash: '',
})

/** Every officer of the big branch with a book, a few messages left and an inbox that was never tidied. */
const openBooks = (cloud: LocalCloud, now: number, templateId: string): void => {
  const books = Array.from({ length: OFFICERS }, (_, i) => ({
    ...newBook(officerId(i), dayOf(now), now),
    balance: { nudge: ACCEPTS, alert: 0 },
  }))
  cloud.engine.insertMany('reminderBooks', JSON.parse(JSON.stringify(books)))
  const items = books.flatMap((_, i) => Array.from({ length: ITEMS }, (_, n) => oldItem(now, i, n)))
  cloud.engine.insertMany('reminders', JSON.parse(JSON.stringify(items)))
  for (let i = 0; i < OFFICERS; i++) cloud.openApi.outbox.accept(openidOf(i), templateId, ACCEPTS)
}

/** One morning: everybody's reminders at once, then a tick with nothing to do. `now`: a working hour, all being swept. */
export const benchReminders = async (cloud: LocalCloud, now: number, dataDir: string): Promise<void> => {
  openBooks(cloud, now, localSecrets(dataDir).GENJIN_TEMPLATE_NUDGE ?? '')
  const before = cloud.openApi.outbox.messages().length
  cloud.setNow(new Date(now))
  cloud.resetStats()
  const from = process.hrtime.bigint()
  await cloud.runTimer('sweep')
  const ms = Number(process.hrtime.bigint() - from) / 1e6
  const sent = cloud.openApi.outbox.messages().length - before
  const busy = cloud.stats().functions.sweep
  cloud.setNow(new Date(now + FIVE_MINUTES))
  cloud.resetStats()
  await cloud.runTimer('sweep')
  const idle = cloud.stats().functions.sweep
  const perNudge = (busy?.databaseRequests ?? Number.NaN) / sent
  const perOfficer = (busy?.documentsRead ?? Number.NaN) / OFFICERS
  const idleRequests = idle?.databaseRequests ?? Number.NaN
  const bench = `reminders of ${OFFICERS} officers in one tick`
  print({
    bench,
    value: perNudge,
    unit: 'database requests per nudge sent',
    vs: {
      sent,
      'requests per nudge (<= 4)': perNudge,
      'documents read per officer (<= 50)': perOfficer,
      'requests of an idle tick (<= 3)': idleRequests,
      'documents read by it': idle?.documentsRead ?? Number.NaN,
      ms,
    },
  })
  mustHold(bench, [
    ['database requests per nudge sent', perNudge, MOST.perNudge],
    ['documents read per officer with quota', perOfficer, MOST.perOfficer],
    ['database requests of an idle tick', idleRequests, MOST.idle],
  ])
}
