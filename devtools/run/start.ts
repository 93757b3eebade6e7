import { resolve } from 'node:path'
import { buildFunctions } from '../../config/cloud'
import { momentOption } from '../cloud/cli/args'
import { demoCardPath } from '../demo/cards'
import { buildPhone } from './build-phone'
import { openBranch } from './open-branch'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** `npm start [-- --fresh] [--now 2026-12-20T08:00+08:00]`: builds what changed, opens the local cloud with the demo book, prints one URL. */
const start = async (): Promise<void> => {
  const port = Number(process.env.PORT ?? 8080)
  const now = momentOption(process.argv, 'now')
  const dataDir = resolve(process.env.DATA_DIR ?? '.data')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT is not a port number')
  say('Building the functions and the H5 phone (the first time takes about a minute) …')
  await buildFunctions()
  await buildPhone({ type: 'h5' })
  say('Opening the local cloud …')
  const cloud = await openBranch({
    dataDir,
    port,
    isFresh: process.argv.includes('--fresh'),
    log: say,
    ...(now ? { now } : {}),
  })
  say(`\n  跟进志  ${cloud.url}\n  控制台  ${cloud.consoleUrl}`)
  say(`  客户打开服务卡  ${cloud.url}/?persona=customer#/${demoCardPath('service')}\n`)
  const stop = (): void => void cloud.close().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
