import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

let cloud: TestCloud

beforeAll(async () => {
  const staticDir = mkdtempSync(join(tmpdir(), 'site-'))
  writeFileSync(join(staticDir, 'index.html'), '<h1>phone</h1>')
  writeFileSync(join(staticDir, 'app.js'), 'go()')
  cloud = await startTestCloud(planOf({}), {
    staticDir,
    personas: {
      officer: { openid: 'o-officer', name: '客户经理' },
      lead: { openid: 'o-lead', name: '主管' },
    },
  })
})
afterAll(() => cloud.end())

type Answer = { status: number; type: string; body: string }

/** Node's own fetch would not let a test lie about Host. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(`${cloud.url}${path}`, { method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

const JSON_TYPE = { 'content-type': 'application/json' }
const call = (fn: string, data: unknown, headers: Record<string, string> = { 'x-persona': 'officer' }) =>
  send('POST', '/api/call', { ...JSON_TYPE, ...headers }, JSON.stringify({ function: fn, data }))

test('a call answers what main returned, as the persona', async () => {
  const { status, body } = await call('probe', { run: 'return cloud.getWXContext().OPENID' })
  expect([status, JSON.parse(body)]).toEqual([200, { result: { ok: 'o-officer' } }])
})

test.each([
  ['a function no client may call', () => call('private', {}), 'PERMISSION_DENIED'],
  ['an unknown function', () => call('ghost', {}), 'FUNCTION_NOT_FOUND'],
  ['a function that threw', () => call('plain', { throw: 'x' }), 'FUNCTIONS_EXECUTE_FAIL'],
  ['an unknown persona', () => call('plain', {}, { 'x-persona': 'ghost' }), 'UNKNOWN_PERSONA'],
  [
    'a persona named like the prototype',
    () => call('plain', {}, { 'x-persona': 'constructor' }),
    'UNKNOWN_PERSONA',
  ],
  [
    'a body that is no call',
    () => send('POST', '/api/call', { ...JSON_TYPE, 'x-persona': 'officer' }, '[]'),
    'INVALID_PARAM',
  ],
  [
    'a form, which any site could post',
    () => send('POST', '/api/call', { 'content-type': 'text/plain', 'x-persona': 'officer' }, '{}'),
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'another host name',
    () => call('plain', {}, { 'x-persona': 'officer', host: 'evil.example' }),
    'FORBIDDEN',
  ],
  [
    'another origin',
    () => call('plain', {}, { 'x-persona': 'officer', origin: 'http://evil.example' }),
    'FORBIDDEN',
  ],
  ['the origin null', () => call('plain', {}, { 'x-persona': 'officer', origin: 'null' }), 'FORBIDDEN'],
  [
    'the wire without the secret',
    () =>
      send('POST', '/admin', JSON_TYPE, '{"action":"database.getDocument"}').then(answer => ({
        ...answer,
        body: `{"error":${answer.body}}`,
      })),
    'SIGN_PARAM_INVALID',
  ],
  ['the stats without the secret', () => send('GET', '/__cloud/stats'), 'FORBIDDEN'],
])('%s is refused with its code', async (_fact, ask, code) => {
  const { error } = JSON.parse((await ask()).body) as { error: { code: string } }
  expect(error.code).toBe(code)
})

test('its own origin is welcome', async () => {
  const { status } = await call('plain', {}, { 'x-persona': 'officer', origin: cloud.url })
  expect(status).toBe(200)
})

test('personas are listed without their openids', async () => {
  const { body } = await send('GET', '/api/personas')
  expect(JSON.parse(body)).toEqual([
    { id: 'officer', name: '客户经理' },
    { id: 'lead', name: '主管' },
  ])
})

test('an upload is a file a function can read; over 25 MB it is refused', async () => {
  const named = await send(
    'POST',
    `/api/upload?name=${encodeURIComponent('客户.csv')}`,
    { 'x-persona': 'officer' },
    'a,b',
  )
  const { fileID } = JSON.parse(named.body) as { fileID: string }
  expect(fileID).toMatch(/^cloud:\/\/.*\/客户\.csv$/)
  const big = await send(
    'POST',
    '/api/upload?name=x',
    { 'x-persona': 'officer' },
    Buffer.alloc(25 * 1024 * 1024 + 1),
  )
  expect([big.status, JSON.parse(big.body).error.code]).toEqual([413, 'STORAGE_FILE_TOO_LARGE'])
})

test.each([
  ['/', 200, 'text/html; charset=utf-8', '<h1>phone</h1>'],
  ['/pages/today', 200, 'text/html; charset=utf-8', '<h1>phone</h1>'],
  ['/app.js', 200, 'text/javascript; charset=utf-8', 'go()'],
  ['/none.js', 404, 'application/json; charset=utf-8', expect.any(String)],
  ['/..%2f..%2f..%2fetc%2fpasswd', 403, 'application/json; charset=utf-8', expect.any(String)],
])('the site answers %s with %s', async (path, status, type, body) => {
  expect(await send('GET', path)).toEqual({ status, type, body })
})

test('counters are read over HTTP with the secret', async () => {
  const { body } = await send('GET', '/__cloud/stats', { 'x-cloud-secret': cloud.secret })
  expect(JSON.parse(body)).toMatchObject({ documentsRead: expect.any(Number), actions: {}, functions: {} })
})
