import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openedFrom } from '../../devtools/host/chat/opened-from'
import type { Chat } from '../../devtools/host/page/launch'
import { askAs } from './ask-as'
import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank, type StageOptions } from './stage'

type Shared = { title: string; path: string; imageUrl: string }
type Staff = { staff: { id: string; name: string; teamId: string | null }[] }

const GROUP: Chat = { kind: 'group', id: 'our-team' }
const NEWCOMER = '赵新苗'
const LONG = 120_000

let bank: Branch
let phone: Journey | undefined
let code = ''
let newcomerId = ''
let names: string[] = []
let shared: Shared

const open = async (persona: string, options: StageOptions = {}) => {
  await phone?.close()
  phone = await openJourney(persona, { branch: bank, ...options })
  return phone
}
const tapCard = (persona: string) => open(persona, { launch: openedFrom(shared, GROUP) })
const wholePage = (journey: Journey) => journey.text('#team')
const isThere = async (journey: Journey, selector: string) =>
  (await (await journey.page()).$(selector)) !== null

/** The card as it goes once the picture is drawn; a share before that goes with the plain one. */
const share = (journey: Journey) =>
  journey.until('a card with a drawn picture', async () => {
    await journey.tap('#team-share')
    const last = journey.did().findLast(({ name }) => name === 'share')?.detail as Shared | undefined
    return last?.imageUrl.startsWith('http://tmp/') && last
  })
const pictureOf = async (journey: Journey, { imageUrl }: Shared, name: string): Promise<Buffer> => {
  const read = `function (path) { return wx.getFileSystemManager().readFileSync(path, 'base64') }`
  const { result } = (await journey.phone('App.callFunction', {
    functionDeclaration: read,
    args: [imageUrl],
  })) as { result: string }
  const png = Buffer.from(result, 'base64')
  mkdirSync(join(__dirname, '../pictures'), { recursive: true })
  writeFileSync(join(__dirname, '../pictures', `shared-${name}.png`), png)
  return png
}

beforeAll(async () => {
  bank = await openBank()
}, LONG)

afterAll(async () => {
  await phone?.close()
  await bank?.close()
}, LONG)

onHost(
  'R121 the lead invites, and the new colleague is in the team',
  async () => {
    const lead = await open('lead')
    await lead.mp.callWxMethod('navigateTo', { url: '/pages/staff/index' })
    await lead.tap('#staff-invite')
    await lead.tap('#invite-submit')
    code = (await lead.text('#invite-token')).trim()
    const newcomer = await open('customer')
    await newcomer.type('#join-code', code)
    await newcomer.type('#join-name', NEWCOMER)
    await newcomer.tap('#join-submit')
    await newcomer.see('#today-strip')
    const { staff } = await askAs(bank.url, 'lead')<Staff>('team', 'staff.list')
    newcomerId = staff.find(({ name }) => name === NEWCOMER)?.id ?? ''
    names = staff.map(({ name }) => name)
    expect(newcomer.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'R97 plans one call, and makes it: what was done is counted, not typed',
  async () => {
    const newcomer = phone as Journey
    await newcomer.ask('officer', 'customer.create', { id: 'cus_new1', kind: 'person', name: '钱一鸣' })
    await newcomer.mp.callWxMethod('navigateTo', { url: '/pages/plan/index' })
    await newcomer.tap('#plan-adjust')
    await newcomer.tap('#plan-more-T')
    await newcomer.says('#plan-figure-T', '1')
    await newcomer.mp.callWxMethod('navigateTo', { url: '/pages/customer/index?id=cus_new1' })
    await newcomer.tap('#customer-log')
    await newcomer.tap('#log-channel-T')
    await newcomer.tap('#log-gate-latent')
    await newcomer.tap('#log-save')
    await newcomer.gone('#log-sheet')
    expect(newcomer.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'R95 the lead sees each one’s line, and shares the summary into the group: counts only, the picture drawn 5:4',
  async () => {
    const lead = await open('lead')
    await lead.mp.callWxMethod('reLaunch', { url: '/pages/today/index' })
    await lead.says('#today-team', '团队今天联系')
    await lead.tap('#today-team')
    await lead.arrive('pages/team/index')
    await lead.says(`#team-line-${newcomerId}`, '联系 1')
    await lead.says('#team-forecast', '下周：预计放款')
    await lead.picture('team-lead')
    shared = await share(lead)
    expect(shared.title).toBe('小微一部 11月23日：联系 1 次，新需求 0 个，放款 0 笔')
    for (const name of [...names, '钱一鸣', '元', '万'])
      expect(shared.title + shared.path).not.toContain(name)
    const light = await pictureOf(lead, shared, 'digest-light')
    expect(light.readUInt32BE(16) / light.readUInt32BE(20)).toBe(5 / 4)
    await lead.tap('#team-copy')
    await lead.says('#team-copy', '已复制')
    await lead.tap('#team-span-week')
    await lead.says(`#team-line-${newcomerId}`, '联系 1')
    await lead.tap('#team-span-day')
    await lead.tap('#plan-before')
    await lead.says('#plan-on', '昨天')
    await lead.says(`#team-line-${newcomerId}`, '现在逾期')
    await lead.picture('team-yesterday')
    await lead.tap('#plan-now')
    await lead.says(`#team-line-${newcomerId}`, '联系 1')
    expect(lead.faults()).toEqual([])
    const dark = await open('lead', { device: { theme: 'dark' } })
    await dark.mp.callWxMethod('navigateTo', { url: '/pages/team/index' })
    await dark.see('#team-share')
    const drawn = await pictureOf(dark, await share(dark), 'digest-dark')
    expect(drawn.equals(light)).toBe(false)
    expect(dark.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'the lead opens it in the group and binds the group, by the id that WeChat vouches for',
  async () => {
    const lead = await tapCard('lead')
    await lead.says('#team-group', '还没有绑定')
    await lead.tap('#team-bind')
    await lead.says('#team-group', '已绑定本群')
    await lead.picture('team-group')
    const again = await tapCard('lead')
    await again.says('#team-group', '已绑定本群')
    expect([...lead.faults(), ...again.faults()]).toEqual([])
  },
  LONG,
)

onHost(
  'a member sees the own line against the median, and nobody else’s',
  async () => {
    const member = await tapCard('officer')
    await member.says('#team-own', '你：')
    await member.says('#team-compared', '中位')
    await member.picture('team-member')
    const said = await wholePage(member)
    for (const name of names) expect(said).not.toContain(name)
    expect(await isThere(member, '#team-share')).toBe(false)
    expect(await isThere(member, '#team-group')).toBe(false)
    expect(member.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'another team’s officer sees for whom it is, a stranger not even that, and both nothing else',
  async () => {
    const { staff } = await askAs(bank.url, 'admin')<Staff>('team', 'staff.list')
    const moved = staff.find(({ name }) => name === '陈志远')
    await askAs(bank.url, 'admin')('team', 'staff.move', { staffId: moved?.id, teamId: 'tea_2' })
    const other = await tapCard('officer2')
    await other.says('#team-other', '这份小结是给小微一部看的')
    expect(await isThere(other, '#team-span')).toBe(false)
    expect(await wholePage(other)).not.toMatch(/[0-9]/)
    const stranger = await tapCard('stranger')
    await stranger.says('#team-other', '这份小结是给团队看的')
    await stranger.picture('team-stranger')
    const said = await wholePage(stranger)
    expect(said).not.toMatch(/[0-9]|小微一部/)
    expect(await isThere(stranger, '#join-code')).toBe(false)
    expect([...other.faults(), ...stranger.faults()]).toEqual([])
  },
  LONG,
)

onHost(
  'unbound again, the group is nobody’s',
  async () => {
    const lead = await tapCard('lead')
    await lead.tap('#team-unbind')
    await lead.says('#team-group', '还没有绑定')
    expect(lead.faults()).toEqual([])
    // An admin has no team to bind it to, and is only told.
    const admin = await tapCard('admin')
    await admin.says('#team-group-warning', '还没有绑定')
    expect(await isThere(admin, '#team-bind')).toBe(false)
    expect(admin.faults()).toEqual([])
  },
  LONG,
)
