import { openedFrom } from '../../devtools/host/chat/opened-from'
import type { Chat } from '../../devtools/host/page/launch'
import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank } from './stage'

type Shared = { title: string; path: string; imageUrl: string }
type Team = { staff: { name: string; role: string; status: string }[]; teams: { id: string }[] }

const CHAT: Chat = { kind: 'single', id: 'admin-and-somebody' }
const LONG = 120_000

let bank: Branch
let admin: Journey
let phone: Journey | undefined

const lastShared = () =>
  admin
    .did()
    .filter(({ name }) => name === 'share')
    .at(-1)?.detail as Shared | undefined
/** The admin makes an invitation and sends its card. */
const invite = async (role: string, teamId?: string): Promise<Shared> => {
  const before = admin.did().length
  await admin.tap('#staff-invite')
  await admin.tap(`#invite-role-${role}`)
  if (teamId) await admin.tap(`#invite-team-${teamId}`)
  await admin.tap('#invite-submit')
  await admin.see('#invite-token')
  await admin.tap('#invite-share')
  const card = await admin.until('a card', async () => admin.did().length > before && lastShared())
  await admin.picture(`invite-card-${role}`)
  await admin.tap('#invite-done')
  await admin.gone('#invite')
  return card
}
const opens = async (persona: string, card: Shared): Promise<Journey> => {
  await phone?.close()
  phone = await openJourney(persona, { branch: bank, launch: openedFrom(card, CHAT) })
  return phone
}
const colleagues = async (name: string) =>
  (await admin.ask<Team>('team', 'staff.list')).staff.filter(one => one.name === name)

beforeAll(async () => {
  bank = await openBank()
  admin = await openJourney('admin', { branch: bank })
  await admin.mp.callWxMethod('navigateTo', { url: '/pages/staff/index' })
}, LONG)

afterAll(async () => {
  await phone?.close()
  await admin?.close()
  await bank?.close()
}, LONG)

let card: Shared

onHost(
  'R121 an invitation goes into the chat as a card that names nobody',
  async () => {
    card = await invite('counter')
    expect(card.path).toMatch(/^\/pages\/staff\/join\?invite=[\w-]{22}$/)
    expect(card.title).toBe('邀请你加入跟进志，点开填姓名')
    expect(card.imageUrl).toBe('/pages/staff/share/invite.png')
  },
  LONG,
)

onHost(
  'a colleague who taps the card uses nothing up',
  async () => {
    const officer = await opens('officer', card)
    await officer.see('#join-already')
    await officer.tap('#join-already-next')
    await officer.arrive('pages/today/index')
    expect(officer.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'who is none finds the code filled in, writes a name and is in, with the role’s own start (R122)',
  async () => {
    const stranger = await opens('stranger', card)
    await stranger.says('#join-code-hint', '邀请码已经填好')
    expect(await stranger.value('#join-code')).toBe(card.path.split('=')[1])
    await stranger.picture('join-by-card')
    await stranger.type('#join-name', '赵新苗')
    await stranger.tap('#join-submit')
    await stranger.arrive('pages/today/index')
    await stranger.says('#no-book', '柜面没有自己的客户')
    await stranger.tap('#me-counter')
    await stranger.arrive('pages/counter/index')
    await stranger.see('#counter-number')
    expect(await colleagues('赵新苗')).toMatchObject([{ role: 'counter', status: 'active' }])
    expect(stranger.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'a leaver comes back by a new card, as a new beginning (R114)',
  async () => {
    const { teams } = await admin.ask<Team>('team', 'staff.list')
    const again = await invite('officer', teams[0]?.id)
    const leaver = await opens('leaver', again)
    await leaver.says('#join-code-hint', '邀请码已经填好')
    await leaver.type('#join-name', '马俊')
    await leaver.tap('#join-submit')
    await leaver.see('#today-strip')
    expect((await colleagues('马俊')).map(({ status }) => status).sort()).toEqual(['active', 'left'])
    expect(leaver.faults()).toEqual([])
  },
  LONG,
)

onHost(
  'R121 the admin changes a role and a team; the last admin is told why not',
  async () => {
    await admin.tap('#staff-stf_officer03')
    await admin.tap('#colleague-team-tea_2')
    await admin.picture('colleague')
    await admin.tap('#colleague-save')
    await admin.gone('#colleague')
    await admin.says('#group-tea_2', '刘洋')
    await admin.tap('#staff-stf_admin')
    await admin.tap('#colleague-role-compliance')
    await admin.tap('#colleague-save')
    await admin.says('#colleague-refused', '最后一位管理员不能换成别的角色')
    await admin.picture('last-admin')
    await admin.tap('#colleague-did')
    await admin.arrive('pages/audit/index')
    await admin.says('#audit-list', '换团队')
    await admin.mp.callWxMethod('navigateBack')
    await admin.gone('#colleague')
    await admin.tap('#group-tea_2-rename')
    await admin.type('#team-name', '小微事业二部')
    await admin.tap('#team-save')
    await admin.says('#group-tea_2', '小微事业二部')
    expect(admin.faults()).toEqual([])
  },
  LONG,
)
