import { dirname, resolve } from 'node:path'
import { momentOption, numberOption, option } from '../cloud/cli/args'
import { folderPlan } from '../cloud/cli/folder-plan'
import { type LocalCloud, startLocalCloud } from '../cloud/local-cloud'

const USAGE =
  'usage: npm run cloud -- --port N --data DIR [--functions DIR] [--now 2026-12-20T08:00+08:00] [--timeout S] [--env A,B] [--openid ID]'
/** A function without node_modules of its own gets the SDK from here, as the cloud gives it one. */
const MODULES = resolve(dirname(require.resolve('wx-server-sdk/package.json')), '..')
/** WeChat stops a function after this unless told otherwise. */
const USUAL_TIMEOUT_SECONDS = 3

/** The local cloud alone, for any folder of cloud functions; collections are made when they are first used. */
export const openCloud = async (
  args: readonly string[],
  log: (line: string) => void,
): Promise<{ cloud: LocalCloud; line: string }> => {
  const data = option(args, 'data')
  if (data === undefined) throw new Error(USAGE)
  const functions = option(args, 'functions')
  const functionsDir = functions === undefined ? undefined : resolve(functions)
  const timeout = numberOption(args, 'timeout', USUAL_TIMEOUT_SECONDS, [1, 60])
  const names = (option(args, 'env') ?? '').split(',').filter(name => name !== '')
  const now = momentOption(args, 'now')
  const cloud = await startLocalCloud({
    dataDir: resolve(data),
    port: numberOption(args, 'port', 0, [0, 65_535]),
    functionsDir: functionsDir ?? resolve(data, 'no-functions'),
    plan: folderPlan(functionsDir, timeout, names),
    env: Object.fromEntries(names.map(name => [name, process.env[name] ?? ''])),
    adHoc: true,
    modulesDir: MODULES,
    log,
    ...(now === undefined ? {} : { now }),
  })
  const env = cloud.processEnv(option(args, 'openid') ?? 'o-local')
  return { cloud, line: JSON.stringify({ url: cloud.url, console: cloud.consoleUrl, env }) }
}

const main = async (): Promise<void> => {
  const { cloud, line } = await openCloud(
    process.argv.slice(2),
    text => void process.stderr.write(`${text}\n`),
  )
  process.stdout.write(`${line}\n`)
  const stop = (): void => void cloud.close().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

if (process.argv[1] === __filename) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}
