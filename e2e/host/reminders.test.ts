import { rmSync } from 'node:fs'
import type { LocalCloud } from '../../devtools/cloud/local-cloud'
import { PERSONAS } from '../../devtools/demo/personas'
import { openBranch } from '../../devtools/run/open-branch'
import { demoFolder } from '../../devtools/testing/demo-folder'
import { type Journey, openJourney } from './journey'
import { NOW, onHost, type StageOptions } from './stage'

type Row = { id: string; version: number }
type Book = { templates: { id: string; left: number }[]; refusedOn: string | null }
type Today = { counts: { contact: { overdue: number; today: number } } }
type Reminders = { rows: { id: string; what: string }[] }

const OPENID = PERSONAS.officer.openid
const LONG = 90_000

let dataDir = ''
let cloud: LocalCloud
let journey: Journey
let due: Row[] = []

const book = () => journey.ask<Book>('officer', 'reminder.book')
const left = async () => (await book()).templates[0]?.left
/** One phone at a time; the last one is put away, also after a test that failed. */
const open = async (options: StageOptions = {}, persona = 'officer'): Promise<void> => {
  await journey?.close()
  journey = await openJourney(persona, { branch: cloud, ...options })
}
const leave = (): void => expect(journey.faults()).toEqual([])
const go = async (path: string, query = ''): Promise<void> => {
  await journey.mp.callWxMethod('reLaunch', { url: `/${path}${query}` })
  await journey.arrive(path)
}
const openSheet = async (row: Row | undefined): Promise<void> => {
  await go('pages/customer/index', `?id=${row?.id}`)
  await journey.tap('#customer-log')
  await journey.see('#log-sheet')
  await journey.tap('#log-gate-missed')
}
/** The tab's figure counts who is due a contact with what is to be remembered. */
const dueInToday = async (): Promise<number> => {
  const { counts } = await journey.ask<Today>('officer', 'today.list')
  return counts.contact.overdue + counts.contact.today
}
const figure = (count: number): string => (count > 99 ? '99+' : `${count}`)
const isSaidToAsk = async () => (await (await journey.page()).$('#log-asks')) !== null

beforeAll(async () => {
  dataDir = await demoFolder(NOW)
  cloud = await openBranch({ dataDir, port: 0, now: NOW, timers: false, survivesPowerCut: false })
  const today = (await cloud.call('officer', { op: 'today.list', input: {} }, { openid: OPENID })) as {
    data: { rows: Row[] }
  }
  due = today.data.rows
}, 120_000)

afterAll(async () => {
  await journey?.close()
  await cloud?.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

onHost(
  'who refuses has saved all the same, and is not asked again that day',
  async () => {
    await open({ subscriptions: { 'local-template-nudge': 'reject' } })
    await openSheet(due[0])
    await journey.says('#log-asks', '是否接收到期提醒')
    await journey.tap('#log-save')
    await journey.gone('#log-sheet')
    await journey.see('#customer-toast')
    await journey.until('the refusal is known', async () => (await book()).refusedOn !== null)
    await openSheet(due[1])
    expect(await isSaidToAsk()).toBe(false)
    leave()
  },
  LONG,
)

onHost(
  'the next day the save asks again, says so first, and the accept counts once',
  async () => {
    cloud.setNow(new Date('2026-11-24T09:00:00+08:00'))
    await open({ now: new Date('2026-11-24T09:00:00+08:00').getTime() })
    await openSheet(due[2])
    await journey.see('#log-asks')
    await journey.picture('log-asks')
    await journey.tap('#log-save')
    await journey.gone('#log-sheet')
    await journey.until('one message left', async () => (await left()) === 1)
    await openSheet(due[3])
    expect(await isSaidToAsk()).toBe(false)
    await journey.tap('#log-save')
    await journey.gone('#log-sheet')
    expect(await left()).toBe(1)
  },
  LONG,
)

onHost(
  '我的 says how many are left; one tap asks for more',
  async () => {
    await go('pages/me/index')
    await journey.says('#me-left', '还能提醒你 1 次')
    await journey.tap('#me-refill')
    await journey.says('#me-left', '还能提醒你 2 次')
    await journey.picture('me-nudges')
  },
  LONG,
)

onHost(
  'R104 提醒我 on a customer’s page stands in 今天 with its figure, and goes with a tick',
  async () => {
    await go('pages/customer/index', `?id=${due[0]?.id}`)
    await journey.tap('#next-remind')
    await journey.type('#remind-what', '问材料寄到没有')
    await journey.tap('#remind-on-2026-11-24')
    await journey.picture('remind')
    await journey.tap('#remind-save')
    await journey.says('#customer-toast', '记下了')
    const inbox = async () => (await journey.ask<Reminders>('officer', 'reminder.list')).rows
    const rows = (await inbox()).filter(({ what }) => what === '问材料寄到没有')
    expect(rows).toHaveLength(1)
    // The demo's visits (R68) stand there, too.
    const others = (await inbox()).length - 1
    const contacts = await dueInToday()
    await go('pages/me/index')
    await journey.says('#tab-badge', figure(contacts + others + 1))
    await go('pages/today/index')
    await journey.says('#tab-badge', figure(contacts + others + 1))
    await journey.picture('today-reminders')
    await journey.tap(`#reminder-${rows[0]?.id}-done`)
    if (contacts + others === 0) await journey.gone('#tab-badge')
    else await journey.says('#tab-badge', figure(contacts + others))
    await journey.until('it is ticked off', async () => (await inbox()).length === others)
  },
  LONG,
)

onHost(
  '提醒记录 says what the sweep sent and why the rest was counted or held back',
  async () => {
    await cloud.wechat.answerSubscribe(OPENID, { 'local-template-nudge': 'accept' })
    await cloud.wechat.answerSubscribe(OPENID, { 'local-template-nudge': 'accept' })
    await cloud.runTimer('sweep')
    const sent = cloud.openApi.outbox.messages()
    expect(sent.map(({ openid }) => openid)).toContain(OPENID)
    await go('pages/reminders/index', '?part=history')
    await journey.says('#sent-messages', '微信消息')
    await journey.picture('reminder-history')
    leave()
  },
  LONG,
)

onHost(
  'a tapped message opens the customer with the half-sheet, on a cold start',
  async () => {
    const query = { id: due[4]?.id ?? '', log: '1' }
    await open({ launch: { path: 'pages/customer/index', query, scene: 1014 } })
    await journey.see('#log-save')
    await journey.picture('landed')
    leave()
  },
  LONG,
)

onHost(
  'a message about somebody else’s customer says so, and leads to 今天',
  async () => {
    await open({ launch: { path: 'pages/customer/index', query: { id: 'cus_nobody', log: '1' } } })
    await journey.says('#customer-lost', '没有找到这位客户')
    await journey.picture('customer-lost')
    await journey.tap('#customer-lost-next')
    await journey.arrive('pages/today/index')
  },
  LONG,
)

onHost(
  'an agreed hour goes into the phone’s calendar as a 称谓',
  async () => {
    const { id, version } = await journey.ask<Row>('officer', 'customer.get', { id: due[5]?.id })
    const next = { what: '上门看库存', on: '2026-11-26', at: '10:30' }
    const note = { channel: 'N', outcome: 'reached', answers: [], next }
    await journey.ask('officer', 'followUp.log', {
      id: 'fol_alarm',
      customerId: id,
      version,
      at: Date.parse('2026-11-24T09:00:00+08:00'),
      ...note,
    })
    const titles: string[] = []
    await journey.mp.exposeFunction('alarmed', (title: string) => titles.push(title))
    await journey.mp.mockWxMethod(
      'addPhoneCalendar',
      'function (options) { alarmed(options.title); return { errMsg: "addPhoneCalendar:ok" } }',
    )
    await go('pages/customer/index', `?id=${id}`)
    await journey.tap('#next-alarm')
    await journey.says('#customer-toast', '加好了')
    expect(titles).toEqual([expect.stringMatching(/^\p{Script=Han}{1,2}客户$|…$/u)])
    await journey.picture('phone-calendar')
  },
  LONG,
)

onHost(
  'a phone that may not touch the calendar says so politely, and nothing breaks',
  async () => {
    await open({ declared: [], launch: { path: 'pages/customer/index', query: { id: due[5]?.id ?? '' } } })
    await journey.tap('#next-alarm')
    await journey.says('#customer-toast', '没有日历权限')
    await journey.picture('phone-calendar-refused')
  },
  LONG,
)

onHost(
  'who wants no messages switches them off; 我的 says so',
  async () => {
    await go('pages/reminders/index', '?part=hours')
    await journey.tap('#hours-wanted-off')
    await journey.tap('#hours-save')
    await journey.says('#hours-said', '都不提醒')
    await go('pages/me/index')
    await journey.says('#me-left', '微信提醒关着')
    leave()
  },
  LONG,
)

onHost(
  'a tick in 要看一眼 asks as well, and says so first',
  async () => {
    await open({}, 'officer2')
    await journey.tap('#today-strip-look')
    await journey.says('#today-asks', '打勾时微信会问')
    await journey.picture('today-asks')
    const { rows } = await journey.ask<{ rows: Row[] }>('officer', 'today.list', { strip: 'look' })
    await journey.tap(`#today-${rows[0]?.id}-act`)
    await journey.see(`#today-${rows[0]?.id}-done`)
    await journey.until('one message left', async () => (await left()) === 1)
    await journey.gone('#today-asks')
    leave()
  },
  LONG,
)
