import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBranch } from '../run/open-branch'
import { RUN_FOLDER } from './run-folder'

const PATIENCE_MS = 90_000

const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The demo book of that moment, laid out by whichever test file of this run asks first. */
const laidOut = async (now: Date): Promise<string> => {
  const run = process.env[RUN_FOLDER]
  if (!run) throw new Error('only a run of jest has a folder for the demo book')
  const book = join(run, `demo-${now.getTime()}`)
  const making = `${book}-making`
  if (isFirst(making)) {
    const cloud = await openBranch({ dataDir: making, port: 0, now, timers: false, survivesPowerCut: false })
    await cloud.close()
    renameSync(making, book)
    mkdirSync(making)
  }
  for (const end = Date.now() + PATIENCE_MS; !existsSync(book); ) {
    if (Date.now() > end) throw new Error('the demo book was not laid out')
    await new Promise(done => setTimeout(done, 100))
  }
  return book
}

/** A data folder of a test's own that holds the demo book as of a moment; laying it out takes seconds, a copy does not. */
export const demoFolder = async (now: Date): Promise<string> => {
  const book = await laidOut(now)
  const folder = mkdtempSync(join(tmpdir(), 'genjin-demo-'))
  cpSync(book, folder, { recursive: true })
  return folder
}
