import { type Journey, openJourney } from './journey'

type Greetings = { birthdays: { id: string; drafts: string[] }[] }

type Texts = { rows: { id: string; body: string }[] }
type Found = { rows: { id: string }[] }
type List = {
  campaign: { results: { targeted: Record<string, number> } }
  lines: { part: string; customer: { id: string } }[]
}

let journey: Journey

const greetings = () => journey.ask<Greetings>('officer', 'greeting.list')

beforeAll(async () => {
  journey = await openJourney()
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('R71 a birthday from Today’s line: the text is copied, sent, written down, and may be taken back', async () => {
  const [first] = (await greetings()).birthdays
  await journey.tap('#today-care')
  await journey.arrive('pages/care/index')
  await journey.tap(`#greeting-birthday-${first?.id}`)
  await journey.see('#greeting-text')
  await journey.tap('#greeting-copy')
  await journey.tap('#greeting-sent')
  await journey.gone(`#greeting-birthday-${first?.id}`)
  expect((await greetings()).birthdays.map(({ id }) => id)).not.toContain(first?.id)
  const journal = await journey.ask<{ rows: { note: string }[] }>('officer', 'followUp.list', {
    customerId: first?.id,
  })
  expect(journal.rows[0]?.note).toBe(`生日祝福（微信）：${first?.drafts[0]}`)
  await journey.tap('#care-message-action')
  await journey.see(`#greeting-birthday-${first?.id}`)
  // As its message does (issue 5).
  await journey.mp.callWxMethod('reLaunch', { url: `/pages/care/index?tab=greeting&id=${first?.id}` })
  await journey.see('#greeting-text')
  await journey.tap('#greeting-backdrop')
  await journey.gone('#greeting-text')
}, 60_000)

test('R40 a dial of today is left to write down until it is logged; R65 the alarms are said with their evidence', async () => {
  const { id } = (
    await journey.ask<{ rows: { id: string }[] }>('officer', 'customer.search', { q: '宋海燕' })
  ).rows[0] as { id: string }
  await journey.ask('officer', 'customer.phone', { id })
  await journey.tap('#care-tab-catchUp')
  await journey.tap(`#catch-up-${id}-2026-11-23`)
  await journey.see('#log-sheet')
  await journey.tap('#log-gate-missed')
  await journey.tap('#log-save')
  await journey.gone(`#catch-up-${id}-2026-11-23`)
  await journey.tap('#care-tab-losing')
  await journey.see('#losing-count')
  await journey.tap('#care-tab-texts')
  await journey.see('#texts-note')
  await journey.picture('care-texts')
}, 60_000)

test('R72, R79 an approved text is copied for one customer, and not for who refuses 营销', async () => {
  const [text] = (await journey.ask<Texts>('officer', 'text.list', { kind: 'product' })).rows
  const [whom] = (await journey.ask<Found>('officer', 'customer.search', { q: '宋海燕' })).rows
  const copied: string[] = []
  await journey.mp.exposeFunction('copied', (data: string) => copied.push(data))
  await journey.mp.mockWxMethod('setClipboardData', 'function (options) { copied(options.data); return {} }')
  const choose = async () => {
    await journey.tap(`#text-${text?.id}-copy`)
    await journey.type('#copy-whom-search', '宋海燕')
    await journey.tap(`#copy-whom-${whom?.id}`)
  }
  await choose()
  await journey.says('#copy-do', '复制文字')
  await journey.tap('#copy-do')
  await journey.gone('#copy-do')
  // R119 the approved words, and the rate of the branch’s product under them.
  expect(copied).toEqual([`${text?.body}\n年化利率 3.95%（单利）`])
  const wishes = { refusedChannels: [], noMarketing: true, hours: null, dont: '' }
  const { version } = await journey.ask<{ version: number }>('officer', 'customer.get', { id: whom?.id })
  await journey.ask('officer', 'customer.update', {
    id: whom?.id,
    version,
    changes: { contactWishes: wishes },
  })
  await journey.tap(`#text-${text?.id}-copy`)
  await journey.tap('#copy-channel-S')
  await journey.says('#copy-against', '客户不接受营销')
  await journey.picture('care-copy-held')
}, 60_000)

test('R59, R67 a product’s list is made, one of it is called and says no, and is left alone from then on', async () => {
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/offers/index' })
  const { rows } = await journey.ask<Texts>('officer', 'text.list', { kind: 'product' })
  await journey.tap(`#offer-${rows[0]?.id}`)
  await journey.arrive('pages/offers/one')
  await journey.see('#who-sum')
  await journey.picture('offer-one')
  await journey.tap('#make-do')
  await journey.arrive('pages/offers/list')
  await journey.see('#campaign-results')
  const [made] = (await journey.ask<Found>('officer', 'campaign.list')).rows
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/today/index' })
  await journey.says('#today-lists', '位没联系')
  await journey.picture('today-lists')
  await journey.tap('#today-lists')
  await journey.arrive('pages/offers/index')
  await journey.tap(`#list-${made?.id}`)
  await journey.arrive('pages/offers/list')
  const one = () => journey.ask<List>('officer', 'campaign.one', { id: made?.id })
  const whom = (await one()).lines.find(({ part }) => part === 'targeted')?.customer.id
  await journey.mp.mockWxMethod('makePhoneCall', 'function () { return {} }')
  await journey.tap(`#line-${whom}`)
  await journey.tap('#line-reach')
  await journey.see('#log-sheet')
  await journey.tap('#log-gate-missed')
  await journey.tap('#log-save')
  await journey.gone('#log-sheet')
  await journey.tap(`#line-${whom}`)
  await journey.tap('#line-answer-no')
  await journey.says('#line-no', '不会再向他提')
  await journey.picture('offer-list')
  expect((await one()).campaign.results.targeted).toMatchObject({ reached: 1, no: 1 })
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
