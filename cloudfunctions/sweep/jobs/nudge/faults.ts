import { logFault } from '#cloud/log'
import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder } from '#cloud/store/reminders'
import { activeAdmins } from '#cloud/store/staff'
import { isBarred, NO_PERMISSION, type Outcome } from '#cloud/subscribe-message'
import type { LedgerTemplate } from '@/domain/message-templates'
import type { Tick } from '../jobs'
import { rest } from './rests'

const WHAT: Readonly<Record<number, string>> = {
  47003: '提醒的内容不合微信的格式（47003）',
  40037: '提醒的模板编号不对（40037）',
  41030: '提醒的页面路径不对（41030）',
  [NO_PERMISSION]: '云函数没有发提醒的权限（-604101）',
}

/** A mistake of ours is shown to every admin, once a day and code; it holds no customer. */
const raiseFault = async (code: number, { now, today }: Tick): Promise<void> => {
  for (const { _id: ownerId } of await activeAdmins()) {
    await addReminder({
      _id: `rem_fault${Math.abs(code)}${today.replaceAll('-', '')}${ownerId.slice(4)}`,
      ownerId,
      kind: 'fault',
      what: WHAT[code] ?? '',
      on: today,
      at: null,
      customerId: null,
      salutation: '',
      isOpen: true,
      doneAt: null,
      createdAt: now,
      contentHash: '',
    })
    await wakeBook(ownerId, now)
  }
}

/** What came of a message that went by a template. */
type Answer = { readonly template: LedgerTemplate; readonly outcome: Outcome }

const codeOf = ({ outcome }: Answer): number => (outcome.kind === 'sent' ? 0 : outcome.code)

/**
 * What is done about mistakes of ours: a template by which we may send nothing rests for an hour, and every admin sees each
 * code. The messages are settled already: what fails here is seen in the log and loses nothing.
 */
export const heedFaults = async (answers: readonly Answer[], tick: Tick): Promise<void> => {
  const ours = answers.filter(answer => codeOf(answer) in WHAT)
  const barred = answers.filter(({ outcome }) => isBarred(outcome))
  try {
    for (const template of new Set(barred.map(one => one.template)))
      await rest(template, tick.rests, tick.now)
    for (const code of new Set(ours.map(codeOf))) await raiseFault(code, tick)
  } catch (error) {
    logFault('faults', error)
  }
}
