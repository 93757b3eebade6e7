import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, bookOf, expectConserved, tick } from '../../devtools/testing/reminders'

/** A Tuesday at ten: the weekly look at whom one is losing is Monday's. */
const TUESDAY = new Date('2026-11-24T10:00:00+08:00')
const branch = ownBranch({ now: TUESDAY })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})

const at = (minutes: number): void => branch.setNow(new Date(TUESDAY.getTime() + minutes * 60_000))
const due = (id: string, ownerId = 'stf_officer'): CustomerDoc => ({
  ...customerDoc(id, {
    createdOn: inDays(-400),
    contactedBefore: inDays(-9),
    needs: [needIn(id, 20)],
    ownerId,
  }),
  gradeChangesOn: inDays(0),
})
const history = () => branch.get('officer', 'reminder.history', {})

describe('a run that was cut off between the debit and its end', () => {
  /** As a run leaves it that was killed after its debit; WeChat may have sent it or not. */
  const killed = async (): Promise<void> => {
    plant(branch, due('a'))
    await accept(branch, 'officer', 3)
    await tick(branch)
    const [message] = bookOf(branch)?.record.messages ?? []
    const entry = bookOf(branch)?.entries.at(-1)
    branch.engine.update(
      'reminderBooks',
      { _id: 'stf_officer' },
      {
        $set: {
          sending: [
            { messageId: message?.id, entryId: entry?.id, template: 'nudge', isPaid: true, covers: [] },
          ],
          sendingAt: TUESDAY.getTime(),
          batch: 'dead',
        },
      } as never,
      false,
    )
  }

  test('is on its way while the run may still live, then unknown; it is never sent again', async () => {
    await killed()
    at(1)
    await tick(branch)
    expect((await history()).messages).toMatchObject([{ state: 'sending' }])
    at(5)
    await tick(branch)
    expect((await history()).messages).toMatchObject([{ state: 'unknown' }])
    expect(bookOf(branch)).toMatchObject({ sending: [], batch: null, balance: { nudge: 2 } })
    for (const minutes of [10, 60, 120]) {
      at(minutes)
      await tick(branch)
    }
    expect(arrived(branch)).toHaveLength(1)
    expectConserved(branch)
  })

  test('is found after the clock was set back an hour', async () => {
    await killed()
    at(-60)
    await tick(branch)
    expect((await history()).messages).toMatchObject([{ state: 'unknown' }])
  })
})

test('a lease that the clock was set back from does not stop the sweep', async () => {
  plant(branch, due('a'))
  await accept(branch, 'officer')
  branch.engine.insertMany('leases', [
    { _id: 'sweep', until: TUESDAY.getTime() + 3_600_000, fence: 1, holder: 'dead' },
  ])
  expect(await tick(branch)).toBe(1)
})

test('a book planned while the clock was a year ahead is awake again the next day', async () => {
  plant(branch, due('a'))
  await accept(branch, 'officer', 2)
  await tick(branch)
  branch.engine.update(
    'reminderBooks',
    { _id: 'stf_officer' },
    { $set: { nextAt: TUESDAY.getTime() + 365 * 86_400_000 } } as never,
    false,
  )
  for (const minutes of [0, 5]) {
    at(23 * 60 + minutes)
    await tick(branch)
  }
  expect(arrived(branch)).toHaveLength(2)
})
