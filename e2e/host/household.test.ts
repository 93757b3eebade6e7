import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank } from './stage'

type Relations = { relations: { id: string; otherName: string; hasPhone: boolean; mayKnow: boolean }[] }

const SON = 'cus_e2eSon'
const MOTHER = 'cus_e2eMother'
const SON_PHONE = '14400000071'
const MOTHER_PHONE = '14400000072'
const AUNT_PHONE = '14400000073'

let bank: Branch
let officer: Journey
const calls = () => officer.did().filter(({ name }) => name === 'makePhoneCall')
const relationsOf = (customerId: string) =>
  officer.ask<Relations>('officer', 'relation.list', { customerId }).then(({ relations }) => relations)
const idOf = async (name: string) => (await relationsOf(SON)).find(one => one.otherName === name)?.id

beforeAll(async () => {
  bank = await openBank()
  officer = await openJourney('officer', { branch: bank })
  const base = { kind: 'person' }
  await officer.ask('officer', 'customer.create', { ...base, id: SON, name: '韩小明', phone: SON_PHONE })
  await officer.ask('officer', 'customer.create', {
    ...base,
    id: MOTHER,
    name: '韩母桂兰',
    phone: MOTHER_PHONE,
  })
}, 120_000)

afterAll(async () => {
  await officer?.close()
  await bank?.close()
}, 60_000)

onHost(
  'R82 the son does not answer about a fee; the officer writes the missed call down and opens the relation to his mother',
  async () => {
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${SON}` })
    await officer.tap('#customer-dial')
    await officer.until('the son is called', async () => calls().length === 1)
    await officer.see('#log-sheet')
    await officer.tap('#log-gate-missed')
    await officer.tap('#log-save')
    await officer.gone('#log-sheet')
    await officer.tap('#relation-new')
    await officer.arrive('pages/relations/index')
    await officer.tap('#relation-kind-parent')
    await officer.type('#relation-other-search', '韩母桂兰')
    await officer.tap(`#relation-other-${MOTHER}`)
    await officer.picture('relation-add')
    await officer.tap('#relation-save')
    await officer.says('#relations-list', '知道有这层关系，业务互不相通')
    await officer.gone('#relation-add')
  },
  90_000,
)

onHost(
  'R82 she is about to be called about him: the wall says no before the tap, and no call goes',
  async () => {
    await officer.tap(`#relation-${await idOf('韩母桂兰')}`)
    await officer.says('#relation-wall', '业务互不相通')
    await officer.tap('#relation-whose-this')
    await officer.says('#relation-walled', '没有本人同意，不能对家人或他人提起')
    await officer.tap('#relation-dial')
    await officer.picture('relation-walled')
    expect(calls()).toHaveLength(1)
    expect(JSON.stringify(officer.did())).not.toContain(MOTHER_PHONE)
    await officer.tap('#relation-backdrop')
    await officer.gone('#relation')
  },
  90_000,
)

onHost(
  'R127 instead the 备用联系人 he named is asked for a call back, in the only words allowed',
  async () => {
    await officer.tap('#relation-new')
    await officer.tap('#relation-kind-backup')
    await officer.type('#relation-salutation', '李女士')
    await officer.type('#relation-phone', AUNT_PHONE)
    await officer.tap('#relation-save')
    await officer.gone('#relation-add')
    await officer.says('#relations-list', '只能请他转告回电')
    await officer.tap(`#relation-${await idOf('李女士')}`)
    await officer.says('#relation-words', '请他方便时给我回个电话。')
    await officer.picture('relation-call-back')
    await officer.tap('#relation-call-back')
    await officer.until('the 备用联系人 is called', async () => calls().length === 2)
    expect(JSON.stringify(calls()[1])).toContain(AUNT_PHONE)
    // Back from the call: what was said is written into his journal, not hers.
    await officer.phone('Host.hide')
    await officer.phone('Host.show')
    await officer.says('#log-sheet', '韩小明')
    await officer.tap('#log-gate-missed')
    await officer.tap('#log-save')
    await officer.gone('#log-sheet')
  },
  90_000,
)

onHost(
  'R83 only with his recorded consent may she know; taken back, the wall stands again',
  async () => {
    await officer.tap(`#relation-${await idOf('韩母桂兰')}`)
    await officer.tap('#relation-consent')
    await officer.says('#relation-wall', '本人同意让对方知道')
    await officer.tap('#relation-consent')
    await officer.says('#relation-wall', '业务互不相通')
    const [hers] = await relationsOf(MOTHER)
    expect(hers).toMatchObject({ otherName: '韩小明', mayKnow: false })
  },
  90_000,
)

onHost(
  'R82, R124 on her own page a call and a card about him are stopped before they are made',
  async () => {
    const [hers] = await relationsOf(MOTHER)
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${MOTHER}` })
    await officer.tap(`#contact-about-${hers?.id}`)
    await officer.says('#contact-about-wall', '没有本人同意')
    await officer.tap('#customer-dial')
    await officer.picture('customer-about-walled')
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/cards/compose?id=${MOTHER}&purpose=service` })
    await officer.tap(`#card-about-${hers?.id}`)
    await officer.says('#card-about-wall', '没有本人同意')
    await officer.tap('#card-make')
    await officer.picture('card-about-walled')
    const { cards } = await officer.ask<{ cards: object[] }>('officer', 'card.list', { customerId: MOTHER })
    expect(cards).toEqual([])
    expect(calls()).toHaveLength(2)
  },
  90_000,
)

onHost(
  'R82, R72 nor does an approved text go to her about him',
  async () => {
    const [hers] = await relationsOf(MOTHER)
    const { rows } = await officer.ask<{ rows: { id: string }[] }>('officer', 'text.list', {
      kind: 'product',
    })
    await officer.mp.callWxMethod('reLaunch', { url: '/pages/care/index?tab=texts' })
    await officer.tap(`#text-${rows[0]?.id}-copy`)
    await officer.type('#copy-whom-search', '韩母桂兰')
    await officer.tap(`#copy-whom-${MOTHER}`)
    await officer.says('#copy-do', '复制文字')
    await officer.tap(`#copy-about-${hers?.id}`)
    await officer.says('#copy-about-wall', '没有本人同意')
    await officer.tap('#copy-do')
    await officer.picture('copy-about-walled')
    expect(officer.did().map(({ name }) => name)).not.toContain('setClipboardData')
  },
  90_000,
)

onHost(
  'R123 once she guarantees his loan she is called about that contract, from under it',
  async () => {
    const { version } = await officer.ask<{ version: number }>('officer', 'customer.get', { id: SON })
    const need = {
      id: 'need_e2eHome',
      product: '经营贷',
      amountFen: 50_000_000,
      demand: 'clear',
      expectedOn: null,
    }
    await officer.ask('officer', 'need.add', { ...need, customerId: SON, version })
    await officer.ask('officer', 'relation.add', {
      id: 'rel_e2eParty',
      customerId: SON,
      kind: 'guarantor',
      otherId: MOTHER,
      backup: null,
      needId: need.id,
    })
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${SON}` })
    await officer.says('#need-party-rel_e2eParty', '保证人 韩母桂兰')
    await officer.picture('customer-need-party')
    await officer.tap('#need-party-rel_e2eParty')
    await officer.arrive('pages/relations/index')
    await officer.tap('#relation-whose-contract')
    await officer.until('the wall to let it through', async () => {
      const dial = await officer.see('#relation-dial')
      return (await dial.attribute('aria-disabled')) !== 'true'
    })
    await officer.tap('#relation-dial')
    await officer.until('she is called', async () => calls().length === 3)
    expect(JSON.stringify(calls()[2])).toContain(MOTHER_PHONE)
    expect(officer.faults()).toEqual([])
  },
  90_000,
)
