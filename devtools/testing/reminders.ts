import type { TemplateName } from '@/domain/message-templates'
import type { BookDoc } from '../../cloudfunctions/_lib/store/reminder-book-doc'
import type { Branch } from './branch'
import { openidOf, type Person } from './people'

export const TEMPLATE_IDS: Readonly<Record<TemplateName, string>> = { nudge: 'T-nudge', alert: 'T-alert' }

let taps = 0

/** Somebody taps and accepts so many times: WeChat counts each, and the phone reports each. */
export const accept = async (
  branch: Branch,
  who: Person,
  times = 1,
  template: TemplateName = 'nudge',
): Promise<void> => {
  for (let i = 0; i < times; i++) {
    taps += 1
    branch.openApi.outbox.accept(openidOf(who), TEMPLATE_IDS[template])
    await branch.get(who, 'reminder.accepted', {
      tapId: `tap_${taps}`,
      answers: [{ template, answer: 'accept' }],
    })
  }
}

/** The sweep's timer; answers how many messages left. */
export const tick = async (branch: Branch): Promise<number> => {
  const report = (await branch.runTimer('sweep')) as { jobs: { nudge?: { changed: number } } }
  return report.jobs.nudge?.changed ?? 0
}

export const bookOf = (branch: Branch, who = 'officer'): BookDoc | undefined =>
  branch.docs<BookDoc>('reminderBooks', { _id: `stf_${who}` })[0]

/** What WeChat delivered to somebody, whatever the ledger says. */
export const arrived = (branch: Branch, who: Person = 'officer') =>
  branch.openApi.outbox.messages().filter(({ openid }) => openid === openidOf(who))

/** No ledger is below zero, above what WeChat counts, or another sum than its entries. */
export const expectConserved = (branch: Branch): void => {
  for (const book of branch.docs<BookDoc>('reminderBooks')) {
    for (const template of ['nudge', 'alert'] as const) {
      const sum = book.entries
        .filter(entry => entry.template === template)
        .reduce((total, { change }) => total + change, 0)
      const openid = branch.docs<{ openid: string }>('staff', { _id: book._id })[0]?.openid ?? ''
      const left = branch.openApi.outbox.left(openid, TEMPLATE_IDS[template])
      expect({ id: book._id, template, balance: book.balance[template] }).toEqual({
        id: book._id,
        template,
        balance: sum,
      })
      expect(sum).toBeGreaterThanOrEqual(0)
      if (left >= 0) expect(sum).toBeLessThanOrEqual(left)
    }
  }
}
