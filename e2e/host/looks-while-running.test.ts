import { type Journey, openJourney } from './journey'
import { onHost } from './stage'

let journey: Journey

const colour = async (selector: string) => (await journey.see(selector)).style('background-color')
const height = async (selector: string) => (await (await journey.see(selector)).size()).height

beforeAll(async () => {
  journey = await openJourney()
  await journey.see('#today-strip')
}, 120_000)

afterAll(() => journey?.close(), 60_000)

onHost(
  'night falls: the open page and its bars are dark at once',
  async () => {
    await journey.picture('running-light')
    await journey.phone('Host.setTheme', { theme: 'dark' })
    expect(await journey.mp.callWxMethod('getAppBaseInfo')).toMatchObject({ theme: 'dark' })
    await journey.picture('running-dark')
    if (!journey.isDrawn) return
    const dark = await colour('#today')
    await journey.phone('Host.setTheme', { theme: 'light' })
    expect(await colour('#today')).not.toBe(dark)
  },
  60_000,
)

onHost(
  'who sets larger text in WeChat finds it on coming back (care mode)',
  async () => {
    const before = await height('#tab-today')
    await journey.phone('Host.hide')
    await journey.phone('Host.setFontScale', { scale: 1.4 })
    await journey.phone('Host.show')
    await journey.until('care mode', async () =>
      ((await (await journey.see('#today')).attribute('class')) ?? '').includes('care'),
    )
    await journey.picture('running-care')
    if (journey.isDrawn) expect(await height('#tab-today')).toBeGreaterThan(Number(before))
  },
  60_000,
)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
