import { deployPlan } from '../../config/deploy'
import { type Branch, openBranch } from '../../devtools/testing/branch'
import { plant, TODAY } from '../../devtools/testing/customers'
import { book, daysOf } from '../../devtools/testing/mixed-book'

/** The sweep's time limit here, so that the cloud kills it in the middle of its work. */
const SECONDS = 0.25
const { sweep: planned } = deployPlan.functions
const plan = {
  ...deployPlan,
  functions: { ...deployPlan.functions, sweep: { ...planned, timeoutSeconds: SECONDS } as never },
}
const COPIES = 8

const open: Branch[] = []
const opened = async (options: Parameters<typeof openBranch>[0]): Promise<Branch> => {
  const branch = await openBranch(options)
  open.push(branch)
  return branch
}
afterEach(async () => {
  for (const [i, branch] of open.splice(0).entries())
    await branch.end(i === 0 ? 'keep' : undefined).catch(() => undefined)
}, 60_000)

test('a sweep that is killed in the middle goes on where it stood, once its lease has run out', async () => {
  const first = await opened({ plan })
  const many = Array.from({ length: COPIES }, (_, n) =>
    book().map(doc => ({ ...doc, _id: `${doc._id}x${n}` })),
  )
  plant(first, ...many.flat())
  await expect(first.runTimer('sweep')).rejects.toThrow('timed out')
  await first.end('keep')
  const second = await opened({ dataDir: first.dataDir })
  const left = second.docs('customers', { gradeChangesOn: TODAY }).length
  const { at, sweep, expectFresh } = daysOf(second)
  at(0, 1)
  expect(await sweep()).toEqual({ isRun: false, jobs: {} })
  const today = at(0, 5)
  const { jobs } = await sweep()
  expect(jobs.regrade).toEqual({ read: left, changed: left, isDone: true })
  expect(left).toBeGreaterThan(0)
  expectFresh(today)
}, 60_000)
