import type { AccessRule } from '../deploy-plan'
import { planOf, startTestCloud, type TestCloud } from '../testing/test-cloud'

const RULES: AccessRule[] = ['ADMINONLY', 'PRIVATE', 'READONLY', 'ADMINWRITE']
let cloud: TestCloud

beforeAll(async () => {
  const collections = Object.fromEntries(RULES.map(rule => [rule, { indexes: [], rule }]))
  cloud = await startTestCloud(
    { ...planOf({ ...collections, unruled: { indexes: [] } }), storage: 'ADMINONLY' },
    { personas: { me: { openid: 'o1', name: '我' } } },
  )
})
afterAll(() => cloud.end())
beforeEach(() => {
  for (const rule of [...RULES, 'unruled']) cloud.engine.clear(rule)
})

type Ask = Parameters<TestCloud['database']>[1]
const ask = (openid: string, rest: Ask): unknown => {
  try {
    return cloud.database(openid, rest)
  } catch (error) {
    return (error as { code?: string }).code
  }
}
const DENIED = 'DATABASE_PERMISSION_DENIED'

test.each<[AccessRule, boolean, 'all' | 'own' | 'none']>([
  ['ADMINONLY', false, 'none'],
  ['PRIVATE', true, 'own'],
  ['READONLY', true, 'own'],
  ['ADMINWRITE', false, 'all'],
])('%s: a client may write: %s', (collection, mayWrite, reads) => {
  cloud.engine.insertMany(collection, [{ _id: 'ours', a: 1 }])
  const added = ask('o1', { action: 'add', collection, data: { a: 2, _openid: 'forged' } })
  if (!mayWrite) expect(added).toBe(DENIED)
  else expect(cloud.engine.find(collection, { a: 2 })).toMatchObject([{ _openid: 'o1' }])
  const counted = ask('o1', { action: 'count', collection, query: {} })
  const seen = collection === 'READONLY' ? 2 : 1
  expect(counted).toEqual(reads === 'none' ? DENIED : { total: seen })
})

test('what others wrote is neither changed nor removed', () => {
  cloud.engine.insertMany('PRIVATE', [{ _id: 'ours', a: 1 }])
  ask('o1', { action: 'add', collection: 'PRIVATE', data: { _id: 'mine', a: 1 } })
  expect(ask('o1', { action: 'update', collection: 'PRIVATE', query: { a: 1 }, data: { a: 9 } })).toEqual({
    updated: 1,
  })
  expect(ask('o2', { action: 'remove', collection: 'PRIVATE', query: {} })).toEqual({ removed: 0 })
  expect(cloud.engine.find('PRIVATE', {})).toMatchObject([
    { _id: 'ours', a: 1 },
    { _id: 'mine', a: 9 },
  ])
})

test('a collection that no rule closes is open to its writers, as one made by code is', () => {
  expect(ask('o1', { action: 'add', collection: 'unruled', data: {} })).toHaveProperty('_id')
})

const post = async (path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json', 'x-persona': 'me' }
  const answer = await fetch(`${cloud.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as { result?: unknown; error?: { code: string } }
}

test('over HTTP a persona is refused alike, and its answers to the dialog are taken', async () => {
  const refused = await post('/api/database', { action: 'add', collection: 'ADMINONLY', data: {} })
  expect(refused.error?.code).toBe(DENIED)
  expect(await post('/api/subscribe', { T1: 'accept' })).toEqual({ result: null })
  expect(cloud.openApi.outbox.left('o1', 'T1')).toBe(1)
})

test('a closed storage refuses a client’s file', async () => {
  await expect(cloud.upload('o1', 'x', Buffer.from('x'))).rejects.toMatchObject({
    code: 'STORAGE_EXCEED_AUTHORITY',
  })
})
