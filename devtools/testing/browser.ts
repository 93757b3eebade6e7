import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const FONTS = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
const WEIGHTS = ['400', '500', '600', '700']

/** In a single process a closed window takes the browser with it; a GPU played by the processor costs half as much again as none. */
const UNWANTED =
  /^--(single-process|in-process-gpu|ignore-gpu-blocklist|use-gl|use-angle|enable-unsafe-swiftshader)/

type Executable = { readonly path: string; readonly args: readonly string[] }

/** The Chromium inside the npm package, asked in a process of its own because the package is an ES module. */
const bundledChromium = (): Executable => {
  const script = `import c from '@sparticuz/chromium'; console.log(JSON.stringify({ path: await c.executablePath(), args: c.args }))`
  const options = { encoding: 'utf8', cwd: join(__dirname, '../..') } as const
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], options))
}

/** Chromium: named by `CHROMIUM`, else from npm on Linux x64, else the system's Chrome. */
export const openBrowser = async (): Promise<Browser> => {
  const named = process.env.CHROMIUM
  if (named && existsSync(named)) return chromium.launch({ executablePath: named, args: ['--no-sandbox'] })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' })
  const { path, args: all } = bundledChromium()
  const args = all.filter(arg => !UNWANTED.test(arg))
  return chromium.launch({
    executablePath: path,
    args: [...args, '--disable-gpu', '--disable-background-networking'],
  })
}

export type Phone = {
  readonly width?: number
  readonly height?: number
  readonly isDark?: boolean
  readonly isCare?: boolean
  readonly persona?: string
  /** What the phone's clock says when it opens; the machine's own time unless said. */
  readonly now?: Date
}

/** The H5 phone of a running branch in a window of its own, with a Chinese font; faults of the page are collected. */
export const openPhone = async (
  browser: Browser,
  url: string,
  phone: Phone = {},
): Promise<{ page: Page; faults: string[] }> => {
  const { width = 390, height = 844, isDark = false, isCare = false, persona = 'officer', now } = phone
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.route('**/__font/**', route =>
    route.fulfill({ path: join(FONTS, route.request().url().split('/__font/')[1] ?? '') }),
  )
  if (now !== undefined)
    await page.addInitScript(shift => {
      const Real = Date
      const told = (): number => Real.now() + shift
      globalThis.Date = new Proxy(Real, {
        construct: (target, args) =>
          args.length === 0 ? new target(told()) : Reflect.construct(target, args),
        get: (target, key) => (key === 'now' ? told : Reflect.get(target, key)),
      })
    }, now.getTime() - Date.now())
  await page.addInitScript(
    ({ who, weights }) => {
      localStorage.setItem('persona', who)
      document.addEventListener('DOMContentLoaded', () => {
        for (const weight of weights) {
          const link = document.createElement('link')
          link.rel = 'stylesheet'
          link.href = `/__font/${weight}.css`
          document.head.append(link)
        }
      })
    },
    { who: persona, weights: WEIGHTS },
  )
  await page.goto(`${url}/${isCare ? '?care=1' : ''}`)
  return { page, faults }
}

/** A picture once the fonts are there. */
export const picture = async (page: Page, path: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await page.screenshot({ path })
}
