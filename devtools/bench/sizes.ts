import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { deployPlan } from '../../config/deploy'
import { median, print } from './figure'

const ROOT = resolve(__dirname, '../..')
const LOADS = 5
/** Without these the SDK complains about its environment. */
const IN_THE_CLOUD = { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'x', SCF_NAMESPACE: 'local' }

const bytesIn = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
    : statSync(path).size

/** Milliseconds to require a file in a new process, the median of some. */
const loadTime = (file: string): number =>
  median(
    Array.from({ length: LOADS }, () => {
      const script = `const t=process.hrtime.bigint();require(process.env.BENCH_FILE);console.log(Number(process.hrtime.bigint()-t)/1e6)`
      const env = { ...process.env, ...IN_THE_CLOUD, BENCH_FILE: file }
      return Number(
        execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).trim().split('\n').pop(),
      )
    }),
  )

/** Where a package that `from` needs is installed: in its own node_modules or in one above. */
const installedFrom = (name: string, from: string): string | null => {
  const path = join(from, 'node_modules', name)
  if (existsSync(join(path, 'package.json'))) return path
  return from === ROOT ? null : installedFrom(name, dirname(from))
}

/** What the installed SDK weighs: itself and everything its packages bring, each once, without nested copies. */
const installedSdk = (): number => {
  const seen = new Map<string, number>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    const nested = join(path, 'node_modules')
    seen.set(path, bytesIn(path) - (existsSync(nested) ? bytesIn(nested) : 0))
    const { dependencies = {} } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    for (const name of Object.keys(dependencies)) {
      const found = installedFrom(name, path)
      if (found !== null) visit(found)
    }
  }
  visit(resolve(ROOT, 'node_modules/wx-server-sdk'))
  return [...seen.values()].reduce((sum, bytes) => sum + bytes, 0)
}

/** The kB of each subpackage that app.json names. */
const bytesOfSubpackages = (weapp: string): Record<string, number> => {
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  return Object.fromEntries(
    (app.subPackages ?? []).map(({ root }) => [root, bytesIn(join(weapp, root)) / 1000]),
  )
}

const zodIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.js') && /ZodError|\$ZodType/.test(readFileSync(join(folder, name), 'utf8')),
  ).length

/** Sizes of what goes to the phone and to the cloud, and how long a function takes to load. */
export const benchSizes = (): void => {
  const weapp = resolve(ROOT, 'dist/weapp')
  const subpackages = bytesOfSubpackages(weapp)
  const whole = bytesIn(weapp) / 1000
  const main = whole - Object.values(subpackages).reduce((sum, kB) => sum + kB, 0)
  const limits = { 'limit, kB': 480, 'empty Taro app, kB': 327, 'whole, kB': whole }
  print({
    bench: 'weapp main package',
    value: main,
    unit: 'kB',
    vs: { ...limits, ...subpackages, 'files that hold zod (0)': zodIn(weapp) },
  })
  const sdk = {
    'installed SDK, MB': installedSdk() / 1e6,
    'installed SDK load, ms': loadTime(require.resolve('wx-server-sdk')),
  }
  for (const name of Object.keys(deployPlan.functions)) {
    const file = resolve(ROOT, `dist/cloudfunctions/${name}/index.js`)
    print({
      bench: `function ${name}`,
      value: statSync(file).size / 1e6,
      unit: 'MB',
      vs: { 'load, ms': loadTime(file), ...sdk },
    })
  }
}
