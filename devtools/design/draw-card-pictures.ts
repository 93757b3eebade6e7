import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CARD_PURPOSES } from '@/domain/card'
import { openBrowser } from '../testing/browser'
import { cardPicture, digestPicture, invitePicture } from './card-picture'

const FEATURES = join(__dirname, '../../src/features')
const FONTS = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
const HERE = 'http://drawing.test'

/** `npx tsx devtools/design/draw-card-pictures.ts`: draws what src/features/{card-share,staff,team}/pictures hold. */
const draw = async (): Promise<void> => {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 500, height: 400 } })
  await page.route(`${HERE}/**`, route => {
    const path = new URL(route.request().url()).pathname
    return path.startsWith('/font/')
      ? route.fulfill({ path: join(FONTS, path.slice('/font/'.length)) })
      : route.fulfill({ contentType: 'text/html', body: '<meta charset="utf-8">' })
  })
  await page.goto(`${HERE}/`)
  const pictures: [path: string, page: string][] = [
    ...CARD_PURPOSES.map((one): [string, string] => [`card-share/pictures/${one}.png`, cardPicture(one)]),
    ['staff/pictures/invite.png', invitePicture()],
    ['team/pictures/digest.png', digestPicture()],
  ]
  for (const [name, drawn] of pictures) {
    await page.setContent(
      `<link rel="stylesheet" href="${HERE}/font/600.css">${drawn.replace('<!doctype html>', '')}`,
    )
    await page.waitForFunction(() => document.fonts.status === 'loaded')
    const path = join(FEATURES, name)
    await page.screenshot({ path })
    process.stdout.write(`${name}: ${(statSync(path).size / 1000).toFixed(1)} kB\n`)
  }
  await browser.close()
}

draw().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
