import { type Journey, openJourney } from './journey'
import { type Branch, openBank } from './stage'

type Team = { teams: { id: string; name: string }[] }

let bank: Branch
let journey: Journey
let token = ''

const open = async (persona: string): Promise<void> => {
  await journey?.close()
  journey = await openJourney(persona, { branch: bank })
}

beforeAll(async () => {
  bank = await openBank()
}, 120_000)

afterAll(async () => {
  await journey?.close()
  await bank?.close()
}, 60_000)

test('an admin invites an officer into a team (R121)', async () => {
  await open('admin')
  const { teams } = await journey.ask<Team>('team', 'staff.list')
  await journey.tap('#tab-me')
  await journey.arrive('pages/me/index')
  await journey.tap('#me-staff')
  await journey.arrive('pages/staff/index')
  await journey.tap('#staff-invite')
  await journey.tap('#invite-role-officer')
  await journey.tap(`#invite-team-${teams[0]?.id}`)
  await journey.picture('staff-invite')
  await journey.tap('#invite-submit')
  token = (await journey.text('#invite-token')).trim()
  await journey.says('#invite-expiry', '只能用一次')
  await journey.picture('staff-code')
  await journey.tap('#invite-copy')
  await journey.says('#invite-copy', '已复制')
  expect(journey.faults()).toEqual([])
}, 90_000)

test('who is no colleague sees the way in, and a code that is none is told so', async () => {
  await open('stranger')
  await journey.see('#join-code')
  await journey.picture('join')
  await journey.type('#join-code', '没有这个码')
  await journey.type('#join-name', '赵新苗')
  await journey.tap('#join-submit')
  await journey.says('#join-code-hint', '邀请已用过或过期')
  await journey.picture('join-refused')
}, 90_000)

test('with the code the new colleague is in, and the day is empty', async () => {
  await journey.type('#join-code', token)
  await journey.tap('#join-submit')
  await journey.see('#today-strip')
  await journey.picture('joined')
  const { staff } = await journey.ask<{ staff: object }>('officer', 'me.get')
  expect(staff).toMatchObject({ name: '赵新苗', role: 'officer' })
  expect(journey.faults()).toEqual([])
}, 90_000)

test('a lead invites officers into the own team, and nobody else (R121)', async () => {
  await open('lead')
  await journey.mp.callWxMethod('navigateTo', { url: '/pages/staff/index' })
  await journey.tap('#staff-invite')
  await journey.see('#invite-role-officer')
  const page = await journey.page()
  expect(await page.$('#invite-role-admin')).toBeNull()
  expect(await page.$('#invite-team')).toBeNull()
  await journey.tap('#invite-submit')
  await journey.see('#invite-token')
  await journey.picture('staff-code-of-lead')
  expect(journey.faults()).toEqual([])
}, 90_000)
