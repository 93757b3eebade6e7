import { wakeBook } from '#cloud/store/reminder-books'
import { addReminder } from '#cloud/store/reminders'
import { activeAdmins } from '#cloud/store/staff'
import type { Tick } from '../jobs'

const WHAT: Readonly<Record<number, string>> = {
  47003: '提醒的内容不合微信的格式（47003）',
  40037: '提醒的模板编号不对（40037）',
  41030: '提醒的页面路径不对（41030）',
}

/** A mistake of ours is shown to every admin, once a day and code; it holds no customer. */
export const raiseFault = async (
  code: number,
  { now, today }: Pick<Tick, 'now' | 'today'>,
): Promise<void> => {
  for (const { _id: ownerId } of await activeAdmins()) {
    await addReminder({
      _id: `rem_fault${code}${today.replaceAll('-', '')}${ownerId.slice(4)}`,
      ownerId,
      kind: 'fault',
      what: WHAT[code] ?? `提醒没有发出（${code}）`,
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
