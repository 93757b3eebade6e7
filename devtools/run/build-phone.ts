import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
/** What the phone is built from. */
const SOURCES = ['src', 'config', 'babel.config.js', 'package.json', 'package-lock.json', 'tsconfig.json']

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap(name => filesIn(join(path, name)))
    : [path]

const sourceHash = (settings: string): string => {
  const hash = createHash('sha256').update(settings)
  for (const file of SOURCES.flatMap(source => filesIn(resolve(ROOT, source)))) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const run = (
  args: readonly string[],
  env: Record<string, string>,
  print: (text: string) => void,
): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [resolve(ROOT, 'node_modules/@tarojs/cli/bin/taro'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output += chunk
        print(String(chunk))
      })
    }
    child.on('close', code =>
      code === 0 ? done() : fail(new Error(`taro ${args.join(' ')} failed\n${output}`)),
    )
  })

export type PhoneBuild = {
  readonly type: 'weapp' | 'h5'
  readonly isLocal?: boolean
  readonly print?: (text: string) => void
}

/** Builds dist/weapp or dist/h5 with Taro, unless it was built from the very same sources. Answers whether it built. */
export const buildPhone = async ({
  type,
  isLocal = false,
  print = () => undefined,
}: PhoneBuild): Promise<boolean> => {
  const stamp = resolve(ROOT, `dist/.${type}`)
  const hash = sourceHash(
    `${type} ${isLocal} ${process.env.GENJIN_CLOUD_ENV ?? ''} ${process.env.GENJIN_GATEWAY ?? ''}`,
  )
  const isFresh =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(resolve(ROOT, 'dist', type))
  if (isFresh) return false
  await run(['build', '--type', type, ...(isLocal ? ['--local'] : [])], { NODE_ENV: 'production' }, print)
  writeFileSync(stamp, hash)
  return true
}
