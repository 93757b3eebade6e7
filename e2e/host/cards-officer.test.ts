import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank } from './stage'

type Rows<T> = { rows: T[] }
type Cards = {
  cards: { id: string; opened: string; given: { ticks: Record<string, object> } }[]
  isChatBound: boolean
}
type List = { lines: { customer: { id: string }; reachedOn: string | null; answer: string | null }[] }

const NAME = '宋海燕'
const ROOM = { kind: 'single', id: 'room-of-two' } as const

let bank: Branch
let officer: Journey
let customerPhone: Journey | undefined
let id = ''
let token = ''

/** What reached the chat. */
const shared = (): { title: string; path: string; imageUrl?: string } =>
  officer
    .did()
    .filter(({ name }) => name === 'share')
    .at(-1)?.detail as { title: string; path: string }

beforeAll(async () => {
  bank = await openBank()
  officer = await openJourney('officer', { branch: bank })
  const { rows } = await officer.ask<Rows<{ id: string }>>('officer', 'customer.search', { q: NAME })
  id = rows[0]?.id ?? ''
}, 120_000)

afterAll(async () => {
  await officer?.close()
  await customerPhone?.close()
  await bank?.close()
}, 60_000)

onHost(
  'two taps from the customer’s page a 材料清单 is written; the share holds nothing of the customer',
  async () => {
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${id}` })
    await officer.tap('#customer-card')
    await officer.arrive('pages/cards/index')
    await officer.picture('cards-empty')
    await officer.tap('#card-new-materials')
    await officer.arrive('pages/cards/compose')
    await officer.tap('#card-kind-business')
    await officer.type('#card-own', '车辆登记证')
    await officer.tap('#card-own-add')
    await officer.picture('card-materials')
    await officer.tap('#card-make')
    await officer.says('#card-title', '李敏 给您的材料清单')
    await officer.picture('card-ready')
    await officer.tap('#card-share')
    await officer.until('a share', async () => shared() !== undefined)
    const share = shared()
    token = /^\/?pages\/card\/index\?c=([\w-]{22})$/.exec(share.path)?.[1] ?? ''
    expect(token).not.toBe('')
    expect(share.imageUrl).toBe('/pages/cards/share/materials.png')
    const { name, phoneMasked } = await officer.ask<{ name: string; phoneMasked: string }>(
      'officer',
      'customer.get',
      { id },
    )
    for (const mark of [name, id, phoneMasked]) expect(JSON.stringify(share)).not.toContain(mark)
  },
  90_000,
)

onHost(
  'the customer opens it on another phone without any login and ticks a document',
  async () => {
    const launch = { path: 'pages/card/index', query: { c: token }, scene: 1007, chat: ROOM }
    customerPhone = await openJourney('customer', { branch: bank, launch })
    await customerPhone.tap('#card-item-itm_licence')
    await customerPhone.until('the tick is known', async () => {
      const { cards } = await officer.ask<Cards>('officer', 'card.list', { customerId: id })
      return cards[0]?.given.ticks.itm_licence !== undefined
    })
    expect(customerPhone.faults()).toEqual([])
  },
  90_000,
)

onHost(
  'the tick stands in the journal and in 今天; the officer says who opened it and ticks what has arrived',
  async () => {
    await officer.mp.callWxMethod('reLaunch', { url: '/pages/today/index' })
    await officer.says('#today', '材料清单：营业执照已备好')
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${id}` })
    await officer.says('#customer-journal', '材料清单：营业执照已备好')
    await officer.says('#cards-open', '1 张等你确认是不是本人')
    await officer.picture('customer-cards')
    await officer.tap('#cards-open')
    await officer.arrive('pages/cards/index')
    await officer.picture('cards-list')
    const [card] = (await officer.ask<Cards>('officer', 'card.list', { customerId: id })).cards
    await officer.tap(`#card-${card?.id}`)
    await officer.see('#card-digits')
    await officer.picture('card-who-opened')
    await officer.tap('#card-is-customer')
    await officer.gone('#card-is-customer')
    await officer.tap('#tick-itm_licence-own')
    await officer.says('#card-received', '收到 1 / 9')
    await officer.picture('card-ticks')
    const { cards } = await officer.ask<Cards>('officer', 'card.list', { customerId: id })
    expect(cards[0]?.opened).toBe('confirmed')
    expect(officer.faults()).toEqual([])
  },
  90_000,
)

onHost(
  'opened in the chat by the officer, the card brings up the customer and binds the chat; one tap unbinds it',
  async () => {
    await officer.close()
    const launch = { path: 'pages/card/index', query: { c: token }, scene: 1007, chat: ROOM }
    officer = await openJourney('officer', { branch: bank, launch })
    await officer.arrive('pages/customer/index')
    await officer.says('#cards-open', '聊天已绑定')
    await officer.tap('#cards-open')
    await officer.tap('#cards-unbind')
    await officer.says('#cards-chat', '聊天还没绑定')
    const { isChatBound } = await officer.ask<Cards>('officer', 'card.list', { customerId: id })
    expect(isChatBound).toBe(false)
    expect(officer.faults()).toEqual([])
  },
  90_000,
)

onHost(
  'R79 who may not be written to now is not sent a card, and it says why; who has just asked for it gets it all the same',
  async () => {
    const { version } = await officer.ask<{ version: number }>('officer', 'customer.get', { id })
    const contactWishes = {
      refusedChannels: [],
      noMarketing: false,
      hours: { from: '18:00', to: '21:00' },
      dont: '别打店里座机',
    }
    await officer.ask('officer', 'customer.update', { id, version, changes: { contactWishes } })
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/cards/compose?id=${id}&purpose=service` })
    await officer.says('#card-guard', '客户方便的时间是 18:00-21:00')
    await officer.says('#card-dont', '别打店里座机')
    await officer.see('#card-asked')
    expect(await (await officer.page()).$('#card-make')).toBeNull()
    expect(await officer.phone('Host.share')).toMatchObject({ shared: { path: '/pages/today/index' } })
    await officer.picture('card-held')
    await officer.tap('#card-asked')
    await officer.tap('#card-make')
    await officer.see('#card-share')
    expect(officer.faults()).toEqual([])
  },
  90_000,
)

onHost(
  'a text that WeChat refuses stays as it was written, with the reason, and after the app was closed too',
  async () => {
    const url = `/pages/cards/compose?id=${id}&purpose=confirm`
    await officer.mp.callWxMethod('reLaunch', { url })
    await officer.type('#card-points', '您要办购车贷\n违规')
    await officer.tap('#card-asked')
    await officer.tap('#card-make')
    await officer.says('#card-refused', '微信认为这段文字不合适')
    await officer.mp.callWxMethod('reLaunch', { url })
    await officer.until(
      'the draft',
      async () => (await officer.value('#card-points')) === '您要办购车贷\n违规',
    )
  },
  60_000,
)

onHost(
  'R67, R119 a line of a list goes out as a card; the customer reads the approved words, says 有兴趣, and the line knows once it is known who',
  async () => {
    const made = await officer.ask<List>('officer', 'campaign.make', {
      id: 'cmp_e2e',
      textId: 'txt_demo11',
      forWhom: null,
      channel: 'W',
      massPercent: 0,
      endsOn: '2026-12-20',
    })
    const whom = made.lines.find(({ customer }) => customer.id !== id)?.customer.id
    await officer.mp.callWxMethod('reLaunch', { url: '/pages/offers/list?id=cmp_e2e' })
    await officer.tap(`#line-${whom}`)
    await officer.tap('#line-card')
    await officer.tap('#card-share')
    await officer.until('a share', async () => shared()?.imageUrl === '/pages/offers/share/product.png')
    await officer.picture('offer-card-sent')
    const { path } = shared()
    const query = { c: path.split('=')[1] ?? '' }
    await customerPhone?.close()
    customerPhone = await openJourney('stranger', {
      branch: bank,
      launch: { path: 'pages/card/index', query, scene: 1007, chat: { ...ROOM, id: 'another' } },
    })
    await customerPhone.says('#card-product', '年化利率 3.95%（单利）')
    await customerPhone.picture('card-product')
    await customerPhone.tap('#card-want')
    await customerPhone.says('#card-product-said', '您说有兴趣')
    const answered = async () => {
      const { lines } = await officer.ask<List>('officer', 'campaign.one', { id: 'cmp_e2e' })
      return lines.find(({ customer }) => customer.id === whom)
    }
    expect(await answered()).toMatchObject({ reachedOn: '2026-11-23', answer: null })
    const [card] = (await officer.ask<Cards>('officer', 'card.list', { customerId: whom })).cards
    await officer.ask('officer', 'card.confirm', { id: card?.id, isCustomer: true })
    expect(await answered()).toMatchObject({ answer: 'interested' })
    expect([...officer.faults(), ...customerPhone.faults()]).toEqual([])
  },
  90_000,
)
