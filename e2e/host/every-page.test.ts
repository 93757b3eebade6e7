import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openJourney } from './journey'
import { arrangePages, pagesOf } from './page-list'
import { type Branch, openBank } from './stage'

type AppJson = { pages: string[]; subPackages: { root: string; pages: string[] }[] }

const LOOKS = [
  { look: 'light', device: {} },
  { look: 'dark', device: { theme: 'dark' } },
  { look: 'care', device: { fontScale: 1.4 } },
] as const

let bank: Branch
let token = ''

beforeAll(async () => {
  bank = await openBank()
  token = await arrangePages(bank)
}, 120_000)

afterAll(async () => {
  await bank?.close()
}, 60_000)

test('every page of the app is on the list', () => {
  const dist = resolve(process.env.WEAPP_DIST ?? 'dist/weapp')
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson
  const all = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`)),
  ]
  const listed = pagesOf('').flatMap(([, pages]) => pages.map(([, url]) => url.slice(1).split('?')[0]))
  expect([...new Set(listed)].sort()).toEqual(all.sort())
})

test.each(LOOKS)(
  'every page opens in $look, and WeChat would have refused nothing',
  async ({ look, device }) => {
    for (const [persona, pages] of pagesOf(token)) {
      const journey = await openJourney(persona, { device, branch: bank })
      for (const [name, url, ready] of pages) {
        await journey.mp.callWxMethod('reLaunch', { url })
        await journey.see(ready)
        await journey.picture(`${name}-${look}`)
      }
      expect([persona, journey.faults()]).toEqual([persona, []])
      await journey.close()
    }
  },
  180_000,
)
