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
    await leaver.see('#tab-badge')
    await leaver.tap('#tab-customers')
    await leaver.see('#left')
    await leaver.gone('#tab-badge')
    await leaver.picture('left')
    await leaver.until('an empty storage', async () => (await kept()).length === 0)
  },
  90_000,
)

test('the admin changes what the branch sets; what cannot be is said before it is sent, what the law forbids by the server', async () => {
  await admin.mp.callWxMethod('reLaunch', { url: '/pages/settings/index' })
  await admin.says('#settings-floors', 'A 级 7 天，B 级 15 天')
  await admin.tap('#settings-floors')
  await admin.type('#setting-floorA', '16')
  await admin.says('#setting-save', '天数要一级比一级多')
  await admin.type('#setting-floorA', '5')
  await admin.tap('#setting-save')
  await admin.says('#settings-floors', 'A 级 5 天')
  await admin.tap('#settings-usual')
  await admin.type('#setting-usual_approval', '3-5')
  await admin.tap('#setting-save')
  await admin.says('#settings-usual', '审批 3-5 天')
  await admin.tap('#settings-rates')
  await admin.type('#setting-yuanPerHour', '150')
  await admin.tap('#setting-save')
  await admin.says('#settings-rates', '每小时 150 元')
  await admin.tap('#settings-conduct')
  await admin.choose('setting-to', '23:00')
  await admin.tap('#setting-save')
  await admin.says('#setting-refused', '只能在 08:00 到 22:00 之间')
  await admin.picture('settings-refused')
  expect(await admin.ask('team', 'settings.get')).toMatchObject({
    conduct: { hours: { to: '20:00' } },
    floorDays: { A: 5 },
    usualDays: { approval: { from: 3, to: 5 } },
    rates: { fenPerHour: 15_000 },
  })
}, 90_000)

test('WeChat would have refused nothing', () => {
  expect([...leaver.faults(), ...admin.faults()]).toEqual([])
})
