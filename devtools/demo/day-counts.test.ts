import { TODAY } from '../testing/customers'
import { ownBranch } from '../testing/own-branch'
import { counters, recounted } from '../testing/recount'
import { seedDemo } from './seed'

const branch = ownBranch()

test('R100 the demo’s counters equal a recount of what it holds', () => {
  for (const name of branch.engine.collections()) branch.engine.clear(name)
  seedDemo(branch.engine, TODAY)
  const counted = counters(branch)
  expect(Object.keys(counted).length).toBeGreaterThan(1000)
  expect(counted).toEqual(recounted(branch))
})
