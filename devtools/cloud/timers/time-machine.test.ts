import { planOf, startTestCloud, type TestCloud } from '../testing/test-cloud'

const START = new Date('2026-12-20T08:00:00+08:00')
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud(planOf({}), { now: START, timers: true })
})
afterAll(() => cloud.end())
beforeEach(() => cloud.setNow(START))

type Plain = { date: string }
const beijing = async (): Promise<string> => {
  const { date } = (await cloud.call('plain', {}, { openid: 'o1' })) as Plain
  return new Date(Date.parse(date) + 8 * 3_600_000).toISOString().slice(0, 16)
}

test('an hour is twelve firings of a timer of five minutes, and functions live an hour later', async () => {
  expect(await cloud.advance(3_600_000)).toBe(12)
  expect(await beijing()).toBe('2026-12-20T09:00')
})

test('a day by the hour is 24 firings, and the moment can be named', async () => {
  const tomorrow = new Date('2026-12-21T08:00:00+08:00')
  expect(await cloud.advance(tomorrow, { everyMs: 3_600_000 })).toBe(24)
  expect(await beijing()).toBe('2026-12-21T08:00')
})

test('two cannot move one clock', async () => {
  const first = cloud.advance(3_600_000)
  await expect(cloud.advance(60_000)).rejects.toThrow('already being advanced')
  await first
})

test('a jump fires nothing', async () => {
  cloud.resetStats()
  cloud.setNow(new Date('2026-12-20T08:04:59.900+08:00'))
  cloud.setNow(new Date('2026-12-20T08:05:00.100+08:00'))
  await new Promise(done => setTimeout(done, 600))
  expect(cloud.stats().functions.private).toBeUndefined()
})

test('a cloud that is closed on the way fires nothing more and breaks nothing', async () => {
  const closing = await startTestCloud(planOf({}), { now: START })
  const way = closing.advance(30 * 86_400_000)
  await new Promise(done => setTimeout(done, 200))
  await closing.end()
  await way
  await expect(closing.call('plain', {}, { openid: 'o1' })).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
  })
})
