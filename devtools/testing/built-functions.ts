import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildFunctions } from '../../config/cloud'

const ROOT = resolve(__dirname, '../..')
/** What the functions are built from. */
const SOURCES = [
  'cloudfunctions',
  'src/contract',
  'src/domain',
  'config',
  'package-lock.json',
  'tsconfig.json',
]

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap(name => filesIn(join(path, name)))
    : [path]

const sourceHash = (): string => {
  const hash = createHash('sha256').update(ROOT)
  for (const file of SOURCES.flatMap(source => filesIn(resolve(ROOT, source)))) {
    if (!/\.test\.ts$/.test(file)) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

const DAY_MS = 86_400_000

/** Builds of other sources that nobody has used for a day. */
const forgetOld = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name)
    if (!name.startsWith('genjin-functions-')) continue
    if (Date.now() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder with the functions as they ship, built once for the same sources, whichever test file asks first. */
export const builtFunctions = async (): Promise<string> => {
  const folder = join(tmpdir(), `genjin-functions-${sourceHash()}`)
  if (existsSync(folder)) return folder
  forgetOld()
  const made = `${folder}.${randomBytes(4).toString('hex')}`
  await buildFunctions(made)
  try {
    renameSync(made, folder)
  } catch {
    // Another test file was quicker; its build is of the same sources.
    rmSync(made, { recursive: true, force: true })
  }
  return folder
}
