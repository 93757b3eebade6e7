import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import type { LocalCloud } from '../devtools/cloud/local-cloud'
import { PERSONAS } from '../devtools/demo/personas'
import { openBranch } from '../devtools/run/open-branch'
import { openBrowser, openPhone } from '../devtools/testing/browser'
import { demoFolder } from '../devtools/testing/demo-folder'
import { overTheSide } from '../devtools/testing/over-the-side'
import { DESK, type ListedPage, WORTH } from './host/page-list'
import { leavePicture } from './pictures'

const NOW = new Date('2026-11-23T09:00:00+08:00')
/** An A of the demo book with a need under way. */
const CUSTOMER = 'cus_01705'
type Screens = readonly ListedPage[]
/** The tabs of those who have no book, where their work is listed. */
const TABS_WITHOUT_BOOK: Screens = [
  ['no-book-today', '/pages/today/index', '#no-book'],
  ['no-book-customers', '/pages/customers/index', '#no-book'],
  ['no-book-calendar', '/pages/calendar/index', '#no-book'],
  ['me', '/pages/me/index', '#me-role-card'],
]
type Persona = 'officer' | 'lead' | 'admin' | 'compliance' | 'counter'
type Walk = readonly [persona: Persona, screens: Screens]
/** What each sees; a lead what an officer has not: the colleagues and a hand-over among them. */
const PAGES: Readonly<Record<Persona, Screens>> = {
  officer: [
    ['today', '/pages/today/index', '[id^="today-cus_"]'],
    ['customers', '/pages/customers/index', '#customers-list'],
    ['customer', `/pages/customer/index?id=${CUSTOMER}`, '#customer-why'],
    ['customer-edit', `/pages/customer-edit/index?id=${CUSTOMER}`, 'input'],
    ['log', '/pages/log/index', '#log-search'],
    ['calendar', '/pages/calendar/index', '[id^="calendar-row-"]'],
    ['me', '/pages/me/index', '#me-grade-A'],
    ['import', '/pages/import/index', '#import-choose'],
    ['maturities', '/pages/maturities/index', '#maturities-bars'],
    ['away', '/pages/staff/away', '#away'],
    ['handover-accept', '/pages/handover/accept?id=han_looks', '#lines'],
    ['looks', '/pages/reading/mine', '#looks-none'],
    ['join-already', '/pages/staff/join', '#join-already'],
  ],
  lead: [
    ['staff', '/pages/staff/index', '#staff-count'],
    ['handovers', '/pages/handover/index', '#handover-han_looks'],
    ['handover', '/pages/handover/one?id=han_looks', '#handover-words'],
    ['handover-lines', '/pages/handover/lines?id=han_looks&to=stf_officer01', '#lines'],
    ['away-colleague', '/pages/staff/away?id=stf_officer03', '#away'],
    ['reading', `/pages/reading/index?customerId=${CUSTOMER}`, '#reading-why'],
    ['reading-lost', '/pages/reading/index?customerId=cus_nobody', '#reading-lost'],
    ['team-stock', '/pages/stock/team', '#stock-people'],
    ['team', '/pages/team/index', '#team-officers'],
    ['help', '/pages/team/help', '#help-overdue'],
    ['forecast', '/pages/team/forecast', '#forecast-work'],
    ['plans', '/pages/team/plans', '#plans-all'],
    ['complaints', '/pages/complaints/index', '#complaints-part'],
  ],
  admin: [
    ...TABS_WITHOUT_BOOK,
    ['house', '/pages/staff/index', '#staff-units'],
    ['settings', '/pages/settings/index', '#settings-parts'],
    ['audit-by', '/pages/audit/index?by=stf_admin', '#audit-all'],
  ],
  compliance: [...TABS_WITHOUT_BOOK, ['audit', '/pages/audit/index', '#audit-filter']],
  counter: [...TABS_WITHOUT_BOOK, ['counter', '/pages/counter/index', '#counter-number']],
}
const WALKS: readonly Walk[] = [
  ['officer', WORTH],
  ['officer', DESK],
  ...(Object.entries(PAGES) as [Persona, Screens][]),
]
const LOOKS = [
  { name: 'light-390', width: 390 },
  { name: 'dark-390', width: 390, isDark: true },
  { name: 'care-dark-390', width: 390, isCare: true, isDark: true },
  { name: 'care-360', width: 360, isCare: true },
  { name: 'light-430', width: 430 },
  { name: 'light-320', width: 320 },
  { name: 'desktop', width: 1280, height: 900 },
]

/** Everything of a colleague at work, split among two and not answered yet. */
const offerHandover = async (): Promise<void> => {
  const id = 'han_looks'
  const ask = async (op: string, input: object): Promise<{ data: { isMore: boolean } }> =>
    (await cloud.call('team', { op, input }, PERSONAS.lead)) as { data: { isMore: boolean } }
  const to = { fromId: 'stf_officer04', receiverIds: ['stf_officer01', 'stf_officer03'] }
  let { isMore } = (await ask('handover.propose', { id, ...to })).data
  while (isMore) isMore = (await ask('handover.run', { id })).data.isMore
  await ask('handover.offer', { id })
}

let dataDir = ''
let cloud: LocalCloud
let browser: Browser

beforeAll(async () => {
  dataDir = await demoFolder(NOW)
  cloud = await openBranch({ dataDir, port: 0, now: NOW, timers: false, survivesPowerCut: false })
  await offerHandover()
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await cloud?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

type Look = (typeof LOOKS)[number]
/** Somebody's screens one after another, in a window of their own: what runs over the side, what failed. */
const walk = async ([persona, screens]: Walk, { name, ...phone }: Look) => {
  const wide: string[] = []
  const { page, faults } = await openPhone(browser, cloud.url, { ...phone, persona, now: NOW })
  page.setDefaultTimeout(30_000)
  for (const [screen, path, ready] of screens) {
    await page.goto(`${cloud.url}/${phone.isCare ? '?care=1' : ''}#${path}`)
    await page.locator(ready).locator('visible=true').first().waitFor()
    await leavePicture(page, `${persona}-${screen}-${name}`)
    for (const over of await overTheSide(page)) wide.push(`${persona} ${screen}: ${over}`)
  }
  await page.context().close()
  return { wide, failed: faults.filter(fault => !/Failed to load resource/.test(fault)) }
}

test.each(LOOKS)(
  'every screen fits in $name: nothing runs over the side, nothing fails',
  async look => {
    // A picture waits half a second for the fonts: the readers side by side.
    const walks = await Promise.all(WALKS.map(one => walk(one, look)))
    expect(walks.flatMap(({ wide }) => wide)).toEqual([])
    expect(walks.flatMap(({ failed }) => failed)).toEqual([])
  },
  180_000,
)
