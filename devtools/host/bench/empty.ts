import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../../..')

/** Builds an empty Taro app with this project's Taro, outside the project; answers its dist. */
export const buildEmptyApp = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-taro-'))
  cpSync(join(__dirname, 'empty'), folder, { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'weapp'],
    { cwd: folder, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the empty app does not build\n${stdout}\n${stderr}`)
  return join(folder, 'dist')
}
