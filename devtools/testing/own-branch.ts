import { type Branch, type Options, openBranch } from './branch'

/** A machine that builds the phone at the same time is slow. */
const PATIENCE_MS = 60_000

/** A branch of this test file's own: open before its tests, closed after them, whatever happens in between. */
export const ownBranch = (options: Options = {}): Branch => {
  let opening: Promise<Branch> | undefined
  let branch: Branch | undefined
  jest.setTimeout(PATIENCE_MS)
  beforeAll(async () => {
    opening = openBranch(options)
    branch = await opening
  }, PATIENCE_MS)
  afterAll(async () => {
    await (await opening)?.end()
  }, PATIENCE_MS)
  return new Proxy({} as Branch, {
    get: (_, key) => {
      if (branch === undefined) throw new Error('the branch is open inside tests only')
      return branch[key as keyof Branch]
    },
  })
}
