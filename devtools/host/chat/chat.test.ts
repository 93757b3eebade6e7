import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../cloud/local-cloud'
import { type Host, startHost } from '../host'
import type { Chat, Launch } from '../page/launch'
import type { Shared } from '../page/wx/share'
import { jsdomRuntime } from '../server/jsdom-runtime'
import { tapOn, tinyBuild } from '../strict/tiny-build'
import { CARD_PAGE } from './card-page'
import { openedFrom } from './opened-from'

type Seen = { token: string; visit: Record<string, unknown> | null; refused: number | null }

const { dist, remove } = tinyBuild(CARD_PAGE)
const dataDir = mkdtempSync(join(tmpdir(), 'genjin-chat-'))
const open: Host[] = []
let cloud: LocalCloud
let card: Shared

/** A person's phone before the one cloud. */
const phone = async (persona: string, launch: Partial<Launch> = {}): Promise<Host> => {
  const host = await startHost({
    dist,
    cloud: { gateway: cloud.url, persona },
    launch,
    runtime: jsdomRuntime,
  })
  open.push(host)
  return host
}
const seen = async (host: Host): Promise<Seen> => {
  for (;;) {
    const { pageId } = (await host.handle('App.getCurrentPage')) as { pageId: number }
    const { data } = (await host.handle('Page.getData', { pageId, path: '' })) as { data: Seen }
    if (data.visit !== null || data.refused !== null) return data
    await new Promise(done => setTimeout(done, 20))
  }
}
const visit = async (persona: string, chat: Chat) =>
  (await seen(await phone(persona, openedFrom(card, chat)))).visit

beforeAll(async () => {
  cloud = await startLocalCloud({
    dataDir,
    port: 0,
    functionsDir: join(__dirname, 'functions'),
    plan: {
      collections: {},
      functions: { visit: { timeoutSeconds: 10, memoryMB: 256, invoke: true, env: [] } },
    },
    personas: {
      sender: { openid: 'o_sender', name: '发的人' },
      reader: { openid: 'o_reader', name: '看的人' },
    },
    timers: false,
  })
}, 60_000)

afterAll(async () => {
  expect(open.flatMap(({ faults }) => faults)).toEqual([])
  for (const host of open) await host.close()
  await cloud.close()
  remove()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

test('a tap on a share button makes the card that lands in the chat', async () => {
  const sender = await phone('sender')
  await tapOn('#share')(sender)
  await new Promise(done => setTimeout(done, 20))
  card = sender.did[0]?.detail as Shared
  expect(card).toEqual({ title: '一张卡片', path: '/pages/a/a?token=t1', withShareTicket: true })
  // 40097: who opens it from no chat.
  expect((await seen(sender)).refused).toBe(40097)
}, 60_000)

test('another person opens it from a chat of two: the token, the reader and the room are known', async () => {
  const reader = await phone('reader', openedFrom(card, { kind: 'single', id: 'two' }))
  expect(await seen(reader)).toMatchObject({
    token: 't1',
    visit: { openid: 'o_reader', open_single_roomid: expect.any(String), chat_type: 1 },
  })
}, 60_000)

test('in a group it is the group, the same for everybody in it, and another in another', async () => {
  const family = { kind: 'group', id: 'family' } as const
  const [mine, yours, other] = [
    await visit('reader', family),
    await visit('sender', family),
    await visit('reader', { kind: 'group', id: 'work' }),
  ]
  expect(mine).toMatchObject({ opengid: expect.any(String), chat_type: 3 })
  expect(yours?.opengid).toBe(mine?.opengid)
  expect(other?.opengid).not.toBe(mine?.opengid)
}, 60_000)

test('who has left the group is told 65206', async () => {
  const reader = await phone('reader', openedFrom(card, { kind: 'group', id: 'family', isLeft: true }))
  expect((await seen(reader)).refused).toBe(65206)
}, 60_000)

test('a card shared with a ticket enters a group as 1044, one without as 1008, and two people meet in 1007', () => {
  const scene = (chat: Chat, withShareTicket: boolean) => openedFrom({ ...card, withShareTicket }, chat).scene
  const group = { kind: 'group', id: 'g' } as const
  expect([scene(group, true), scene(group, false), scene({ kind: 'single', id: 's' }, true)]).toEqual([
    1044, 1008, 1007,
  ])
})
