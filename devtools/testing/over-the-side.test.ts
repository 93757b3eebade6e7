import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser'
import { overTheSide } from './over-the-side'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 320, height: 600 } })
}, 60_000)
afterAll(() => browser?.close(), 60_000)

const inCard = (inside: string, look = ''): string =>
  `<body style="margin:0;overflow:hidden"><div id="card" style="width:300px;overflow:hidden;${look}">${inside}</div>`
const WIDE = '<p style="width:400px;height:20px;margin:0"></p>'
const LONG = '<span style="white-space:nowrap;font:20px monospace">111111111122222222223333333333</span>'

test.each([
  ['a box wider than its card', inCard(WIDE), ['card by 100 px']],
  [
    'a word that does not break',
    inCard(LONG, 'width:100px'),
    [expect.stringMatching(/^card by \d{2,3} px$/)],
  ],
  [
    'a box pushed out to the left',
    inCard('<p style="margin:0 0 0 -20px;width:50px;height:9px"></p>'),
    ['card by 20 px'],
  ],
  ['what scrolls down, and sideways by mistake', inCard(WIDE, 'overflow:visible auto'), ['card by 100 px']],
  ['a page wider than the window', `<body style="margin:0"><div id="page">${WIDE}</div>`, ['page by 80 px']],
])('%s is found', async (_, html, found) => {
  await page.setContent(html)
  expect(await overTheSide(page)).toEqual(found)
})

test.each([
  ['what fits', inCard('<p style="width:300px;height:20px;margin:0">一</p>')],
  ['what scrolls sideways', inCard(WIDE, 'overflow:auto hidden')],
  [
    'words that end in dots',
    inCard(`<p style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">${'字'.repeat(60)}</p>`),
  ],
  [
    'a canvas put far away',
    inCard('<canvas style="position:absolute;left:-9999px;width:500px;height:400px">'),
  ],
  ['what nobody sees', inCard(WIDE.replace('height:20px', 'height:20px;visibility:hidden'))],
  [
    'words for ears alone',
    inCard(`<p style="position:absolute;width:1px;height:1px;overflow:hidden">${LONG}</p>`),
  ],
])('%s is not', async (_, html) => {
  await page.setContent(html)
  expect(await overTheSide(page)).toEqual([])
})
