import { createHash } from 'node:crypto'
import { openedFrom } from '../../devtools/host/chat/opened-from'
import type { Chat } from '../../devtools/host/page/launch'
import { askAs } from './ask-as'
import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank } from './stage'

type Made = { card: { id: string }; path: string; title: string }
type Listed = {
  cards: { id: string; opened: string; hasDigits: boolean; given: { referrals: number } }[]
  isChatBound: boolean
}
type Shared = { title: string; path: string; imageUrl: string }

/** An A of the demo book with a loan under way. */
const CUSTOMER = 'cus_01705'
const WITH_CUSTOMER: Chat = { kind: 'single', id: 'officer-and-customer' }
const FAMILY: Chat = { kind: 'group', id: 'family' }
const LONG = 120_000

let bank: Branch
let phone: Journey | undefined
let name = ''
let service: Made
let referral: Made

const officer = <T>(op: string, input: object) => askAs(bank.url, 'officer')<T>('officer', op, input)
const listed = () => officer<Listed>('card.list', { customerId: CUSTOMER })
/** One phone at a time: somebody taps a card that lies in a chat. */
const tapCard = async (persona: string, { path, title }: Pick<Made, 'path' | 'title'>, chat: Chat) => {
  await phone?.close()
  phone = await openJourney(persona, { branch: bank, launch: openedFrom({ path, title }, chat) })
  return phone
}
const wholePage = (journey: Journey) => journey.text('#card')

beforeAll(async () => {
  bank = await openBank()
  name = (await officer<{ name: string }>('customer.get', { id: CUSTOMER })).name
  const make = (id: string, asked: object) => officer<Made>('card.make', { id, customerId: CUSTOMER, asked })
  service = await make('crd_service', { purpose: 'service', note: '' })
  referral = await make('crd_referral', { purpose: 'referral' })
}, LONG)

afterAll(async () => {
  await phone?.close()
  await bank?.close()
}, LONG)

onHost(
  'who opens it first is served without any login, and is only proposed: no progress, the four digits add to it',
  async () => {
    const customer = await tapCard('customer', service, WITH_CUSTOMER)
    await customer.says('#card-officer', '李敏')
    await customer.says('#card-bank-line', '本行投诉电话')
    await customer.says('#card-regulator-line', '12378')
    await customer.see('#card-identity')
    expect(await (await customer.page()).$('#card-progress-0')).toBeNull()
    await customer.picture('card-proposed')
    await customer.type('#card-digits', '0000')
    await customer.tap('#card-digits-send')
    await customer.says('#card-digits-sent', '等客户经理核对')
    await customer.says('#card-digits-hint', '还可以试 4 次')
    const [card] = (await listed()).cards.filter(({ id }) => id === service.card.id)
    expect(card).toMatchObject({ opened: 'proposed', hasDigits: false })
    expect(customer.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'forwarded into a group it is a business card, with nothing of the customer, where one may complain',
  async () => {
    const stranger = await tapCard('stranger', service, FAMILY)
    await stranger.says('#card-not-yours', '这张卡不是给您的')
    expect(await wholePage(stranger)).not.toContain(name)
    expect(await (await stranger.page()).$('#card-rights')).toBeNull()
    await stranger.picture('card-business')
    await stranger.tap('#card-complain')
    await stranger.type('#complaint-text', '打了三次电话没人接')
    await stranger.tap('#complaint-send')
    await stranger.says('#complaint-sent', '12月8日前答复您')
    expect(stranger.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'the officer gets the customer’s page at once, and that chat is the customer’s from then on; a group never is',
  async () => {
    const inGroup = await tapCard('officer', service, FAMILY)
    await inGroup.arrive('pages/customer/index')
    expect((await listed()).isChatBound).toBe(false)
    const inChat = await tapCard('officer', service, WITH_CUSTOMER)
    const page = await inChat.arrive('pages/customer/index')
    expect(page.query).toMatchObject({ id: CUSTOMER })
    await inChat.see('#customer-why')
    expect((await listed()).isChatBound).toBe(true)
    await officer('card.confirm', { id: service.card.id, isCustomer: true })
    expect([...inGroup.faults(), ...inChat.faults()]).toEqual([])
  },
  LONG,
)

onHost(
  'opened from that chat by its tool bar, 今天 says whose it is and opens it; another chat is nobody’s, a group never is',
  async () => {
    const open = async (chat: Chat) => {
      await phone?.close()
      const launch = {
        path: 'pages/today/index',
        query: {},
        scene: chat.kind === 'single' ? 1007 : 1008,
        chat,
      }
      phone = await openJourney('officer', { branch: bank, launch })
      return phone
    }
    const elsewhere = await open({ kind: 'single', id: 'with-somebody-new' })
    await elsewhere.says('#today-chat-unbound', '还没绑定客户')
    await elsewhere.picture('today-chat-unbound')
    const inGroup = await open(FAMILY)
    await inGroup.says('#today-chat-group', '不绑定客户')
    const inChat = await open(WITH_CUSTOMER)
    await inChat.says('#today-chat', `这个聊天是${name}，打开`)
    await inChat.picture('today-chat')
    await inChat.tap('#today-chat')
    expect((await inChat.arrive('pages/customer/index')).query).toMatchObject({ id: CUSTOMER })
    expect([...elsewhere.faults(), ...inGroup.faults(), ...inChat.faults()]).toEqual([])
  },
  LONG,
)

onHost(
  'once the officer has confirmed the person, the card shows where the loan stands',
  async () => {
    const customer = await tapCard('customer', service, WITH_CUSTOMER)
    await customer.says('#card-progress-0', '受理')
    expect(await (await customer.page()).$('#card-identity')).toBeNull()
    await customer.picture('card-service')
    expect(customer.faults()).toEqual([])
  },
  LONG,
)

/** The number that the local WeChat knows for a code of its getPhoneNumber (devtools/cloud/open-api/answers.ts). */
const numberOf = (code: string): string => {
  const digits = Number.parseInt(createHash('sha256').update(code).digest('hex').slice(0, 12), 16) % 1e8
  return `138${String(digits).padStart(8, '0')}`
}

onHost(
  'WeChat’s number confirms who it is at once; another number is said to be another, and the person stays proposed',
  async () => {
    const sure = 'cus_e2eSure'
    await officer('customer.create', { id: sure, kind: 'person', name: '于小山', phone: numberOf('own') })
    const asked = { purpose: 'service', note: '' }
    const card = await officer<Made>('card.make', { id: 'crd_sure', customerId: sure, asked })
    const openAs = async (phoneCode: string) => {
      await phone?.close()
      const launch = openedFrom(card, { kind: 'single', id: 'with-yu' })
      phone = await openJourney('stranger', { branch: bank, launch, phoneCode })
      return phone
    }
    const other = await openAs('other')
    await other.tap('#card-verify')
    await other.says('#card-identity', '这个号码和登记的不一样')
    await other.picture('card-verify-other')
    const own = await openAs('own')
    await own.tap('#card-verify')
    await own.gone('#card-identity')
    await own.picture('card-verified')
    const { identity } = await officer<{ identity: { how: string } | null }>('card.list', {
      customerId: sure,
    })
    expect(identity?.how).toBe('phone')
    expect([...other.faults(), ...own.faults()]).toEqual([])
  },
  LONG,
)

onHost(
  'a card of one customer in the chat with another: the dialog says whose the chat is, and leads there',
  async () => {
    const asked = { purpose: 'service', note: '' }
    const card = await officer<Made>('card.make', { id: 'crd_astray', customerId: 'cus_e2eSure', asked })
    const inChat = await tapCard('officer', card, WITH_CUSTOMER)
    await inChat.until('the dialog', async () => {
      const { text } = (await inChat.phone('Host.dialog')) as { text: string | null }
      return text?.includes(`这个聊天绑定的是${name}`)
    })
    await inChat.picture('card-other-chat')
    await inChat.mp.native().confirmModal()
    await inChat.until('the other customer', async () => (await inChat.page()).query.id === CUSTOMER)
    expect(inChat.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'R74 the customer forwards a 转介绍 card without data, and the friend leaves the own number',
  async () => {
    const customer = await tapCard('customer', referral, WITH_CUSTOMER)
    await customer.tap('#card-share')
    const shared = await customer.until('a card in a chat', async () => {
      const did = customer.did().find(one => one.name === 'share')
      return did?.detail as Shared | undefined
    })
    expect(shared).toMatchObject({
      title: '给您介绍一位客户经理',
      path: `/${referral.path}`,
      imageUrl: '/pages/card/share/referral.png',
    })
    expect(customer.faults()).toEqual([])
    const friend = await tapCard('stranger', shared, { kind: 'single', id: 'two-friends' })
    await friend.type('#refer-name', '钱先生')
    await friend.type('#refer-phone', '14400099001')
    await friend.picture('card-refer')
    await friend.tap('#refer-agree')
    await friend.tap('#refer-send')
    await friend.see('#refer-taken')
    const [card] = (await listed()).cards.filter(({ id }) => id === referral.card.id)
    expect(card?.given.referrals).toBe(1)
    expect(friend.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'a path that leads nowhere says so, and a card that was taken back has ended for the customer too',
  async () => {
    const lost = await tapCard('stranger', { path: `${service.path.slice(0, -2)}AA`, title: '' }, FAMILY)
    await lost.see('#card-lost')
    await lost.says('#card-regulator-line', '12378')
    await officer('card.revoke', { id: service.card.id })
    const customer = await tapCard('customer', service, WITH_CUSTOMER)
    await customer.says('#card-ended', '这张卡已经结束')
    expect([...lost.faults(), ...customer.faults()]).toEqual([])
  },
  LONG,
)
