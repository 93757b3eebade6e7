import { MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, tick } from '../../devtools/testing/reminders'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
  branch.openApi.fail('subscribeMessage.send', undefined)
})

const HOUR = 3_600_000
const PERSON = '欧阳听雪'
const FIRM = '杭州云栖茶业有限公司'
const WORDS = [
  PERSON,
  '听雪',
  FIRM,
  '茶业',
  phone(7),
  '1234.56',
  '123456',
  '经营贷',
  '贷',
  '放款',
  '展期',
  '催',
]

/** A book in which every kind of candidate says something that no lock screen may show. */
const arrange = async (): Promise<void> => {
  const made = { createdOn: inDays(-400), contactedBefore: inDays(-30), phone: phone(7) }
  const need = (id: string, days: number) => needIn(id, days, { product: '经营贷', amountFen: 12_345_600 })
  const hour = customerDoc('hour', { ...made, name: PERSON, needs: [need('a', 20)] })
  plant(
    branch,
    { ...hour, journal: { ...hour.journal, next: { what: '催欧阳听雪还款', on: inDays(0), at: '10:20' } } },
    customerDoc('past', { ...made, name: FIRM, kind: 'firm', needs: [need('b', -9)] }),
    customerDoc('b', { ...made, name: '贷款', needs: [need('c', 60)] }),
  )
  branch.engine.update('customers', {}, { $set: { gradeChangesOn: inDays(0) } } as never, true)
  await accept(branch, 'officer', 8)
  await accept(branch, 'admin', 2, 'alert')
  await branch.get('officer', 'reminder.add', {
    id: 'rem_1',
    what: `问${PERSON}贷1234.56万的事`,
    on: inDays(0),
    at: '11:00',
    customerId: 'cus_hour',
  })
}

test('R113 no message holds a full name, an amount, a grade, a product or a word of loans; its page holds an id alone', async () => {
  await arrange()
  for (let minutes = 0; minutes < 8 * 60; minutes += 15) {
    branch.setNow(new Date(MONDAY.getTime() + (minutes / 60) * HOUR))
    await tick(branch)
  }
  const messages = branch.openApi.outbox.messages()
  expect(messages.length).toBeGreaterThanOrEqual(4)
  const shown = messages.flatMap(({ data }) => Object.values(data)).join('\n')
  for (const word of WORDS) expect(shown).not.toContain(word)
  expect(shown).not.toMatch(/[A-E] ?级/)
  for (const { page } of messages)
    expect(page).toMatch(/^pages\/[a-z-]+\/index(\?(id=cus_\w+&log=1|tab=\w+))?$/)
})

test('R113 what is logged of a failed message is a code: no name, no field, no openid', async () => {
  await arrange()
  const errmsg = `argument invalid! data.thing1.value ${PERSON} invalid, touser o-officer`
  branch.openApi.fail('subscribeMessage.send', { errcode: 47003, errmsg })
  await tick(branch)
  branch.openApi.fail('subscribeMessage.send', undefined)
  branch.setNow(new Date(MONDAY.getTime() + HOUR))
  await tick(branch)
  await new Promise(done => setTimeout(done, 300))
  const log = branch.logged.join('\n')
  for (const word of [...WORDS, 'o-officer']) expect(log).not.toContain(word)
  const [fault] = (await branch.get('admin', 'reminder.list', {})).rows
  for (const word of WORDS) expect(JSON.stringify(fault)).not.toContain(word)
})
