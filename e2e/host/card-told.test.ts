import { rmSync } from 'node:fs'
import type { LocalCloud } from '../../devtools/cloud/local-cloud'
import { PERSONAS } from '../../devtools/demo/personas'
import { openedFrom } from '../../devtools/host/chat/opened-from'
import type { Chat } from '../../devtools/host/page/launch'
import { openBranch } from '../../devtools/run/open-branch'
import { demoFolder } from '../../devtools/testing/demo-folder'
import { askAs } from './ask-as'
import { type Journey, openJourney } from './journey'
import { NOW, onHost } from './stage'

type Made = { card: { id: string }; path: string; title: string }
type Listed = { cards: { id: string; opened: string }[]; identity: object | null }

const CUSTOMER = 'cus_told1'
const ROOM: Chat = { kind: 'single', id: 'officer-and-told' }
const LONG = 120_000

let dataDir = ''
let bank: LocalCloud
let phone: Journey | undefined
let appointment: Made
let friends: Made

const officer = <T>(op: string, input: object) => askAs(bank.url, 'officer')<T>('officer', op, input)
const listed = () => officer<Listed>('card.list', { customerId: CUSTOMER })
const make = (id: string, asked: object) => officer<Made>('card.make', { id, customerId: CUSTOMER, asked })
const tapCard = async (persona: string, { path, title }: Pick<Made, 'path' | 'title'>) => {
  await phone?.close()
  phone = await openJourney(persona, { branch: bank, launch: openedFrom({ path, title }, ROOM) })
  return phone
}
const officerAt = async (url: string) => {
  await phone?.close()
  phone = await openJourney('officer', { branch: bank })
  await phone.mp.callWxMethod('reLaunch', { url })
  return phone
}
/** What WeChat delivered to the customer. */
const told = () => bank.openApi.outbox.messages().filter(({ openid }) => openid === PERSONAS.customer.openid)

beforeAll(async () => {
  dataDir = await demoFolder(NOW)
  bank = await openBranch({ dataDir, port: 0, now: NOW, timers: false, survivesPowerCut: false })
  await officer('customer.create', { id: CUSTOMER, kind: 'person', name: '石小雨', phone: '14400088002' })
  friends = await make('crd_friends', { purpose: 'referral' })
  appointment = await make('crd_slots', {
    purpose: 'appointment',
    about: '面签',
    agenda: [],
    place: '三楼会议室',
    slots: [
      { id: 'itm_a', on: '2026-11-25', at: '10:00' },
      { id: 'itm_b', on: '2026-11-26', at: '15:00' },
    ],
    meetingId: null,
  })
}, LONG)

afterAll(async () => {
  await phone?.close()
  await bank?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, LONG)

onHost(
  'R74 the friend who opens the 转介绍 card first leaves a number, and is not taken for the customer',
  async () => {
    const friend = await tapCard('stranger', friends)
    await friend.see('#refer-name')
    await friend.picture('card-refer-first')
    expect((await listed()).cards.find(({ id }) => id === 'crd_friends')?.opened).toBe('never')
    expect(friend.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'whom the officer calls 不是本人 sees a business card; the next opener is proposed',
  async () => {
    const stranger = await tapCard('stranger', appointment)
    await stranger.see('#card-appointment')
    const desk = await officerAt(`/pages/cards/index?id=${CUSTOMER}`)
    await desk.tap('#card-crd_slots')
    await desk.tap('#card-is-not')
    await desk.gone('#card-is-not')
    const again = await tapCard('stranger', appointment)
    await again.see('#card-not-yours')
    expect(again.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'the customer picks an hour and agrees to be told; the officer makes it the next step, and the customer is told once',
  async () => {
    const customer = await tapCard('customer', appointment)
    await customer.tap('#card-slot-itm_b')
    await customer.says('#card-picked', '15:00')
    const book = () => bank.engine.find('serviceBooks', {} as never) as { asks: object[] }[]
    await customer.until('the wish to be told', async () => book()[0]?.asks.length === 1)
    bank.openApi.outbox.accept(PERSONAS.customer.openid, 'local-template-service')
    expect(customer.faults()).toEqual([])
    const desk = await officerAt(`/pages/cards/index?id=${CUSTOMER}`)
    await desk.says('#card-crd_slots', '有回音')
    await desk.tap('#card-crd_slots')
    await desk.tap('#card-to-step')
    await desk.until('the next step', async () => {
      const { journal } = await officer<{ journal: { next: { on: string; at: string } | null } }>(
        'customer.get',
        { id: CUSTOMER },
      )
      return journal.next?.on === '2026-11-26' && journal.next.at === '15:00'
    })
    await bank.runTimer('sweep')
    await bank.runTimer('sweep')
    expect(told().map(({ data, page }) => [data.thing1, page])).toEqual([['您约的时间', appointment.path]])
    expect(JSON.stringify(told())).not.toContain('石')
    expect(desk.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'a 「是本人」 that was wrong is taken back with a reason, and that phone sees a business card again',
  async () => {
    await officer('card.confirm', { id: 'crd_slots', isCustomer: true })
    const desk = await officerAt(`/pages/cards/index?id=${CUSTOMER}`)
    await desk.says('#cards-identity', '本人已确认')
    await desk.tap('#cards-revoke')
    await desk.type('#revoke-reason', '打开的是他母亲')
    await desk.picture('card-revoke')
    await desk.tap('#revoke-save')
    await desk.says('#cards-identity', '还没确认本人')
    expect((await listed()).identity).toBeNull()
    const wrong = await tapCard('customer', appointment)
    await wrong.see('#card-not-yours')
    // 放行: whoever was shut out opens the card as anybody may, and waits for a 「是本人」 again.
    const again = await officerAt(`/pages/cards/index?id=${CUSTOMER}`)
    await again.says('#cards-shut-out', '2 个微信不是本人')
    await again.tap('#cards-let-in')
    await again.gone('#cards-shut-out')
    const back = await tapCard('customer', appointment)
    await back.see('#card-appointment')
    expect((await listed()).cards.find(({ id }) => id === 'crd_slots')?.opened).toBe('proposed')
    expect([...desk.faults(), ...wrong.faults(), ...again.faults(), ...back.faults()]).toEqual([])
  },
  LONG,
)
