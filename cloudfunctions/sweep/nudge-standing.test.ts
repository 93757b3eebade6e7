import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, bookOf, expectConserved, tick } from '../../devtools/testing/reminders'

/** A long-term template that WeChat delivers twice a day at most. */
const branch = ownBranch({ env: { GENJIN_TEMPLATE_NUDGE: 'T-nudge:rateLimited:2' } })
beforeEach(async () => {
  branch.reset()
  branch.openApi.outbox.clear()
  const made = { createdOn: inDays(-400), contactedBefore: inDays(-9) }
  for (let i = 0; i < 6; i++)
    plant(branch, {
      ...customerDoc(`c${i}`, { ...made, needs: [needIn(`n${i}`, 20)] }),
      gradeChangesOn: inDays(0),
    })
  await accept(branch, 'officer')
  branch.openApi.outbox.acceptForGood('o-officer', 'T-nudge')
})
afterEach(() => expectConserved(branch))

const left = async () => (await branch.get('officer', 'reminder.book', {})).templates[0]?.left
const day = async (days: number): Promise<void> => {
  for (let hours = 0; hours < 8; hours++) {
    branch.setNow(new Date(MONDAY.getTime() + days * 86_400_000 + hours * 3_600_000))
    await tick(branch)
  }
}

test('one accept is good for every day, for as many messages as the template allows, and costs the ledger nothing', async () => {
  expect(await left()).toBeNull()
  await day(0)
  expect(arrived(branch)).toHaveLength(2)
  await day(1)
  expect(arrived(branch)).toHaveLength(4)
  expect(bookOf(branch)).toMatchObject({ balance: { nudge: 0 }, standing: { nudge: true } })
})

test('43101 ends it until somebody accepts again', async () => {
  branch.openApi.outbox.refuse('o-officer', 'T-nudge')
  await day(0)
  await day(1)
  expect([await left(), arrived(branch).length]).toEqual([0, 0])
  await accept(branch, 'officer')
  expect(await left()).toBeNull()
})

test('consent withdrawn in the message’s menu ends it too', async () => {
  await branch.wechat.refuseTemplate('o-officer', 'T-nudge')
  expect(await left()).toBe(0)
})
