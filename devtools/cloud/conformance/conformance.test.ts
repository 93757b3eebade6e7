import type { Engine } from '../engine'
import type { Case } from './case'
import { openInProcess } from './in-process'
import { db } from './sdk'
import { TABLES } from './tables'

let engine: Engine
let close: () => void

beforeAll(() => {
  const opened = openInProcess()
  engine = opened.engine
  close = opened.close
  engine.ensureCollection('bare')
  // The same questions where keys help to answer them must have the same answers.
  engine.ensureCollection(
    'indexed',
    ['a', 'b', 'a.b'].map(path => ({ name: path, keys: [[path, 1]] })),
  )
  engine.ensureCollection('others')
  engine.insertMany('others', [
    { _id: 'x', key: 1, price: 10 },
    { _id: 'y', key: 1, price: 20 },
    { _id: 'z', price: 30 },
  ])
})
afterAll(() => close())

/** The SDK answers an error of the cloud as a result with a code, and throws its own. */
async function outcome(one: Case, collection: string): Promise<unknown> {
  try {
    return await one.run(db.collection(collection))
  } catch (error) {
    return error
  }
}

describe.each(Object.entries(TABLES))('%s', (_table, cases) => {
  test.each(cases.map(one => [one.name, one] as const))('%s', async (_name, one) => {
    for (const collection of ['bare', 'indexed']) {
      engine.clear(collection)
      engine.insertMany(collection, one.docs)
      const result = await outcome(one, collection)
      if (one.refused !== undefined) {
        expect(result).toMatchObject({
          code: one.refused.code,
          message: expect.stringMatching(one.refused.message),
        })
      } else expect(Object(result)).not.toHaveProperty('code')
      if ('answer' in one) expect(result).toEqual(one.answer)
      if (one.after !== undefined) {
        const after = engine.find(collection, {})
        expect(after).toEqual(one.after)
        // toEqual does not mind the order of fields; documents do.
        expect(JSON.stringify(after)).toBe(JSON.stringify(one.after))
      }
    }
  })
})

test('there are 300 cases and more, each with its source and a name of its own under it', () => {
  const all = Object.values(TABLES).flat()
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(all.filter(({ source }) => source.length < 10)).toEqual([])
  for (const cases of Object.values(TABLES))
    expect(new Set(cases.map(({ name, source }) => source + name)).size).toBe(cases.length)
})
