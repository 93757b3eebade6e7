import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Browser, Page } from 'playwright-core'

const FONT = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))

const CSS = `
body { font-family: 'Noto Sans SC', sans-serif; background: var(--wx-ground); color: var(--wx-ink); }
.row { padding: 8px; } .field { background: rgba(128, 128, 128, .15); padding: 8px; margin: 4px; width: auto; height: 40px; }
.pic { width: 80px; height: 60px; background: rgba(128, 128, 128, .2); margin: 4px; }
.list { height: 120px; } .item { height: 40px; line-height: 40px; padding: 0 8px; }
.swiper { height: 60px; } .one { background: #1aad1944; } .two { background: #10aeff44; }
.wheels { height: 150px; } .middle { text-align: center; line-height: 34px; }`

const DATA = {
  rows: Array.from({ length: 12 }, (_, index) => index + 1),
  picture: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#07c160"/><circle cx="100" cy="50" r="50" fill="#fff"/></svg>')}`,
  note: '一\n二\n三',
  into: '',
  busy: false,
  rich: '<p style="color:#1aad19">富文本<b>粗</b><script>document.title="bad"</script><img src="x" onerror="document.title=1"></p>',
}

export const pictures = mkdtempSync(join(tmpdir(), 'genjin-components-'))

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

/** A window of a phone with the looks page in it. */
export const openStage = async (browser: Browser, colorScheme: 'light' | 'dark') => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 1320 },
    colorScheme,
    hasTouch: true,
  })
  const page: Page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() !== 'info' && faults.push(message.text()))
  await page.route('http://stage.test/**', route => {
    const path = new URL(route.request().url()).pathname
    if (path.startsWith('/font/')) return route.fulfill({ path: join(FONT, path.slice('/font/'.length)) })
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/font/400.css"></head><body></body></html>',
    })
  })
  await page.goto('http://stage.test/')
  await page.addScriptTag({ content: await bundle() })
  const group = new TmplGroup()
  const said = group.addTmpl('', readFileSync(join(__dirname, 'looks.wxml'), 'utf8')) as readonly unknown[]
  if (said.length > 0) throw new Error(said.map(String).join('\n'))
  const groups = group.getTmplGenObjectGroups()
  await page.evaluate(
    `(() => { const g = ${groups}; start({ groupList: g, content: g[''] }, ${JSON.stringify(DATA)}, ${JSON.stringify(CSS)}) })()`,
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { page, faults }
}
