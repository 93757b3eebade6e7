import { openInProcess } from '../conformance/in-process'
import { createModel, type Faults, verify } from './model'
import { add, increment, seed, transfer } from './writers'

/** What torture would say of a cloud that did this after it acknowledged the writes. */
async function faultsAfter(
  harm: (engine: ReturnType<typeof openInProcess>['engine']) => void,
): Promise<Faults> {
  const { engine, close } = openInProcess()
  for (const name of ['adds', 'counters', 'accounts', 'ledger']) engine.ensureCollection(name)
  const model = createModel()
  await seed()
  for (let i = 0; i < 5; i++) {
    await add(model, 0)
    await increment(model)
    await transfer(model, 0)
  }
  harm(engine)
  const faults: Faults = { lost: 0, half: 0, invented: 0 }
  await verify(model, 0, faults)
  close()
  return faults
}

test('torture finds nothing wrong with a cloud that kept everything', async () => {
  expect(await faultsAfter(() => undefined)).toEqual({ lost: 0, half: 0, invented: 0 })
})

test.each<[string, Parameters<typeof faultsAfter>[0], keyof Faults]>([
  ['a lost document', engine => engine.remove('adds', {}, false), 'lost'],
  [
    'a lost increment',
    engine => engine.update('counters', { n: { $gt: 0 } }, { $inc: { n: -1 } }, false),
    'lost',
  ],
  ['an increment too many', engine => engine.update('counters', {}, { $inc: { n: 1 } }, false), 'invented'],
  ['half a transaction', engine => engine.remove('ledger', { _id: /:to$/ }, false), 'half'],
  [
    'an entry without its amount',
    engine => engine.update('accounts', { amount: { $ne: 1000 } }, { $set: { amount: 1000 } }, false),
    'half',
  ],
])('torture finds %s', async (_what, harm, kind) => {
  expect((await faultsAfter(harm))[kind]).toBeGreaterThan(0)
})
