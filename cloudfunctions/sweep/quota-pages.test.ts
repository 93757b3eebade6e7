import type { QuotaEntry } from '@/domain/quota'
import { MONDAY } from '../../devtools/testing/branch'
import { TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, bookOf, expectConserved, tick } from '../../devtools/testing/reminders'

const branch = ownBranch()

/** Two years of accepts and messages: 310 entries, 5 of them left. */
const entries: QuotaEntry[] = Array.from({ length: 310 }, (_, i) => ({
  id: `e${i}`,
  template: 'nudge',
  at: MONDAY.getTime() - (310 - i) * 3_600_000,
  cause: i % 2 === 0 || i >= 300 ? 'claimed' : 'sending',
  change: i % 2 === 0 || i >= 300 ? 1 : -1,
  ref: null,
}))
const LEFT = entries.reduce((sum, { change }) => sum + change, 0)

test('beyond 300 entries the oldest are filed on a page; the balance stays their sum, and no entry is lost', async () => {
  branch.reset()
  await accept(branch, 'officer')
  branch.openApi.outbox.accept('o-officer', 'T-nudge', LEFT)
  const own = bookOf(branch)?.entries ?? []
  const all = [...entries, ...own]
  branch.engine.update(
    'reminderBooks',
    { _id: 'stf_officer' },
    { $set: { entries: all, entryCount: all.length, balance: { nudge: LEFT + 1, alert: 0 } } } as never,
    false,
  )
  await tick(branch)
  const book = bookOf(branch)
  const pages = branch.docs<{ _id: string; entries: QuotaEntry[] }>('quotaPages')
  expect([book?.pages, book?.balance.nudge, pages.map(({ _id }) => _id)]).toEqual([
    1,
    LEFT + 1,
    ['stf_officer_0'],
  ])
  expect(book?.entries[0]).toMatchObject({ cause: 'carried' })
  const kept = (book?.entries ?? []).filter(({ cause }) => cause !== 'carried')
  expect([...(pages[0]?.entries ?? []), ...kept].map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  expectConserved(branch)
  expect(await branch.get('officer', 'reminder.history', { day: TODAY })).toMatchObject({ messages: [] })
})
