import type { Host, HostOptions } from '../../host'
import { startHost } from '../../host'
import { jsdomRuntime } from '../../server/jsdom-runtime'
import { tinyBuild } from '../../strict/tiny-build'

const APP = JSON.stringify({ pages: ['pages/a/a'], darkmode: true, __usePrivacyCheck__: true })

const LAUNCH = {
  scene: 1044,
  path: 'pages/a/a',
  query: { token: 't1' },
  shareTicket: 'ticket',
  chat: { kind: 'group', id: 'room' },
  forwardMaterials: [{ type: 'text/csv', name: '客户.csv', base64: Buffer.from('姓名').toString('base64') }],
} as const

let host: Host
let remove: () => void

const open = async (options: Partial<HostOptions> = {}): Promise<void> => {
  const build = tinyBuild({ 'app.json': APP })
  remove = build.remove
  host = await startHost({
    dist: build.dist,
    runtime: jsdomRuntime,
    declared: ['addPhoneCalendar', 'setClipboardData', 'getClipboardData'],
    ...options,
  })
}
/** What mini program code answers when it runs this body. */
const run = async (body: string): Promise<unknown> => {
  const functionDeclaration = `async function () { ${body} }`
  return ((await host.handle('App.callFunction', { functionDeclaration })) as { result: unknown }).result
}
const error = (call: string) => `return ${call}.then(() => 'no error', error => error.errMsg)`

beforeAll(() => open({ launch: LAUNCH }), 60_000)

afterAll(async () => {
  expect(host.faults).toEqual([])
  await host.close()
  remove()
})

const CALLS: readonly [fact: string, body: string, answer: unknown][] = [
  [
    'what is stored encrypted is read encrypted',
    `await wx.setStorage({ key: 'k', data: { a: 1 }, encrypt: true })
     return (await wx.getStorage({ key: 'k', encrypt: true })).data`,
    { a: 1 },
  ],
  ['and not without', error("wx.getStorage({ key: 'k' })"), 'getStorage:fail data not found'],
  ['nor synchronously', "return wx.getStorageSync('k')", ''],
  [
    'what is no canvas cannot be saved as a picture',
    error('wx.canvasToTempFilePath({})'),
    'canvasToTempFilePath:fail canvas is empty',
  ],
  [
    'over 0.7 MB an encrypted key is refused',
    error("wx.setStorage({ key: 'big', data: 'x'.repeat(760000), encrypt: true })"),
    'setStorage:fail entry size limit reached',
  ],
  [
    '1 MB is what a plain key holds',
    error("wx.setStorage({ key: 'big', data: 'x'.repeat(760000) })"),
    'no error',
  ],
  [
    'all encrypted keys together hold 7.1 MB',
    `const data = 'x'.repeat(700000)
     for (let i = 0; i < 10; i += 1) await wx.setStorage({ key: 's' + i, data, encrypt: true })
     ${error("wx.setStorage({ key: 's10', data, encrypt: true })")}`,
    expect.stringMatching(/setStorage:fail .*storage is full/),
  ],
  [
    'the launch is told: scene, query, ticket, kind of chat',
    'const { scene, query, shareTicket, chatType } = wx.getLaunchOptionsSync(); return { scene, query, shareTicket, chatType }',
    { scene: 1044, query: { token: 't1' }, shareTicket: 'ticket', chatType: 3 },
  ],
  ['the chat itself is not told', 'return Object.keys(wx.getEnterOptionsSync()).includes("chat")', false],
  [
    'a material from the chat is a file',
    `const [material] = wx.getEnterOptionsSync().forwardMaterials
     const text = wx.getFileSystemManager().readFileSync(material.path, 'utf8')
     return [material.name, material.type, material.size, text]`,
    ['客户.csv', 'text/csv', 6, '姓名'],
  ],
  [
    'getGroupEnterInfo gives a cloudID to its callback',
    'return new Promise(done => wx.getGroupEnterInfo({ success: ({ cloudID }) => done(cloudID) }))',
    'group:room',
  ],
  ['and no promise to anybody', 'return wx.getGroupEnterInfo() === undefined', true],
  [
    'a file is written, read, listed and removed',
    `const files = wx.getFileSystemManager(), path = wx.env.USER_DATA_PATH + '/a.txt'
     files.writeFileSync(path, '跟进', 'utf8')
     const seen = [files.readFileSync(path, 'utf8'), files.statSync(path).size, files.readdirSync(wx.env.USER_DATA_PATH)]
     files.unlinkSync(path)
     return [...seen, files.readdirSync(wx.env.USER_DATA_PATH)]`,
    ['跟进', 6, ['a.txt'], []],
  ],
  [
    'elsewhere than in its own folder an app writes nothing',
    "try { wx.getFileSystemManager().writeFileSync('/etc/a', 'x'); return 'written' } catch (error) { return error.message }",
    'permission denied, open "/etc/a"',
  ],
  ['the network is told', 'return (await wx.getNetworkType()).networkType', 'wifi'],
  [
    'an appointment without its time is refused',
    error("wx.addPhoneCalendar({ title: '见面' })"),
    'addPhoneCalendar:fail parameter error: startTime should be Number',
  ],
  [
    'the privacy guide is agreed to',
    'const { needAuthorization, privacyContractName } = await wx.getPrivacySetting(); return [needAuthorization, privacyContractName]',
    [false, '《用户隐私保护指引》'],
  ],
  [
    'no new version waits',
    'return new Promise(done => wx.getUpdateManager().onCheckForUpdate(({ hasUpdate }) => done(hasUpdate)))',
    false,
  ],
  ['a login gives a code', 'return /^host-/.test((await wx.login()).code)', true],
  [
    'what WeChat has and the host has can be used',
    "return [wx.canIUse('addPhoneCalendar'), wx.canIUse('startRecord')]",
    [true, false],
  ],
]

test.each(CALLS)('%s', async (_, body, answer) => {
  expect(await run(body)).toEqual(answer)
})

test('an appointment goes to the phone whole', async () => {
  const event = {
    title: '见面',
    startTime: 1_795_400_000,
    endTime: '1795403600',
    alarm: true,
    alarmOffset: 900,
  }
  await run(`await wx.addPhoneCalendar(${JSON.stringify(event)})`)
  expect(host.did.at(-1)).toEqual({ name: 'addPhoneCalendar', detail: event })
})

test('a new version is offered, and applied', async () => {
  await run('wx.getUpdateManager().onUpdateReady(() => wx.getUpdateManager().applyUpdate())')
  await host.handle('Host.offerUpdate')
  expect(host.did.at(-1)).toEqual({ name: 'applyUpdate', detail: {} })
})

test('the network goes and is back, and who listens hears it', async () => {
  await run('getApp().heard = []; wx.onNetworkStatusChange(told => getApp().heard.push(told.isConnected))')
  await host.handle('Host.setNetwork', { type: 'none' })
  expect(
    await run(
      error("wx.request({ url: 'http://127.0.0.1:1' })")
        .replace('wx.request(', 'new Promise((done, fail) => wx.request({ fail, ...')
        .replace(' })', ' }}))'),
    ),
  ).toMatch(/request:fail .*INTERNET_DISCONNECTED/)
  await host.handle('Host.setNetwork', { type: '4g' })
  expect(await run('return getApp().heard')).toEqual([false, true])
})

test('the theme and the size of text change while the app runs', async () => {
  const look =
    'const { theme, fontSizeScaleFactor } = wx.getAppBaseInfo(); return [theme, fontSizeScaleFactor]'
  expect(await run(look)).toEqual(['light', 1])
  await run('wx.onThemeChange(({ theme }) => { getApp().theme = theme })')
  await host.handle('Host.setTheme', { theme: 'dark' })
  await host.handle('Host.setFontScale', { scale: 1.4 })
  expect(await run(look)).toEqual(['dark', 1.4])
  expect(await run('return getApp().theme')).toBe('dark')
})

test('who enters again is told how, and how it was first', async () => {
  await host.handle('Host.hide')
  await host.handle('Host.enter', {
    launch: { path: 'pages/a/a', query: { x: '1' }, scene: 1007, chat: { kind: 'single', id: 'two' } },
  })
  expect(await run('return [wx.getLaunchOptionsSync().scene, wx.getEnterOptionsSync().scene]')).toEqual([
    1044, 1007,
  ])
  expect(await host.handle('App.getCurrentPage')).toMatchObject({ path: 'pages/a/a', query: { x: '1' } })
  const enter = (options: string) =>
    run(
      `return new Promise(done => wx.getGroupEnterInfo({ ${options} success: ({ cloudID }) => done(cloudID), fail: ({ errCode }) => done(errCode) }))`,
    )
  expect([await enter(''), await enter('allowSingleChat: true,')]).toEqual([40097, 'single:two'])
})
