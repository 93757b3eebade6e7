import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { picture } from '../devtools/testing/browser'

const FOLDER = join(__dirname, 'pictures')

/** Leaves a picture of the page in e2e/pictures. */
export const leavePicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  await picture(page, join(FOLDER, `${name}.png`))
}
