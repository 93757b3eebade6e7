import { planOf, startTestCloud, type TestCloud } from './testing/test-cloud'

let cloud: TestCloud

beforeAll(async () => {
  const indexes = [{ name: 'key_unique', keys: [['key', 1]] as [string, 1][], unique: true }]
  cloud = await startTestCloud(planOf({ docs: { indexes: [] }, unique: { indexes } }))
})
beforeEach(() => {
  cloud.engine.clear('docs')
  cloud.engine.clear('unique')
  cloud.engine.insertMany('docs', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
})
afterAll(() => cloud.end())

const stored = () => Object.fromEntries(cloud.engine.find('docs', {}).map(doc => [doc._id, doc.n]))
const PRELUDE = `const out = db.collection('docs'); const inside = t => t.collection('docs');
  const code = p => p.then(() => 'ok', e => e.errCode ?? e.code);`

test('what runTransaction wrote is there together after it, and its result is returned', async () => {
  const ran = await cloud.run(`${PRELUDE} return await db.runTransaction(async t => {
    const {data} = await inside(t).doc('a').get();
    await inside(t).doc('a').update({data: {n: _.inc(1)}}); await inside(t).doc('b').remove();
    await inside(t).add({data: {_id: 'c', n: 9}}); await inside(t).doc('d').set({data: {n: 8}}); return data.n })`)
  expect(ran).toEqual({ ok: 1 })
  expect(stored()).toEqual({ a: 2, c: 9, d: 8 })
})

test('a transaction reads its own writes, others do not until it commits', async () => {
  const ran =
    await cloud.run(`${PRELUDE} const t = await db.startTransaction(); await inside(t).doc('a').update({data: {n: 5}});
    const seen = [(await inside(t).doc('a').get()).data.n, (await out.doc('a').get()).data.n];
    await t.commit(); return [...seen, (await out.doc('a').get()).data.n]`)
  expect(ran).toEqual({ ok: [5, 1, 5] })
})

test('a transaction sees the moment of its first read, whatever is written since', async () => {
  const ran =
    await cloud.run(`${PRELUDE} const t = await db.startTransaction(); const first = (await inside(t).doc('a').get()).data.n;
    await out.doc('a').update({data: {n: 7}}); await out.doc('b').remove(); await out.add({data: {_id: 'c', n: 3}});
    const later = [(await inside(t).doc('a').get()).data.n, (await inside(t).doc('b').get()).data.n, await code(inside(t).doc('c').get())];
    await t.rollback(); return [first, ...later]`)
  expect(ran).toEqual({ ok: [1, 1, 1, expect.anything()] })
})

test('a rollback leaves nothing', async () => {
  await cloud.run(
    `${PRELUDE} const t = await db.startTransaction(); await inside(t).doc('a').update({data: {n: 5}}); await t.rollback()`,
  )
  expect(stored()).toEqual({ a: 1, b: 1 })
})

test('an error in the callback rolls back and comes out', async () => {
  const ran = await cloud.run(
    `${PRELUDE} return await db.runTransaction(async t => { await inside(t).doc('a').update({data: {n: 5}}); throw new Error('no') })`,
  )
  expect(ran.errMsg).toMatch('no')
  expect(stored()).toEqual({ a: 1, b: 1 })
})

test('the second to write a document in a transaction is refused at once, without its code, as in production', async () => {
  const ran =
    await cloud.run(`${PRELUDE} const t1 = await db.startTransaction(); const t2 = await db.startTransaction();
    await inside(t1).doc('a').update({data: {n: 2}}); const second = await code(inside(t2).doc('a').update({data: {n: 3}}));
    const after = await code(inside(t2).doc('b').update({data: {n: 3}})); await t1.commit(); return [second, after]`)
  expect(ran).toEqual({ ok: [-501001, -501001] })
  expect(stored()).toEqual({ a: 2, b: 1 })
})

test('a write of a document that changed since the snapshot is a conflict: no update is lost', async () => {
  const ran =
    await cloud.run(`${PRELUDE} const t = await db.startTransaction(); const {data} = await inside(t).doc('a').get();
    await out.doc('a').update({data: {n: _.inc(10)}}); return await code(inside(t).doc('a').update({data: {n: data.n + 1}}))`)
  expect(ran).toEqual({ ok: -501001 })
  expect(stored().a).toBe(11)
})

test('a write outside waits for the transaction that holds the document', async () => {
  const ran =
    await cloud.run(`${PRELUDE} const t = await db.startTransaction(); await inside(t).doc('a').update({data: {n: 5}});
    let done = false; const waiting = out.doc('a').update({data: {n: _.inc(1)}}).then(() => { done = true });
    await new Promise(r => setTimeout(r, 60)); const early = done; await t.commit(); await waiting; return [early, done]`)
  expect(ran).toEqual({ ok: [false, true] })
  expect(stored().a).toBe(6)
})

test('two transactions of different documents both commit', async () => {
  const ran =
    await cloud.run(`${PRELUDE} const [t1, t2] = [await db.startTransaction(), await db.startTransaction()];
    await inside(t1).doc('a').update({data: {n: 2}}); await inside(t2).doc('b').update({data: {n: 3}});
    return [await code(t1.commit()), await code(t2.commit())]`)
  expect(ran).toEqual({ ok: ['ok', 'ok'] })
  expect(stored()).toEqual({ a: 2, b: 3 })
})

test('a unique key taken by the time of the commit fails the whole transaction', async () => {
  const ran =
    await cloud.run(`${PRELUDE} const t = await db.startTransaction(); await inside(t).doc('a').update({data: {n: 5}});
    await t.collection('unique').add({data: {_id: '1', key: 'k'}}); await db.collection('unique').add({data: {_id: '2', key: 'k'}});
    return await code(t.commit())`)
  expect(ran.ok).not.toBe('ok')
  expect(stored()).toEqual({ a: 1, b: 1 })
})

test('a finished transaction does not exist', async () => {
  const ran = await cloud.run(
    `${PRELUDE} const t = await db.startTransaction(); await t.commit(); return [await code(t.commit()), await code(inside(t).doc('a').get())]`,
  )
  expect(ran.ok).not.toContain('ok')
})

test('where in a transaction is not played: production runs its writes outside it', async () => {
  const ran = await cloud.run(
    `${PRELUDE} const t = await db.startTransaction(); try { return await inside(t).where({n: 1}).get() } finally { await t.rollback() }`,
  )
  expect(ran.errMsg).toMatch('not in the local cloud')
})
