import { torture } from './torture'

jest.setTimeout(120_000)

test('five kills in the middle of writes lose no acknowledged write and leave no half transaction', async () => {
  const report = await torture(5)
  expect(report).toMatchObject({ rounds: 5, lost: 0, half: 0, invented: 0 })
  expect(report.adds + report.updates + report.transactions).toBeGreaterThan(10)
})
