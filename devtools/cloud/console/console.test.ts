import { request } from 'node:http'
import { planOf, startTestCloud, type TestCloud } from '../testing/test-cloud'

const HOSTILE = `<img src=x onerror=alert(1)></pre><script>alert(2)</script>"'&`
let cloud: TestCloud
let cookie = ''

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

const send = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> =>
  new Promise((done, fail) => {
    const sent = request(`${cloud.url}${path}`, { method, headers }, response => {
      let text = ''
      response.on('data', chunk => {
        text += chunk
      })
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    sent.on('error', fail)
    sent.end(body)
  })
const see = (path: string) => send('GET', `/__cloud${path}`, { cookie })
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const tokenOf = async (): Promise<string> =>
  /name="csrf" value="([^"]+)"/.exec((await see('/time')).body)?.[1] ?? ''
const act = async (path: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
  send(
    'POST',
    `/__cloud${path}`,
    { ...FORM, cookie, origin: cloud.url, ...more },
    new URLSearchParams({ csrf: await tokenOf(), ...fields }).toString(),
  )

beforeAll(async () => {
  cloud = await startTestCloud(planOf({ customers: { indexes: [], rule: 'ADMINONLY' } }), {
    now: new Date('2026-12-20T08:00:00+08:00'),
    personas: { officer: { openid: 'o1', name: '李敏' } },
  })
  cloud.engine.insertMany('customers', [
    { _id: 'c0', name: HOSTILE, [HOSTILE]: HOSTILE },
    ...Array.from({ length: 30 }, (_, i) => ({ _id: `d${String(i).padStart(2, '0')}`, n: i })),
  ])
  const opened = await send('GET', new URL(cloud.consoleUrl).pathname + new URL(cloud.consoleUrl).search)
  cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(() => cloud.end())

test('the URL that was printed opens it with a cookie that scripts and other sites do not get', async () => {
  const { status, headers } = await send('GET', `/__cloud?token=${cloud.secret}`)
  expect([status, headers.location]).toEqual([303, '/__cloud'])
  expect(String(headers['set-cookie'])).toMatch(
    /^genjin_console=[\w-]+; Path=\/__cloud; HttpOnly; SameSite=Strict$/,
  )
  expect(String(headers['set-cookie'])).not.toContain(cloud.secret)
})

test.each([
  ['no cookie', '/__cloud', {}],
  ['a wrong token', '/__cloud?token=guess', {}],
  ['a wrong cookie', '/__cloud/data', { cookie: 'genjin_console=guess' }],
])('with %s nothing is shown', async (_fact, path, headers) => {
  const { status, body } = await send('GET', path, headers)
  expect(status).toBe(401)
  expect(body).not.toContain('customers')
})

test.each([
  '',
  '/data',
  '/data/customers',
  '/messages',
  '/time',
  '/logs',
  '/logs?show=calls',
  '/queries',
  '/failures',
])('the page "%s" is served with a policy that runs no script but its own', async path => {
  const { status, headers, body } = await see(path)
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(body).not.toMatch(/<script(?! src="\/__cloud\/console\.js")/)
  expect(body).not.toMatch(/ on\w+="| style="/)
})

test('a hostile name is shown as the text it is, wherever it turns up', async () => {
  cloud.openApi.outbox.accept(HOSTILE, HOSTILE, 2)
  cloud.openApi.outbox.send({
    touser: HOSTILE,
    template_id: HOSTILE,
    data: { thing1: { value: '<b>x</b>' } },
  })
  await cloud.run(
    `console.log(${JSON.stringify(HOSTILE)}); return (await db.collection('customers').where({name: ${JSON.stringify(HOSTILE)}}).get()).data`,
  )
  const q = encodeURIComponent(JSON.stringify({ name: HOSTILE }))
  for (const path of [
    '/data/customers',
    `/data/customers?q=${q}&sort=${encodeURIComponent(HOSTILE)}`,
    '/messages',
    '/logs',
    '/queries',
  ]) {
    const { body } = await see(path)
    expect(body).not.toContain('<img')
    expect(body).not.toContain('<script>')
    expect(body).not.toContain('<b>x')
    expect(body).toContain('&lt;')
  }
})

test('documents come in pages, filtered and sorted; a bad condition is said and breaks nothing', async () => {
  const first = await see('/data/customers')
  expect(first.body).toContain('第 1–20 条，共 31 条')
  const filtered = await see(`/data/customers?q=${encodeURIComponent('{"n":{"$gte":28}}')}&sort=-n`)
  expect([...filtered.body.matchAll(/class="id">(\w+)/g)].map(([, id]) => id)).toEqual(['d29', 'd28'])
  for (const q of ['{', '[]', '{"n":{"$where":1}}']) {
    const { status, body } = await see(`/data/customers?q=${encodeURIComponent(q)}`)
    expect([status, /role="alert"/.test(body)]).toEqual([200, true])
  }
})

test('a page that is not there is 404, also under names of the prototype', async () => {
  for (const path of ['/nothing', '/data/nothing', '/data/constructor', '/data/%E0%A4%A']) {
    expect((await see(path)).status).toBe(404)
  }
})

test.each([
  [
    'without the token of the forms',
    () => act('/failures', { csrf: '', api: 'wxacode.getUnlimited', errcode: '-1' }),
  ],
  [
    'without an origin',
    async () =>
      send(
        'POST',
        '/__cloud/failures',
        { ...FORM, cookie },
        `csrf=${await tokenOf()}&api=wxacode.getUnlimited&errcode=-1`,
      ),
  ],
  [
    'from another origin',
    () => act('/failures', { api: 'wxacode.getUnlimited', errcode: '-1' }, { origin: 'http://evil.example' }),
  ],
  [
    'from the origin null',
    () => act('/failures', { api: 'wxacode.getUnlimited', errcode: '-1' }, { origin: 'null' }),
  ],
])('an action %s changes nothing', async (_fact, ask) => {
  expect((await ask()).status).toBe(403)
  expect((await see('/failures')).body).not.toContain('正在失败')
})

test('an interface is made to fail and restored', async () => {
  await act('/failures', { api: 'subscribeMessage.send', errcode: '45009' })
  expect((await see('/failures')).body).toContain('正在失败：45009')
  const send1 = "return await cloud.openapi.subscribeMessage.send({touser: 'o1', templateId: 'T', data: {}})"
  expect((await cloud.run(send1)).errCode).toBe(45009)
  await act('/failures', { api: 'subscribeMessage.send', errcode: '' })
  expect((await see('/failures')).body).not.toContain('正在失败')
})

test('a timer runs now, the clock jumps and is advanced', async () => {
  await act('/time/run', { fn: 'private' })
  expect((await see('/time')).body).toContain('wx_trigger')
  await act('/time/set', { at: '2026-12-24T09:30' })
  expect((await see('/time')).body).toContain('12月24日 周四 09:30')
  await act('/time/advance', { ms: '3600000', everyMs: '0' })
  for (let i = 0; i < 100 && (await see('/time')).body.includes('已经触发'); i++)
    await new Promise(done => setTimeout(done, 50))
  expect((await see('/time')).body).toContain('12月24日 周四 10:30')
  const { body } = await see('/logs?show=calls&fn=private')
  expect(body.match(/<td>定时器<\/td>/g)?.length).toBe(13)
})

test('what the console looks at is not counted as read by functions', async () => {
  cloud.resetStats()
  await see('/data/customers')
  expect(cloud.stats().documentsRead).toBe(0)
})

test('slow queries are listed with their cost and cleared', async () => {
  await cloud.run("return (await db.collection('customers').where({n: 3}).get()).data")
  expect((await see('/queries')).body).toContain('全表')
  await act('/queries/clear', {})
  expect((await see('/queries')).body).toContain('还没有查询')
})
