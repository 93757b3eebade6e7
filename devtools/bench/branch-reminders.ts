import { dayOf } from '@/domain/day'
import { newBook } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import type { LocalCloud } from '../cloud/local-cloud'
import { localSecrets } from '../run/secrets'
import { OFFICERS, officerId, openidOf } from './big-branch'
import { print } from './figure'

const ACCEPTS = 2
const FIVE_MINUTES = 300_000

/** Every officer of the big branch with a book and a few messages left. */
const openBooks = (cloud: LocalCloud, now: number, templateId: string): void => {
  const books = Array.from({ length: OFFICERS }, (_, i) => ({
    ...newBook(officerId(i), dayOf(now), now),
    balance: { nudge: ACCEPTS, alert: 0 },
  }))
  cloud.engine.insertMany('reminderBooks', JSON.parse(JSON.stringify(books)))
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
  print({
    bench: `reminders of ${OFFICERS} officers in one tick`,
    value: (busy?.databaseRequests ?? Number.NaN) / sent,
    unit: 'database requests per nudge sent',
    vs: {
      sent,
      'requests per nudge (<= 4)': (busy?.databaseRequests ?? Number.NaN) / sent,
      'documents read per officer (<= 50)': (busy?.documentsRead ?? Number.NaN) / OFFICERS,
      'requests of an idle tick (<= 3)': idle?.databaseRequests ?? Number.NaN,
      'documents read by it': idle?.documentsRead ?? Number.NaN,
      ms,
    },
  })
}
