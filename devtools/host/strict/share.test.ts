import { faultsOf } from './tiny-build'

const sharing = (body: string) => ({ 'pages/a/a.js': `Page({ onShareAppMessage() { ${body} } })` })
const share = async (body: string): Promise<{ faults: string[]; did: unknown }> => {
  let did: unknown
  const faults = await faultsOf(sharing(body), async host => {
    await host.handle('Host.share')
    did = host.did[0]
  })
  return { faults, did }
}
const card = (title: string) => ({ name: 'share', detail: { title, path: 'pages/a/a' } })

test('a card whose promise settles in time carries what it says', async () => {
  expect(await share('return { title: "before", promise: Promise.resolve({ title: "after" }) }')).toEqual({
    faults: [],
    did: card('after'),
  })
}, 30_000)

const BROKEN: readonly [title: string, body: string, fault: RegExp][] = [
  ['never settles', 'return { title: "before", promise: new Promise(() => {}) }', /^share .*over 3 s/],
  ['is broken', 'return { title: "before", promise: Promise.reject(new Error("lost")) }', /^share .*lost/],
]

test.each(BROKEN)(
  'it fails on a promise that %s, and the card goes as it was',
  async (_, body, fault) => {
    const { faults, did } = await share(body)
    expect(faults.join()).toMatch(fault)
    expect(did).toEqual(card('before'))
  },
  30_000,
)

test('it fails on an answer that is itself a promise', async () => {
  const { faults } = await share('return Promise.resolve({ title: "after" })')
  expect(faults.join()).toMatch(/^share .*promise/)
}, 30_000)
