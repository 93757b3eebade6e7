import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { LocalCloud } from '../cloud/local-cloud'
import { openCloud } from './cloud'

const ROOT = resolve(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'any-functions-'))
const log: string[] = []
let cloud: LocalCloud
let printed: { url: string; console: string; env: Record<string, string> }

/** As the quick start of the platform's own documentation writes them. */
const FUNCTIONS: Record<string, string> = {
  addTodo: `
const cloud = require('wx-server-sdk')
cloud.init({
  env: cloud.DYNAMIC_CURRENT_ENV
})
const db = cloud.database()
const _ = db.command

exports.main = async (event, context) => {
  const wxContext = cloud.getWXContext()
  const { _id } = await db.collection('todos').add({
    data: { _openid: wxContext.OPENID, text: event.text, done: false, due: db.serverDate({ offset: 3600000 }) }
  })
  const counted = await cloud.callFunction({ name: 'countTodos', data: { done: false } })
  await db.collection('todos').doc(_id).update({ data: { tags: _.push(['new']), seen: _.inc(1) } })
  console.log('added', _id)
  return { _id, open: counted.result.total, openid: counted.result.openid, source: counted.result.source }
}`,
  countTodos: `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = (event, context, callback) => {
  const { OPENID, SOURCE } = cloud.getWXContext()
  if (event.fail) return callback(new Error(event.fail))
  cloud.database().collection('todos').where({ _openid: OPENID, done: event.done }).count()
    .then(res => callback(null, { total: res.total, openid: OPENID, source: SOURCE }), callback)
}`,
  nightly: `
const cloud = require('wx-server-sdk')
cloud.init()
exports.main = async event => {
  await cloud.database().collection('nights').add({ data: { at: Date.now(), type: event.Type, name: event.TriggerName } })
}`,
}

beforeAll(async () => {
  for (const [name, source] of Object.entries(FUNCTIONS)) {
    mkdirSync(join(folder, 'functions', name), { recursive: true })
    writeFileSync(join(folder, 'functions', name, 'index.js'), source)
  }
  const timer = { triggers: [{ name: 'night', type: 'timer', config: '0 0 2 * * * *' }] }
  writeFileSync(join(folder, 'functions', 'nightly', 'config.json'), JSON.stringify(timer))
  const args = [
    '--data',
    join(folder, 'data'),
    '--functions',
    join(folder, 'functions'),
    '--now',
    '2026-12-20T08:00+08:00',
  ]
  const opened = await openCloud(args, line => log.push(line))
  cloud = opened.cloud
  printed = JSON.parse(opened.line)
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

test('functions written for the platform run as they are: promises, callbacks, one calling another', async () => {
  const added = await cloud.call('addTodo', { text: '买菜' }, { openid: 'o-1' })
  expect(added).toEqual({ _id: expect.any(String), open: 1, openid: 'o-1', source: 'wx_client,scf' })
  expect(cloud.engine.find('todos', {})).toMatchObject([
    { _openid: 'o-1', text: '买菜', done: false, tags: ['new'], seen: 1, due: expect.any(Date) },
  ])
  expect(log.join('\n')).toContain('addTodo: added')
})

test('an error given to the callback is the function’s', async () => {
  const called = cloud.call('countTodos', { fail: 'on purpose' }, { openid: 'o-1' })
  await expect(called).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
})

test('a timer in config.json fires as the clock goes by', async () => {
  expect(await cloud.advance(3 * 86_400_000)).toBe(3)
  const nights = cloud.engine.find('nights', {}, { sort: [['at', 1]] })
  expect(nights).toMatchObject(Array(3).fill({ type: 'Timer', name: 'night' }))
  expect(new Date(Number(nights[0]?.at)).toISOString()).toMatch(/^2026-12-20T18:00:0/)
})

test('a plain process with the printed environment is a client of this cloud', async () => {
  const source = `
    const cloud = require('wx-server-sdk')
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
    cloud.callFunction({ name: 'countTodos', data: { done: false } }).then(async ({ result }) => {
      await cloud.database().collection('fresh').add({ data: { a: 1 } })
      console.log(JSON.stringify({ ...result, me: cloud.getWXContext().OPENID }))
    })`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', source], {
    cwd: ROOT,
    env: printed.env as never,
  })
  expect(JSON.parse(stdout)).toEqual({ total: 0, openid: 'o-local', source: 'wx_client,scf', me: 'o-local' })
  expect(cloud.engine.count('fresh')).toBe(1)
})

test('the line names the address and the console', () => {
  expect(printed.url).toBe(cloud.url)
  expect(printed.console).toBe(cloud.consoleUrl)
})

test('without a data folder it says how it is used', async () => {
  await expect(openCloud([], () => undefined)).rejects.toThrow('npm run cloud -- --port N --data DIR')
})
