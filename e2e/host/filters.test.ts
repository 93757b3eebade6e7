import { type Journey, openJourney } from './journey'

type Circles = { rows: { id: string; name: string }[] }
type List = { total: number; rows: { id: string; grade: string }[] }

let journey: Journey

/** What the cloud itself answers to the same filter. */
const list = (filter: object) => journey.ask<List>('officer', 'customer.list', { filter, limit: 1 })

beforeAll(async () => {
  journey = await openJourney()
  await journey.tap('#tab-customers')
  await journey.arrive('pages/customers/index')
}, 120_000)

afterAll(() => journey?.close(), 60_000)

test('a grade shows only its own (R46)', async () => {
  const { total, rows } = await list({ grades: ['B'] })
  await journey.tap('#customers-grade-B')
  await journey.says('#customers-total', `${total} 位`)
  await journey.see(`#customer-${rows[0]?.id}`)
  await journey.picture('customers-grade')
  await journey.tap('#customers-grade-B')
}, 60_000)

test('the sheet says how many there will be before it is asked for them (R7)', async () => {
  const { total } = await list({ demand: 'clear', urgency: 'month' })
  await journey.tap('#customers-filter')
  expect(total).toBeGreaterThan(0)
  await journey.tap('#filter-demand-clear')
  await journey.tap('#filter-urgency-month')
  await journey.says('#filter-apply', `看这 ${total} 位`)
  await journey.picture('customers-filter-sheet')
  await journey.tap('#filter-apply')
  await journey.gone('#filter')
  await journey.says('#customers-total', `${total} 位`)
  await journey.says('#customers-filter', '筛选 2')
  await journey.picture('customers-filtered')
}, 60_000)

test('清空 brings the whole book back', async () => {
  const { total } = await list({})
  await journey.tap('#customers-filter-clear')
  await journey.says('#customers-total', `${total} 位`)
  await journey.gone('#customers-filter-clear')
}, 60_000)

test('R45 a tag is chosen, the filter saved under a name, and one tap brings it back', async () => {
  const { tags } = await journey.ask<{ tags: { tag: string; total: number }[] }>('officer', 'filter.tags')
  const [most] = tags
  if (!most) throw new Error('the demo book has no tags')
  await journey.tap('#customers-filter')
  await journey.says('#filter-tag-0', `${most.tag} ${most.total}`)
  await journey.tap('#filter-tag-0')
  await journey.says('#filter-apply', `看这 ${most.total} 位`)
  await journey.type('#filter-name', '常用')
  await journey.tap('#filter-save')
  await journey.says('#filter-saved', `${most.total} 位`)
  await journey.picture('customers-filter-tag')
  await journey.tap('#filter-clear')
  await journey.tap('#filter-apply')
  await journey.gone('#filter')
  const [saved] = (await journey.ask<{ rows: { id: string }[] }>('officer', 'filter.list')).rows
  await journey.says(`#saved-${saved?.id}`, `常用${most.total}`)
  await journey.tap(`#saved-${saved?.id}`)
  await journey.says('#customers-total', `${most.total} 位`)
  await journey.says('#customers-filter-clear', `标签 ${most.tag}`)
  await journey.picture('customers-saved-filter')
  await journey.tap('#customers-filter')
  await journey.tap(`#filter-remove-${saved?.id}`)
  await journey.gone('#filter-saved')
  await journey.tap('#filter-apply')
  await journey.gone('#saved-filters')
  await journey.tap('#customers-filter-clear')
}, 60_000)

test('nobody fits: the page says so and offers the way back', async () => {
  await journey.tap('#customers-filter')
  await journey.tap('#filter-isArchived-yes')
  await journey.tap('#filter-kind-firm')
  await journey.tap('#filter-isKey-yes')
  await journey.tap('#filter-urgency-week')
  await journey.tap('#filter-apply')
  await journey.see('#customers-none')
  await journey.picture('customers-none')
}, 60_000)

test('R85 a circle is made of a tag, who is alike goes in by a tap, and the customer’s page leads back', async () => {
  const { tags } = await journey.ask<{ tags: { tag: string; total: number }[] }>('officer', 'filter.tags')
  const [most] = tags
  if (!most) throw new Error('the demo book has no tags')
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/circles/index' })
  await journey.see('#circle-cir_demo1')
  await journey.tap('#circle-new')
  await journey.type('#circle-name', '常客')
  await journey.tap('#circle-tags-0')
  await journey.picture('circle-new')
  await journey.tap('#circle-save')
  await journey.arrive('pages/circles/one')
  await journey.says('#alike-total', `还有 ${most.total} 位也像`)
  const { rows } = await journey.ask<Circles>('officer', 'circle.list')
  const made = rows.find(({ name }) => name === '常客')
  const alike = await journey.ask<{ rows: { id: string }[] }>('officer', 'circle.alike', { id: made?.id })
  const [first, second] = alike.rows.map(({ id }) => id)
  await journey.tap(`#alike-${first}-in`)
  await journey.see(`#member-${first}`)
  await journey.tap(`#alike-${second}-out`)
  await journey.says('#alike-total', `还有 ${most.total - 2} 位也像`)
  await journey.picture('circle')
  await journey.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${first}` })
  await journey.says(`#customer-${made?.id}`, '客群：常客')
  await journey.tap(`#customer-${made?.id}`)
  await journey.arrive('pages/circles/one')
  await journey.says('#circle-of', '1 位')
}, 60_000)

test('R87 who brought customers is told in counts, and a row leads to the one to thank', async () => {
  type Brought = { rows: { customer: { id: string }; brought: { left: number } }[] }
  const { rows } = await journey.ask<Brought>('officer', 'referral.brought')
  const most = rows[0]
  await journey.mp.callWxMethod('reLaunch', { url: '/pages/circles/index' })
  await journey.tap('#circles-brought')
  await journey.arrive('pages/circles/brought')
  await journey.says(`#brought-${most?.customer.id}`, `${most?.brought.left} 位留了电话`)
  await journey.says('#brought-wall', '不告诉介绍人')
  await journey.tap(`#brought-${most?.customer.id}`)
  await journey.arrive('pages/customer/index')
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
