import { type Journey, openJourney } from './journey'
import { type Branch, openBank } from './stage'

type Phone = { phone: string }
type Customer = { name: string; phoneMasked: string; customerNo: string }

/** An A of the demo book, of an officer of the lead's team. */
const CUSTOMER = 'cus_01705'
const LONG = 120_000

let bank: Branch
let phone: Journey | undefined
let customer: Customer
let number = ''

const as = async (persona: string): Promise<Journey> => {
  await phone?.close()
  phone = await openJourney(persona, { branch: bank })
  return phone
}

beforeAll(async () => {
  bank = await openBank()
  const officer = await as('officer')
  customer = await officer.ask<Customer>('officer', 'customer.get', { id: CUSTOMER })
  number = (await officer.ask<Phone>('officer', 'customer.phone', { id: CUSTOMER })).phone
}, LONG)

afterAll(async () => {
  await phone?.close()
  await bank?.close()
}, LONG)

test(
  'R113 a lead who opens an officer’s customer is asked why, and then reads it, the number masked',
  async () => {
    const lead = await as('lead')
    await lead.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${CUSTOMER}` })
    await lead.arrive('pages/reading/index')
    await lead.see('#reading-why')
    await lead.picture('reading-why')
    await lead.tap('#reading-reason-help')
    await lead.type('#reading-words', '客户催额度')
    await lead.tap('#reading-open')
    await lead.says('#reading-name', customer.name)
    await lead.says('#reading-facts', customer.phoneMasked)
    await lead.picture('reading')
    expect(await lead.text('#reading')).not.toContain(number)
    expect(lead.faults()).toEqual([])
  },
  LONG,
)

test(
  'R113 the officer sees who looked and why, on 我的 and in the journal',
  async () => {
    const officer = await as('officer')
    await officer.mp.callWxMethod('switchTab', { url: '/pages/me/index' })
    await officer.tap('#me-looks')
    await officer.arrive('pages/reading/mine')
    await officer.says('#looks-list', customer.name)
    await officer.says('#looks-list', '帮同事推进：客户催额度')
    await officer.picture('looks')
    await officer.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${CUSTOMER}` })
    await officer.says('#customer-journal', '王丽华查看了客户资料：帮同事推进：客户催额度')
    expect(officer.faults()).toEqual([])
  },
  LONG,
)

test(
  'an id that leads nowhere is said to before a reason is asked for',
  async () => {
    const lead = await as('lead')
    await lead.mp.callWxMethod('reLaunch', { url: '/pages/customer/index?id=cus_nobody' })
    await lead.arrive('pages/reading/index')
    await lead.says('#reading-lost', '没有找到这位客户')
    expect(await (await lead.page()).$('#reading-why')).toBeNull()
    expect(lead.faults()).toEqual([])
  },
  LONG,
)

test(
  'R122 柜面 learns whose customer it is by four digits and the surname, and nothing more',
  async () => {
    const counter = await as('counter')
    await counter.tap('#me-counter')
    await counter.arrive('pages/counter/index')
    await counter.tap('#counter-by-phone')
    await counter.type('#counter-digits', number.slice(-4))
    await counter.type('#counter-surname', customer.name.slice(0, 1))
    await counter.tap('#counter-find')
    await counter.says('#counter-found', '李敏')
    await counter.picture('counter-found')
    const words = await counter.text('#counter')
    expect(words).not.toContain(customer.name)
    expect(words).not.toContain(number)
    await counter.tap('#counter-by-number')
    await counter.gone('#counter-found')
    await counter.type('#counter-number', 'KH-0')
    await counter.tap('#counter-find')
    await counter.see('#counter-nobody')
    expect(counter.faults()).toEqual([])
  },
  LONG,
)

test(
  'R113 the audit shows both looks, by id, and one id alone',
  async () => {
    const compliance = await as('compliance')
    await compliance.tap('#me-audit')
    await compliance.arrive('pages/audit/index')
    await compliance.says('#audit-list', '查看同事的客户')
    await compliance.says('#audit-list', '柜面查客户')
    await compliance.says('#audit-list', '没有查到人')
    await compliance.picture('audit')
    await compliance.type('#audit-about', CUSTOMER)
    await compliance.tap('#audit-find')
    await compliance.see('#audit-all')
    await compliance.until('only that customer', async () => {
      const list = await (await compliance.page()).$('#audit-list')
      const words = (await list?.text()) ?? ''
      return words.includes(CUSTOMER) && !words.includes('没有查到人')
    })
    const list = await compliance.text('#audit-list')
    expect(list).toContain('柜面查客户')
    expect(list).toContain('帮同事推进：客户催额度')
    expect(list).not.toContain(customer.name)
    await compliance.picture('audit-of-one')
    await compliance.mp.callWxMethod('reLaunch', { url: '/pages/audit/index?by=stf_lead1' })
    await compliance.says('#audit-filter', '只看王丽华做的')
    const done = await compliance.text('#audit-list')
    expect(done).toContain('查看同事的客户')
    expect(done).not.toContain('柜面查客户')
    expect(compliance.faults()).toEqual([])
  },
  LONG,
)
