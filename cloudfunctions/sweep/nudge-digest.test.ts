import { MONDAY } from '../../devtools/testing/branch'
import { TODAY } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { arrived, tick } from '../../devtools/testing/reminders'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})
const at = (time: string, days = 0): void => {
  const start = new Date(MONDAY.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  branch.setNow(new Date(`${start}T${time}:00+08:00`))
}
const accepts = async (who: 'lead' | 'officer') => {
  await branch.get(who, 'reminder.accepted', {
    tapId: 'tap_1',
    answers: [{ template: 'nudge', answer: 'accept' }],
  })
  branch.openApi.outbox.accept(`o-${who}`, 'T-nudge', 1)
}

test('at 17:30 the lead, and nobody else, is nudged to the summary, once', async () => {
  await accepts('lead')
  await accepts('officer')
  await tick(branch)
  at('17:25')
  expect(await tick(branch)).toBe(0)
  at('17:30')
  expect(await tick(branch)).toBe(1)
  at('17:40')
  expect(await tick(branch)).toBe(0)
  const [book] = branch.docs<{ record: { items: { key: string; fate: string }[] } }>('reminderBooks', {
    _id: 'stf_lead',
  })
  expect(book?.record.items).toMatchObject([{ key: `digest:${TODAY}`, fate: 'sent' }])
  // Opened the next morning it shows Monday, not the morning.
  expect(arrived(branch, 'lead')).toMatchObject([{ page: `pages/team/index?on=${TODAY}&span=day` }])
  expect(JSON.stringify(branch.docs('reminderBooks', { _id: 'stf_officer' }))).not.toContain('digest:')
})

test('on the week’s last workday one message stands for the day and the week, and says so', async () => {
  await accepts('lead')
  at('09:00', 4)
  await tick(branch)
  at('17:30', 4)
  expect(await tick(branch)).toBe(1)
  const [book] = branch.docs<{ record: { items: object[] } }>('reminderBooks', { _id: 'stf_lead' })
  expect(book?.record.items).toMatchObject([{ words: '团队今天和本周的小结', fate: 'sent' }])
  expect(arrived(branch, 'lead')).toMatchObject([{ page: 'pages/team/index?on=2026-11-27&span=week' }])
})

test('on a day of rest there is none', async () => {
  await accepts('lead')
  await tick(branch)
  at('17:30', 5)
  expect(await tick(branch)).toBe(0)
})
