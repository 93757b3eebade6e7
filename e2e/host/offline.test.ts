import { type Journey, openJourney } from './journey'
import { onHost } from './stage'

type Today = { rows: { id: string }[] }
type History = { rows: { outcome: string; note?: string }[] }

let journey: Journey
let id = ''

const written = async () =>
  (await journey.ask<History>('officer', 'followUp.list', { customerId: id })).rows.map(({ note }) => note)

beforeAll(async () => {
  journey = await openJourney()
  id = (await journey.ask<Today>('officer', 'today.list')).rows[0]?.id ?? ''
  await journey.see(`#today-${id}-act`)
}, 120_000)

afterAll(() => journey?.close(), 60_000)

onHost(
  'without network 今天 shows what was seen last, and says so',
  async () => {
    await journey.phone('Host.setNetwork', { type: 'none' })
    await journey.mp.callWxMethod('reLaunch', { url: '/pages/today/index' })
    await journey.see('#today-offline')
    await journey.see(`#today-${id}-act`)
    await journey.picture('offline-today')
  },
  60_000,
)

onHost(
  'a save that does not go out stays on the sheet, and on the phone',
  async () => {
    await journey.tap(`#today-${id}-act`)
    await journey.tap('#log-gate-missed')
    await journey.type('#log-note', '下午再打')
    await journey.tap('#log-save')
    await journey.says('#log-message', '没有网络')
    await journey.picture('offline-save')
    await journey.mp.callWxMethod('reLaunch', { url: '/pages/today/index' })
    await journey.tap(`#today-${id}-act`)
    await journey.until('the note again', async () => (await journey.value('#log-note')) === '下午再打')
    await journey.picture('offline-draft')
  },
  60_000,
)

onHost(
  'the network is back: the same tap saves it, once',
  async () => {
    await journey.phone('Host.setNetwork', { type: 'wifi' })
    expect(await written()).not.toContain('下午再打')
    await journey.tap('#log-save')
    await journey.see(`#today-${id}-done`)
    expect((await written()).filter(note => note === '下午再打')).toHaveLength(1)
    await journey.picture('offline-back')
  },
  60_000,
)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
