import { type Browser, chromium } from 'playwright-core'
import { openBrowser } from '../../testing/browser'
import type { Start } from '../page/launch'
import { servePage } from './http'
import type { Runtime, RuntimeOptions } from './runtime'

type HostPage = {
  hostBoot: (start: Start) => Promise<{ ms: number }>
  hostHandle: (method: string, params: Record<string, unknown>) => Promise<unknown>
}

const openShown = (): Promise<Browser> => {
  const named = process.env.CHROMIUM
  return chromium.launch({ headless: false, ...(named ? { executablePath: named } : { channel: 'chrome' }) })
}

/** The build in Chromium, in a window of a phone's size. */
export const browserRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { width, height, pixelRatio, isDark, isShown, events, services } = options
  const { url, server } = await servePage(options.dist)
  const browser = await (isShown ? openShown() : openBrowser())
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: pixelRatio,
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: isShown ? 'no-preference' : 'reduce',
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.exposeFunction('hostService', services)
  await page.exposeFunction('hostEvent', events)
  await page.goto(url)
  return {
    kind: 'browser',
    boot: start => page.evaluate(given => (window as unknown as HostPage).hostBoot(given), start),
    handle: (method, params) =>
      page.evaluate(([name, given]) => (window as unknown as HostPage).hostHandle(name, given), [
        method,
        params,
      ] as const),
    screenshot: async () => {
      await page.evaluate(async () => {
        // Glyphs that a new layer needs are asked for only once it is laid out: a frame, their fonts, and the frame that shows them.
        const frame = () => new Promise(done => requestAnimationFrame(done))
        await frame()
        await document.fonts.ready
        await frame()
      })
      return (await page.screenshot()).toString('base64')
    },
    setDark: dark => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }),
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
