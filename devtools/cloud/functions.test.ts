import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

let cloud: TestCloud

type Seen = {
  calls: number
  event: Record<string, unknown>
  env: Record<string, string>
  now: number
  date: string
  isDate: boolean
  zone: string
}

beforeAll(async () => {
  process.env.HOST_ONLY = 'secret of the host'
  cloud = await startTestCloud(
    planOf({ docs: { indexes: [] } }, { timeoutSeconds: 1, env: ['GENJIN_PHONE_KEY'] }),
    {
      env: { GENJIN_PHONE_KEY: 'k1', NOT_PLANNED: 'k2' },
    },
  )
})
afterAll(() => cloud.end())

const plain = (data: object, openid = 'o1') => cloud.call('plain', data, { openid }) as Promise<Seen>

test('the event carries what was sent and who sent it, which a sender cannot forge', async () => {
  const { event } = await plain({ a: 1, userInfo: { openId: 'forged' } })
  expect(event).toEqual({ a: 1, userInfo: { appId: 'wx0000000000000000', openId: 'o1' } })
})

test('a function sees the variables its plan names and nothing of the host', async () => {
  const { env } = await plain({})
  expect(env.GENJIN_PHONE_KEY).toBe('k1')
  expect([env.NOT_PLANNED, env.HOST_ONLY, env.PATH, env.HOME]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('functions live in UTC whatever zone the cloud was started in', async () => {
  expect((await plain({})).zone).toBe('2026-01-01T00:00:00.000Z')
})

test('a worker stays warm between calls', async () => {
  const { calls } = await plain({})
  expect((await plain({})).calls).toBe(calls + 1)
})

test('callers at the same time each see their own identity', async () => {
  const people = Array.from({ length: 12 }, (_, i) => `person-${i}`)
  const source = 'await new Promise(r => setTimeout(r, 5)); return cloud.getWXContext().OPENID'
  const answers = await Promise.all(people.map(openid => cloud.run(source, {}, openid)))
  expect(answers.map(({ ok }) => ok)).toEqual(people)
})

test('a client is wx_client; through another function it is wx_client,scf with the same openid', async () => {
  const ran = await cloud.run(
    "const direct = cloud.getWXContext(); const {result} = await cloud.callFunction({name: 'private', data: {a: 1}}); return [direct.SOURCE, result]",
  )
  const userInfo = { appId: 'wx0000000000000000', openId: 'openid-1' }
  expect(ran).toEqual({
    ok: ['wx_client', { event: { a: 1, userInfo }, source: 'wx_client,scf', openid: 'openid-1' }],
  })
})

test('a timer has no openid, its own event, and the source wx_trigger', async () => {
  expect(await cloud.runTimer('private')).toEqual({
    event: { Type: 'Timer', TriggerName: 'every-five', Time: expect.stringMatching(/^\d{4}-.*Z$/) },
    source: 'wx_trigger',
  })
})

test.each([
  ['a function no client may call', 'private', {}, 'PERMISSION_DENIED'],
  ['a function that is not planned', 'ghost', {}, 'FUNCTION_NOT_FOUND'],
  ['a name of the prototype', 'toString', {}, 'FUNCTION_NOT_FOUND'],
  ['a body over 100 KB', 'plain', { text: 'x'.repeat(100 * 1024) }, 'EXCEED_MAX_PAYLOAD_SIZE'],
  ['a function that throws', 'plain', { throw: 'on purpose' }, 'FUNCTIONS_EXECUTE_FAIL'],
  ['a function that cannot load', 'broken', {}, 'FUNCTIONS_EXECUTE_FAIL'],
  ['a function that ends its process', 'plain', { exit: true }, 'FUNCTIONS_EXECUTE_FAIL'],
])('%s is refused or fails with its code', async (_fact, fn, data, code) => {
  await expect(cloud.call(fn, data, { openid: 'o1' })).rejects.toMatchObject({ code })
})

test('a function at its time limit is killed, even in a loop, and the next call finds a fresh worker', async () => {
  const before = Date.now()
  await expect(plain({ spin: true })).rejects.toMatchObject({
    code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    message: 'Invoking task timed out after 1 seconds',
  })
  expect(Date.now() - before).toBeLessThan(2500)
  expect((await plain({})).calls).toBeGreaterThan(0)
})

test('the clock of functions and serverDate shifts; Date stays Date', async () => {
  cloud.setNow(new Date('2031-05-06T00:00:00Z'))
  const seen = await plain({})
  expect([seen.date.slice(0, 10), new Date(seen.now).toISOString().slice(0, 10), seen.isDate]).toEqual([
    '2031-05-06',
    '2031-05-06',
    true,
  ])
  const ran = await cloud.run(
    "const {_id} = await db.collection('docs').add({data: {at: db.serverDate()}}); return (await db.collection('docs').doc(_id).get()).data.at",
  )
  expect(ran.ok).toMatch(/^2031-05-06/)
  cloud.setNow(new Date())
})

test('what a function asks of the database is counted under its name', async () => {
  cloud.engine.clear('docs')
  cloud.resetStats()
  await cloud.run(
    "await db.collection('docs').add({data: {a: 1}}); return (await db.collection('docs').where({a: 1}).get()).data.length",
  )
  expect(cloud.stats().functions.probe).toEqual({ calls: 1, databaseRequests: 2, documentsRead: 1 })
})
