import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

const lines: string[] = []
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud(planOf({ docs: { indexes: [] } }), { log: line => lines.push(line) })
})
afterAll(() => cloud.end())

const FILE =
  "const {fileID} = await cloud.uploadFile({cloudPath: 'a.txt', fileContent: Buffer.from('text')});"

/** Every name the SDK exports, with a line that proves it. */
const PLAYED: Record<string, [run: string, answer: unknown]> = {
  version: ["return cloud.version.split('.').length", 3],
  DYNAMIC_CURRENT_ENV: ['return typeof cloud.DYNAMIC_CURRENT_ENV', 'symbol'],
  init: ['cloud.init({env: cloud.DYNAMIC_CURRENT_ENV}); return 1', 1],
  updateConfig: ["cloud.updateConfig({env: 'local'}); return (await db.collection('docs').count()).total", 0],
  registerService: ['return typeof cloud.registerService', 'function'],
  createNewInstance: [
    "const c = cloud.createNewInstance(); c.init({env: cloud.DYNAMIC_CURRENT_ENV}); return (await c.database().collection('docs').count()).total",
    0,
  ],
  database: [
    "return (await cloud.database({throwOnNotFound: false}).collection('docs').doc('x').get()).data",
    null,
  ],
  uploadFile: [`${FILE} return fileID.startsWith('cloud://')`, true],
  downloadFile: [`${FILE} return (await cloud.downloadFile({fileID})).fileContent.toString()`, 'text'],
  getTempFileURL: [
    `${FILE} const [one] = (await cloud.getTempFileURL({fileList: [fileID]})).fileList; return (await fetch(one.tempFileURL)).status`,
    200,
  ],
  deleteFile: [`${FILE} return (await cloud.deleteFile({fileList: [fileID]})).fileList[0].status`, 0],
  callFunction: ["return (await cloud.callFunction({name: 'private', data: {a: 1}})).result.event.a", 1],
  openapi: ["return (await cloud.openapi.security.msgSecCheck({content: 'x'})).result.suggest", 'pass'],
  getOpenData: ["return (await cloud.getOpenData({list: ['group:x']})).list[0].data.chat_type", 3],
  getWXContext: ['return cloud.getWXContext().OPENID', 'openid-1'],
  signature: ['return typeof cloud.signature', 'function'],
  logger: ["cloud.logger().info({said: 'so'}); return 1", 1],
}

const REFUSED: Record<string, string> = {
  cloudPay: 'await cloud.cloudPay.unifiedOrder({})',
  callOpenAPI: "await cloud.callOpenAPI({api: 'wxacode.get', data: {}})",
  getVoIPSign: "await cloud.getVoIPSign({groupId: 'g', timestamp: 1, nonce: 'n'})",
  getCloudCallSign: "await cloud.getCloudCallSign({groupId: 'g'})",
  Cloud:
    "const c = new cloud.Cloud({resourceEnv: 'x', resourceAppid: 'y'}); await c.init(); await c.database().collection('docs').get()",
}

/** They leave this machine without asking the wire, so the cloud cannot refuse them: README.md says so. */
const ELSEWHERE = ['ai']

test.each(Object.entries(PLAYED))('cloud.%s works', async (_name, [run, answer]) => {
  expect(await cloud.run(run)).toEqual({ ok: answer })
})

test('what a function logs through cloud.logger() reaches the log', async () => {
  lines.length = 0
  await cloud.run("cloud.logger().warn({said: 'so'})")
  await new Promise(done => setTimeout(done, 50))
  expect(lines.join('\n')).toContain("said: 'so'")
})

test.each(Object.entries(REFUSED))('cloud.%s is refused loudly and listed', async (name, run) => {
  expect((await cloud.run(run)).errMsg).toContain('not in the local cloud')
  expect(readFileSync(join(__dirname, 'README.md'), 'utf8')).toContain(`\`${name}\``)
})

test.each([
  ['an open interface that is not played', "await cloud.openapi.wxacode.get({path: 'x'})"],
  [
    'an action that is not known',
    "await db._db.constructor.reqClass && await new db._db.constructor.reqClass(db._db.config).send('database.modifyAndReturnDoc', {})",
  ],
])('%s is refused loudly', async (_what, run) => {
  expect(JSON.stringify(await cloud.run(`return ${run}`))).toContain('not in the local cloud')
})

test('nothing the SDK exports is forgotten', async () => {
  const { ok } = await cloud.run('return Object.keys(cloud)')
  expect(
    (ok as string[]).filter(name => !(name in PLAYED) && !(name in REFUSED) && !ELSEWHERE.includes(name)),
  ).toEqual([])
})
