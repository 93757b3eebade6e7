import { openJourney } from './journey'

/** An A of the demo book with a need under way. */
const CUSTOMER = 'cus_01705'
const PAGES: readonly [name: string, url: string, ready: string][] = [
  ['today', '/pages/today/index', '#today-strip'],
  ['customers', '/pages/customers/index', '#customers-list'],
  ['customer', `/pages/customer/index?id=${CUSTOMER}`, '#customer-why'],
  ['customer-edit', `/pages/customer-edit/index?id=${CUSTOMER}`, '#edit-name'],
  ['log', '/pages/log/index', '#log-search'],
  ['calendar', '/pages/calendar/index', '#calendar-days'],
  ['me', '/pages/me/index', '#me-grade-A'],
  ['import', '/pages/import/index', '#import-choose'],
]
const LOOKS = [
  { look: 'light', device: {} },
  { look: 'dark', device: { theme: 'dark' } },
  { look: 'care', device: { fontScale: 1.4 } },
] as const

test.each(LOOKS)(
  'every page opens in $look, and WeChat would have refused nothing',
  async ({ look, device }) => {
    const journey = await openJourney('officer', { device })
    for (const [name, url, ready] of PAGES) {
      await journey.mp.callWxMethod('reLaunch', { url })
      await journey.see(ready)
      await journey.picture(`${name}-${look}`)
    }
    expect(journey.faults()).toEqual([])
    await journey.close()
  },
  120_000,
)
