import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import type { LocalCloud } from '../devtools/cloud/local-cloud'
import { openBranch } from '../devtools/run/open-branch'
import { openBrowser, openPhone } from '../devtools/testing/browser'
import { demoFolder } from '../devtools/testing/demo-folder'
import { leavePicture } from './pictures'

const NOW = new Date('2026-11-23T09:00:00+08:00')
const FILE = [
  '客户姓名,手机号,需求,产品,金额(万元),预计放款日,上次联系日期,沟通偏好',
  '金满仓,14400009901,明确,经营贷,80,2026-12-20,2026-10-20,微信',
  '银小川,14400009902,潜在,,,,,电话',
  '铜十二,1440000,明确,经营贷,10,2026-02-30,,',
].join('\n')

let dataDir = ''
let cloud: LocalCloud
let browser: Browser
let page: Page
let faults: string[]

const open = (port: number): Promise<LocalCloud> =>
  openBranch({ dataDir, port, now: NOW, timers: false, survivesPowerCut: false })
const shown = (text: string) => page.getByText(text, { exact: false }).locator('visible=true').first()
const tap = (id: string) => page.locator(`#${id}`).locator('visible=true').first().click()

beforeAll(async () => {
  dataDir = await demoFolder(NOW)
  cloud = await open(0)
  browser = await openBrowser()
  const phone = await openPhone(browser, cloud.url, { now: NOW })
  page = phone.page
  faults = phone.faults
  page.setDefaultTimeout(15_000)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await cloud?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

test('an officer brings a file: what can be imported is, the problem row is told with its reason', async () => {
  await page.goto(`${cloud.url}/#/pages/import/index`)
  const chooser = page.waitForEvent('filechooser')
  await tap('import-choose')
  await (await chooser).setFiles({ name: '客户.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
  await shown('2月30日').waitFor()
  await leavePicture(page, 'h5-import-preview')
  await tap('import-start')
  await page.locator('#import-done').waitFor()
  await leavePicture(page, 'h5-import-done')
  await tap('import-today')
}, 90_000)

test('今天 stands; three taps log, re-grade and date the next contact of who was just imported', async () => {
  await page.locator('[id^="today-cus_"]').locator('visible=true').first().waitFor()
  await leavePicture(page, 'h5-today')
  await tap('tab-log')
  await page.locator('#log-search input').locator('visible=true').first().fill('jmc')
  const row = page.locator('[id^="log-"]', { hasText: '金满仓' }).locator('visible=true').first()
  await row.click()
  await tap('log-gate-month')
  await shown('A → B').waitFor()
  await leavePicture(page, 'h5-log-sheet')
  await tap('log-save')
  await page.locator('#log-sheet').waitFor({ state: 'detached' })
  await leavePicture(page, 'h5-log-saved')
}, 60_000)

test('a row of 今天 is logged from where it stands and folds; 撤销 brings it back', async () => {
  await page.goto(`${cloud.url}/#/pages/today/index`)
  const row = page.locator('[id^="today-cus_"]').locator('visible=true').first()
  await row.waitFor()
  const id = ((await row.getAttribute('id')) ?? '').replace(/-act$/, '')
  await tap(`${id}-act`)
  await page.locator('#log-sheet').waitFor()
  await tap('log-gate-missed')
  await tap('log-save')
  await page.locator(`#${id}-done`).waitFor()
  await leavePicture(page, 'h5-today-folded')
  await tap(`${id}-done-action`)
  await page.locator(`#${id}-act`).waitFor()
}, 60_000)

test('the customer page tells the new grade; the calendar shows the mark', async () => {
  const { rows } = (
    (await cloud.call(
      'officer',
      { op: 'customer.search', input: { q: 'jmc' } },
      { openid: 'o_demo_officer' },
    )) as {
      data: { rows: { id: string; grade: string; dueOn: string }[] }
    }
  ).data
  // Clear, 20 January 2027, 58 days ahead: B (R9); looked at today, a week later is Monday 30 November (R14).
  expect(rows.map(({ grade, dueOn }) => [grade, dueOn])).toEqual([['B', '2026-11-30']])
  await page.goto(`${cloud.url}/#/pages/customer/index?id=${rows[0]?.id}`)
  await page.locator('#customer-why').waitFor()
  await shown('2027年1月20日').waitFor()
  await leavePicture(page, 'h5-customer')
  await page.goto(`${cloud.url}/#/pages/calendar/index`)
  await shown('本周联系 1 次').waitFor()
  await leavePicture(page, 'h5-calendar')
}, 60_000)

test('after a restart everything is still there', async () => {
  const port = Number(new URL(cloud.url).port)
  await cloud.close()
  cloud = await open(port)
  await page.reload()
  await shown('本周联系 1 次').waitFor()
  const reply = (await cloud.call(
    'officer',
    { op: 'customer.search', input: { q: '金满' } },
    { openid: 'o_demo_officer' },
  )) as {
    data: { rows: { grade: string; name: string }[] }
  }
  expect(reply.data.rows.map(({ name, grade }) => [name, grade])).toEqual([['金满仓', 'B']])
  expect(faults.filter(fault => !/Failed to load resource/.test(fault))).toEqual([])
}, 60_000)
