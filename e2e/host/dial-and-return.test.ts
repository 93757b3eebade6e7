import { type Journey, openJourney } from './journey'
import { onHost } from './stage'

type Today = { rows: { id: string; hasPhone: boolean; name: string }[] }
type History = { rows: { channel: string; outcome: string }[] }

let journey: Journey
let id = ''
let name = ''

const history = async () => (await journey.ask<History>('officer', 'followUp.list', { customerId: id })).rows

beforeAll(async () => {
  journey = await openJourney()
  const { rows } = await journey.ask<Today>('officer', 'today.list')
  const [row] = rows.filter(({ hasPhone }) => hasPhone)
  id = row?.id ?? ''
  name = row?.name ?? ''
  await journey.mp.callWxMethod('navigateTo', { url: `/pages/customer/index?id=${id}` })
  await journey.arrive('pages/customer/index')
}, 120_000)

afterAll(() => journey?.close(), 60_000)

onHost(
  'coming back from a call the sheet is open by itself, on the phone channel; two taps write it down (R19)',
  async () => {
    const before = await history()
    await journey.tap('#customer-dial')
    await journey.until('a call', async () => journey.did().some(({ name }) => name === 'makePhoneCall'))
    await journey.phone('Host.hide')
    await journey.phone('Host.show')
    await journey.says('#log-sheet', name)
    await journey.picture('dial-returned')
    await journey.tap('#log-gate-missed')
    await journey.tap('#log-save')
    await journey.gone('#log-sheet')
    await journey.picture('dial-logged')
    const [last, ...earlier] = await history()
    expect(last).toMatchObject({ channel: 'T', outcome: 'missed' })
    expect(earlier[0]).toEqual(before[0])
  },
  60_000,
)

onHost(
  'WeChat is closed during a call and opened again: the sheet still comes',
  async () => {
    await journey.tap('#customer-dial')
    await journey.until(
      'two calls',
      async () => journey.did().filter(({ name }) => name === 'makePhoneCall').length === 2,
    )
    await journey.phone('Host.hide')
    await journey.phone('Host.enter', { launch: { path: 'pages/today/index', query: {}, scene: 1001 } })
    await journey.says('#log-sheet', name)
    await journey.picture('dial-reopened')
  },
  60_000,
)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
