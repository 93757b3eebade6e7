import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { tinyBuild } from './tiny-build'

const RUN = resolve(__dirname, '../../run/host.ts')

const REFUSED: readonly [args: readonly string[], said: RegExp][] = [
  [['--show'], /^--show needs a display/],
  [['--chat', 'room'], /^--chat is single:ID or group:ID/],
]

test.each(REFUSED)(
  'npm run host -- %j is refused in plain words',
  (args, said) => {
    const { dist, remove } = tinyBuild({})
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', RUN, '--dist', dist, ...args],
      { env, encoding: 'utf8', timeout: 60_000 },
    )
    remove()
    expect(stderr).toMatch(said)
    expect(status).toBe(1)
  },
  90_000,
)
