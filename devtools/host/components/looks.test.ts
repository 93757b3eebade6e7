import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../../testing/browser'
import { openStage, pictures } from './testing/stage'

type Said = {
  readonly type: string
  readonly id: string
  readonly detail: Record<string, unknown>
  readonly fingers: number
}

/** What was heard since the last time. */
const heard = (page: Page): Promise<Said[]> => page.evaluate('stage.heard.splice(0)')
const types = async (page: Page): Promise<string[]> =>
  (await heard(page)).map(({ type, id }) => `${id} ${type}`)
const run = (page: Page, code: string): Promise<unknown> => page.evaluate(code)

/** A finger on a component, through the browser. */
const touch = async (page: Page, selector: string): Promise<void> => {
  const box = (await page.evaluate(`stage.box('${selector}').toJSON()`)) as Record<
    'x' | 'y' | 'width' | 'height',
    number
  >
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser?.close())

test.each(['light', 'dark'] as const)(
  'all components and a sheet, in %s',
  async scheme => {
    const { page, faults } = await openStage(browser, scheme)
    await page.waitForTimeout(200)
    await page.screenshot({ path: join(pictures, `${scheme}.png`) })
    await touch(page, '#date')
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(pictures, `${scheme}-picker.png`) })
    expect(existsSync(join(pictures, `${scheme}-picker.png`))).toBe(true)
    expect(faults).toEqual([])
    expect(await run(page, 'stage.unsupported')).toEqual(['video'])
    expect(await page.title()).toBe('')
    await page.context().close()
  },
  60_000,
)

describe('in a browser', () => {
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    ;({ page, faults } = await openStage(browser, 'light'))
    await page.waitForTimeout(200)
  }, 60_000)
  beforeEach(() => heard(page))

  test('a touch is one tap with its finger', async () => {
    await touch(page, '#primary')
    expect(await heard(page)).toMatchObject([{ type: 'tap', id: 'primary', fingers: 0 }])
  })
  test('a touch on a field opens it, keys come one by one', async () => {
    await touch(page, '#name')
    await page.keyboard.type('ab')
    await touch(page, '#primary')
    expect((await types(page)).filter(said => said.startsWith('name'))).toEqual([
      'name focus',
      'name input',
      'name input',
      'name blur',
    ])
  })
  test('an auto-height textarea is as high as its lines', async () => {
    await run(page, `stage.set({ note: '1\\n2\\n3\\n4\\n5' })`)
    await page.waitForTimeout(50)
    expect((await heard(page)).at(-1)).toMatchObject({ type: 'linechange', detail: { lineCount: 5 } })
  })
  test('scrolling tells, and the lower end once', async () => {
    await run(page, `stage.call('#list', 'scroll-view.scrollTo', 0, 1000)`)
    await page.waitForTimeout(100)
    const said = await heard(page)
    expect(said.map(({ type }) => type)).toEqual(['scroll', 'scrolltolower'])
    expect(said[0]?.detail).toMatchObject({ scrollTop: 360, scrollHeight: 480, deltaY: -360 })
    expect(said[1]?.detail).toEqual({ direction: 'bottom' })
  })
  test('scroll-into-view goes to the row', async () => {
    await run(page, `stage.set({ into: 'row-3' })`)
    await page.waitForTimeout(100)
    expect(await run(page, `stage.call('#list', 'scroll-view.scrollTop')`)).toBe(80)
  })
  test('a long touch on a row is a long press and no tap', async () => {
    await run(page, `stage.hold('#row-3')`)
    expect(await types(page)).toEqual(['row-3 longpress'])
  })
  test('the refresher opens with its property and closes with it', async () => {
    await run(page, 'stage.set({ busy: true })')
    await page.waitForTimeout(30)
    await run(page, 'stage.set({ busy: false })')
    await page.waitForTimeout(30)
    expect(await types(page)).toEqual(['list refresherrefresh', 'list refresherrestore'])
  })
  test('wheels stop on an item and 确定 tells it', async () => {
    await touch(page, '#date')
    const column = page.locator('.wx-wheel').nth(1)
    await column.evaluate(wheel => {
      wheel.scrollTop = 44 * 4
    })
    await page.waitForTimeout(250)
    await page.locator('.wx-sheet-confirm').click()
    expect(await heard(page)).toMatchObject([{ type: 'change', id: 'date', detail: { value: '2026-05-28' } }])
  })
  test('a picker-view stands on its values', async () => {
    const off = await page.evaluate(`(() => {
      const line = document.querySelector('.wx-picker-view-indicator').getBoundingClientRect()
      return Array.from(document.querySelectorAll('wx-picker-view-column'), (column, at) => {
        const item = column.querySelectorAll('.middle')[[2, 1][at]].getBoundingClientRect()
        return Math.round(item.top + item.height / 2 - line.top - line.height / 2)
      })
    })()`)
    expect(off).toEqual([0, 0])
  })
  test('nothing of this faults', () => expect(faults).toEqual([]))
})
