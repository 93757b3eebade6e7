import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import automator from 'miniprogram-automator'
import { type Files, tinyBuild } from './tiny-build'

const RUN = resolve(__dirname, '../../run/host.ts')

/** Hosts a build in a process of its own until automator closes it: its exit code and what it said. */
const hostAlone = async (files: Files, ...args: string[]): Promise<{ code: number; said: string }> => {
  const { dist, remove } = tinyBuild(files)
  const child = spawn(process.execPath, ['--import', 'tsx', RUN, '--dist', dist, ...args])
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const ended = new Promise<number>(done => child.once('close', code => done(code ?? -1)))
  const line = await new Promise<string>((done, fail) => {
    child.stdout.once('data', chunk => done(String(chunk)))
    child.once('close', () => fail(new Error(said)))
  })
  const { wsEndpoint } = JSON.parse(line) as { wsEndpoint: string }
  const mp = await automator.connect({ wsEndpoint })
  await new Promise(done => setTimeout(done, 200))
  await mp.close()
  const code = await ended
  remove()
  return { code, said }
}

const LOST: Files = { 'pages/a/a.js': 'Page({ onLoad() { Promise.reject(new Error("lost")) } })' }

test.each(['--jsdom', '--dark'])(
  'an unhandled rejection makes the run fail (%s)',
  async arg => {
    const { code, said } = await hostAlone(LOST, arg)
    expect(said).toMatch(/rejection .*lost/)
    expect(code).toBe(1)
  },
  60_000,
)

test('a sound build ends with 0', async () => {
  expect(await hostAlone({}, '--jsdom')).toEqual({ code: 0, said: '' })
}, 60_000)
