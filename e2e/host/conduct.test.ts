import { type Journey, openJourney } from './journey'

type Found = { rows: { id: string; version: number }[] }
type Persons = { persons: { id: string }[] }
type Rung = { number: string; asked: string[] }

let journey: Journey
let id = ''
const rung: Rung = { number: '', asked: [] }

const NEVER = { refusedChannels: [], noMarketing: true, hours: { from: '18:00', to: '21:00' }, dont: '' }

beforeAll(async () => {
  journey = await openJourney()
  const [found] = (await journey.ask<Found>('officer', 'customer.search', { q: '宋海燕' })).rows
  id = found?.id ?? ''
  const input = { id, version: found?.version, changes: { contactWishes: NEVER } }
  await journey.ask('officer', 'customer.update', input)
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('R79 before the tap the customer’s page says why not and from when', async () => {
  await journey.tap('#tab-customers')
  await journey.arrive('pages/customers/index')
  await journey.tap(`#customer-${id}`)
  await journey.arrive('pages/customer/index')
  await journey.says('#contact-hold', '客户方便的时间是 18:00-21:00，今天 18:00 起可以。')
  await journey.picture('customer-held')
}, 60_000)

test('the don’ts are typed in once and read before a call; a customer who asked is called all the same', async () => {
  await journey.tap('#customer-more')
  await journey.tap('#more-edit')
  await journey.arrive('pages/customer-edit/index')
  await journey.type('#edit-dont', '别打店里座机')
  await journey.tap('#edit-save')
  await journey.arrive('pages/customer/index')
  await journey.says('#contact-dont', '别打店里座机')
  await journey.mp.exposeFunction('rung', (number: string) => {
    rung.number = number
  })
  await journey.mp.exposeFunction('asked', (words: string) => rung.asked.push(words))
  await journey.mp.mockWxMethod(
    'makePhoneCall',
    'function (options) { rung(options.phoneNumber); return {} }',
  )
  await journey.mp.mockWxMethod(
    'showModal',
    'function (options) { asked(options.content); return { confirm: true, cancel: false } }',
  )
  await journey.tap('#contact-asked')
  await journey.until('a call', async () => rung.number !== '')
  expect(rung).toEqual({ number: expect.stringMatching(/^144\d{8}$/), asked: ['别打店里座机'] })
}, 60_000)

test('R47 a firm’s bookkeeper is added, called by the guard’s leave with the don’ts read, and 记跟进 opens after the call', async () => {
  await journey.ask('officer', 'customer.create', { id: 'cus_e2eFirm', kind: 'firm', name: '云栖茶业' })
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/customer/index?id=cus_e2eFirm' })
  await journey.tap('#customer-contacts')
  await journey.arrive('pages/contacts/index')
  await journey.tap('#person-new')
  await journey.tap('#person-role-finance')
  await journey.type('#person-name', '钱会计')
  await journey.type('#person-phone', '14400000081')
  await journey.type('#person-dont', '别跟前台说')
  await journey.picture('contact-add')
  await journey.tap('#person-save')
  await journey.says('#contacts-list', '144****0081')
  const { persons } = await journey.ask<Persons>('officer', 'contactPerson.list', {
    customerId: 'cus_e2eFirm',
  })
  await journey.tap(`#person-${persons[0]?.id}`)
  await journey.see('#person-dont')
  await journey.picture('contact-one')
  await journey.tap('#person-dial')
  await journey.until('a call', async () => rung.number === '14400000081')
  await journey.see('#log-sheet')
  await journey.tap('#log-gate-missed')
  await journey.tap('#log-save')
  await journey.gone('#log-sheet')
}, 90_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
