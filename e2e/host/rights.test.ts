import { rmSync } from 'node:fs'
import { deployPlan } from '../../config/deploy'
import type { LocalCloud } from '../../devtools/cloud/local-cloud'
import { openBranch } from '../../devtools/run/open-branch'
import { demoFolder } from '../../devtools/testing/demo-folder'
import { askAs } from './ask-as'
import { type Journey, openJourney } from './journey'
import { NOW, onHost } from './stage'

type Made = { card: { id: string }; path: string }

const ID = 'cus_rights1'
const PATH = '/pages/customer/index'

const NAME = '石小雨'
const NUMBER = '14400088001'
const lines: string[] = []
let dataDir = ''
let bank: LocalCloud
let lead: Journey | undefined
let customer: Journey
let officer: Journey
let token = ''

const lookAgain = async () => {
  await officer.mp.callWxMethod('reLaunch', { url: `${PATH}?id=${ID}` })
  await officer.see('#customer-why')
}

beforeAll(async () => {
  dataDir = await demoFolder(NOW)
  const log = (line: string) => void lines.push(line)
  bank = await openBranch({ dataDir, port: 0, now: NOW, timers: false, survivesPowerCut: false, log })
  const ask = askAs(bank.url, 'officer')
  await ask('officer', 'customer.create', { id: ID, kind: 'person', name: NAME, phone: NUMBER })
  const made = await ask<Made>('officer', 'card.make', {
    id: 'crd_rights1',
    customerId: ID,
    asked: { purpose: 'service', note: '' },
  })
  token = made.path.split('=')[1] ?? ''
  customer = await openJourney('customer', { branch: bank })
  officer = await openJourney('officer', { branch: bank })
  await customer.mp.callWxMethod('reLaunch', { url: `/pages/card/index?c=${token}` })
  await customer.see('#card-identity')
}, 120_000)

afterAll(async () => {
  await customer?.close()
  await officer?.close()
  await lead?.close()
  await bank?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

test('the rights desk waits until the person is known for certain', async () => {
  await customer.tap('#card-rights')
  await customer.arrive('pages/card/rights')
  await customer.says('#rights-error', '确认是您本人以后才能查看')
  await officer.ask('officer', 'card.confirm', { id: 'crd_rights1', isCustomer: true })
  await customer.mp.callWxMethod('reLaunch', { url: `/pages/card/rights?c=${token}` })
  await customer.says('#rights-kept', '石小雨')
  await customer.says('#rights-kept', '144****8001')
  await customer.says('#rights-grading', '不影响审批和利率')
  await customer.says('#rights-records', '内容是本行的工作记录，不在这里显示')
  await customer.picture('rights')
}, 90_000)

test('consent withdrawn on the card: the officer’s page says no to 营销 at once, and to nothing else', async () => {
  await lookAgain()
  expect(await (await officer.page()).$('#contact-hold')).toBeNull()
  await customer.tap('#rights-consent-marketing')
  await customer.until('the switch to be off', async () => {
    const desk = await customer.ask<{ consents: { isGiven: boolean }[] }>('card', 'rights.see', { token })
    return desk.consents[0]?.isGiven === false
  })
  await lookAgain()
  expect(await (await officer.page()).$('#contact-hold')).toBeNull()
  await officer.tap('#contact-purpose-marketing')
  await officer.says('#contact-hold', '客户不接受营销，服务和贷后不受影响。')
  await officer.picture('customer-withdrawn')
}, 90_000)

test('a channel refused on the card: the officer’s page says which are left', async () => {
  await customer.tap('#rights-channel-T')
  await customer.until('the refusal', async () => {
    const desk = await customer.ask<{ refusedChannels: string[] }>('card', 'rights.see', { token })
    return desk.refusedChannels.length === 1
  })
  await lookAgain()
  await officer.says('#contact-hold', '客户不接受电话，可以改用微信、短信、见面、邮件。')
}, 90_000)

test('a correction has a day, and erasure says what stays before it is asked for', async () => {
  await customer.type('#rights-correct-text', '名字写错了，是「石晓雨」')
  await customer.tap('#rights-correct-send')
  await customer.says('#rights-correct-sent', '12月8日前答复您')
  await customer.tap('#rights-erase-open')
  await customer.says('#erase-stays-0', '同意和撤回同意的记录')
  await customer.picture('rights-erase')
  await customer.tap('#erase-send')
  await customer.says('#rights-erase-asked', '已收到您的请求')
}, 90_000)

/** Where something stands: collections, messages that were sent, log lines. */
const placesOf = (mark: string): string[] => {
  const stored = Object.keys(deployPlan.collections).filter(name =>
    JSON.stringify(bank.engine.find(name, {} as never)).includes(mark),
  )
  const sent = JSON.stringify(bank.openApi.outbox.messages()).includes(mark) ? ['messages'] : []
  return [...stored, ...sent, ...(lines.join('\n').includes(mark) ? ['log'] : [])]
}

onHost(
  '§9 the lead decides; after the sweep nothing anywhere says who it was, and the card leads nowhere',
  async () => {
    expect(placesOf(NAME)).toContain('customers')
    lead = await openJourney('lead', { branch: bank })
    await lead.mp.callWxMethod('reLaunch', { url: '/pages/complaints/index' })
    type Listed = { rows: { id: string; text: string }[] }
    const { rows } = await lead.ask<Listed>('team', 'complaint.list', {})
    const wish = rows.find(({ text }) => text === '要求删除个人信息')
    await lead.tap(`#complaint-${wish?.id}`)
    await lead.see('#erasure-approve')
    await lead.picture('erasure-asked')
    await lead.tap('#erasure-approve')
    await lead.says('#erasure-decided', '已同意删除')
    await bank.runTimer('sweep')
    await bank.runTimer('sweep')
    for (const mark of [NAME, NUMBER, '石客户']) expect([mark, placesOf(mark)]).toEqual([mark, []])
    // What was asked for in the customer's own words stays as evidence, and nowhere else.
    expect(placesOf('石晓雨')).toEqual(['complaints'])
    await customer.mp.callWxMethod('reLaunch', { url: `/pages/card/index?c=${token}` })
    await customer.see('#card-lost')
    // The officer's phone kept the customer's page; it forgets it on whichever page it is open next.
    const kept = async () =>
      ((await officer.mp.callWxMethod('getStorageInfoSync')) as { keys: string[] }).keys.join()
    expect(await kept()).toContain(ID)
    await officer.mp.callWxMethod('reLaunch', { url: '/pages/calendar/index' })
    await officer.until('a phone without the customer', async () => !(await kept()).includes(ID))
    await officer.mp.callWxMethod('reLaunch', { url: `${PATH}?id=${ID}` })
    await officer.see('#customer-lost')
  },
  90_000,
)

test('WeChat would have refused nothing', () => {
  expect([customer, officer, lead].flatMap(one => [...(one?.faults() ?? [])])).toEqual([])
})
