import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildFunctions } from '../../config/cloud'
import { buildPhone } from './build-phone'

const PROJECT = resolve(__dirname, '../../dist/weapp/project.config.json')
/** What a release must know of its account; it comes from the environment alone. */
const ACCOUNT = ['GENJIN_APPID', 'GENJIN_CLOUD_ENV'] as const

const refuseEmpty = (): void => {
  const empty = ACCOUNT.filter(name => !process.env[name])
  if (empty.length > 0) throw new Error(`A release build needs ${empty.join(' and ')} in the environment.`)
}

const writeAppid = (): void => {
  const project = JSON.parse(readFileSync(PROJECT, 'utf8')) as object
  writeFileSync(PROJECT, `${JSON.stringify({ ...project, appid: process.env.GENJIN_APPID }, null, 2)}\n`)
}

/** `npm run build [-- --local | --release]`: dist/weapp, dist/h5 and dist/cloudfunctions. */
const build = async (): Promise<void> => {
  const isRelease = process.argv.includes('--release')
  if (isRelease) refuseEmpty()
  const print = (text: string): void => void process.stdout.write(text)
  await buildFunctions()
  // Each keeps one processor busy.
  await Promise.all([
    buildPhone({ type: 'weapp', isLocal: process.argv.includes('--local'), print }),
    buildPhone({ type: 'h5', print }),
  ])
  if (isRelease) writeAppid()
}

build().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  // Not an exit at once: the other build would be left to itself.
  process.exitCode = 1
})
