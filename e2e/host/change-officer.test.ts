import { askAs } from './ask-as'
import { type Journey, openJourney } from './journey'
import { type Branch, NOW, onHost, openBank } from './stage'

type Made = { path: string }
type View = { id: string; ownerName: string; version: number }

const ID = 'cus_change1'
const RECEIVER = 'stf_officer02'

let bank: Branch
let customer: Journey
let lead: Journey
let receiver: Journey
let token = ''

beforeAll(async () => {
  bank = await openBank()
  const ask = askAs(bank.url, 'officer')
  const followed = { channel: 'T', outcome: 'missed', note: '要买设备', answers: [] }
  await ask('officer', 'customer.create', { id: ID, kind: 'person', name: '石小雨', phone: '14400088002' })
  const log = { id: 'fol_change1', customerId: ID, version: 1, at: NOW.getTime(), ...followed }
  await ask('officer', 'followUp.log', log)
  const asked = { purpose: 'service', note: '' }
  const made = await ask<Made>('officer', 'card.make', { id: 'crd_change1', customerId: ID, asked })
  token = made.path.split('=')[1] ?? ''
  customer = await openJourney('customer', { branch: bank })
  lead = await openJourney('lead', { branch: bank })
  receiver = await openJourney('officer2', { branch: bank })
}, 180_000)

afterAll(async () => {
  for (const journey of [customer, lead, receiver]) await journey?.close()
  await bank?.close()
}, 60_000)

const openCard = async (): Promise<void> => {
  await customer.mp.callWxMethod('reLaunch', { url: `/pages/card/index?c=${token}` })
}

onHost(
  'R126 the customer asks for another officer on the card, and gives no reason',
  async () => {
    await openCard()
    await customer.says('#card-officer', '李敏')
    await customer.tap('#card-change-officer')
    await customer.tap('#change-officer-send')
    await customer.says('#change-officer-sent', '主管会在')
    await customer.picture('change-officer-asked')
  },
  120_000,
)

onHost(
  'R126 the lead asks a colleague to take over, straight from the complaint that today’s line opens; nothing has moved yet',
  async () => {
    await lead.mp.callWxMethod('reLaunch', { url: '/pages/today/index' })
    type Told = { rows: { id: string; kind: string; page?: string }[] }
    const { rows } = await lead.ask<Told>('officer', 'reminder.list', {})
    const told = rows.find(({ kind }) => kind === 'complaint')
    await lead.tap(`#reminder-${told?.id}`)
    const { path, query } = await lead.arrive('pages/complaints/index')
    expect(`${path}?id=${query.id}`).toBe(told?.page)
    await lead.tap('#complaint-change')
    await lead.arrive('pages/handover/index')
    await lead.tap(`#start-to-${RECEIVER}`)
    await lead.picture('change-officer-start')
    await lead.tap('#start-submit')
    await lead.arrive('pages/handover/one')
    await lead.says('#handover-status', '等接收')
    await openCard()
    await customer.says('#card-officer', '李敏')
  },
  120_000,
)

onHost(
  'R115, R126 the colleague reads the brief and accepts; the customer’s own card names the new officer',
  async () => {
    await receiver.mp.callWxMethod('reLaunch', { url: '/pages/handover/index' })
    const { handovers } = await receiver.ask<{ handovers: { id: string }[] }>('team', 'handover.list')
    await receiver.tap(`#handover-${handovers[0]?.id}`)
    await receiver.arrive('pages/handover/accept')
    await receiver.tap(`#line-${ID}`)
    await receiver.says('#brief-notes', '要买设备')
    await receiver.tap('#brief-backdrop')
    await receiver.gone('#brief')
    await receiver.tap('#accept-yes')
    await receiver.says('#accept-words', '1 位没做新服务卡')
    expect((await receiver.ask<View>('officer', 'customer.get', { id: ID })).ownerName).toBe('陈志远')
    await expect(askAs(bank.url, 'officer')('officer', 'customer.get', { id: ID })).rejects.toThrow()
    await openCard()
    await customer.says('#card-officer', '陈志远')
    await customer.picture('change-officer-done')
  },
  120_000,
)

onHost(
  'R116 the hand-over counts who still needs a fresh card, until it is made',
  async () => {
    const page = await lead.page()
    expect(page.path).toBe('pages/handover/one')
    await lead.mp.callWxMethod('reLaunch', { url: `/${page.path}?id=${page.query.id}` })
    await lead.says('#handover-words', '1 位还没做新服务卡')
    await receiver.tap(`#card-${ID}`)
    await receiver.arrive('pages/cards/compose')
    await receiver.tap('#card-make')
    await receiver.gone('#card-make')
    await receiver.mp.callWxMethod('navigateBack')
    await receiver.says(`#line-${ID}`, '已做新服务卡')
    await receiver.says('#accept-words', '新服务卡都做好了')
  },
  120_000,
)

test('WeChat would have refused nothing', () => {
  expect([customer, lead, receiver].flatMap(one => [...one.faults()])).toEqual([])
})
