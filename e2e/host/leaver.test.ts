import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank } from './stage'

type Team = { staff: { id: string; name: string; status: string }[] }
type Kept = { keys: string[] }

let bank: Branch
let leaver: Journey
let admin: Journey

const colleague = async (name: string) =>
  (await admin.ask<Team>('team', 'staff.list')).staff.find(one => one.name === name)

beforeAll(async () => {
  bank = await openBank()
  leaver = await openJourney('officer2', { branch: bank })
  await leaver.see('#today-strip')
  admin = await openJourney('admin', { branch: bank })
}, 120_000)

afterAll(async () => {
  await leaver?.close()
  await admin?.close()
  await bank?.close()
}, 60_000)

test('an admin ends a colleague, with a reason (R114)', async () => {
  const id = (await colleague('陈志远'))?.id
  await admin.mp.callWxMethod('navigateTo', { url: '/pages/staff/index' })
  await admin.tap(`#staff-${id}`)
  await admin.tap('#colleague-leave')
  await admin.type('#leave-reason', '调到分行')
  await admin.picture('staff-leave')
  await admin.tap('#leave-submit')
  // R115 straight into the hand-over.
  await admin.arrive('pages/handover/index')
  await admin.mp.callWxMethod('navigateBack')
  await admin.gone('#leave')
  await admin.says(`#staff-${id}`, '已离开')
  await admin.picture('staff-left')
  expect((await colleague('陈志远'))?.status).toBe('left')
}, 90_000)

onHost(
  'the phone that was open is shut out at its next step, and keeps nothing of the customers',
  async () => {
    const kept = async () => ((await leaver.mp.callWxMethod('getStorageInfoSync')) as Kept).keys
    expect(await kept()).not.toEqual([])
    await leaver.tap('#tab-customers')
    await leaver.see('#left')
    await leaver.picture('left')
    await leaver.until('an empty storage', async () => (await kept()).length === 0)
  },
  90_000,
)

test('WeChat would have refused nothing', () => {
  expect([...leaver.faults(), ...admin.faults()]).toEqual([])
})
