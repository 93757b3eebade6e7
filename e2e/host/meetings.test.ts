import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank } from './stage'

type Search = { rows: { id: string }[] }
type Meetings = { meetings: { id: string; decisions: { id: string }[] }[] }
type Inbox = { rows: { what: string }[] }
type Complaints = { rows: { id: string; status: string }[] }

let bank: Branch
let phone: Journey
let id = ''

const meetings = () => phone.ask<Meetings>('officer', 'meeting.list', { customerId: id })

beforeAll(async () => {
  bank = await openBank()
  phone = await openJourney('officer', { branch: bank })
  id = (await phone.ask<Search>('officer', 'customer.search', { q: '宋海燕' })).rows[0]?.id ?? ''
}, 120_000)

afterAll(async () => {
  await phone?.close()
  await bank?.close()
}, 60_000)

onHost(
  'R105-R108 agenda → stage note → decision → minutes the same minute; the action stands in 今天 until it is ticked',
  async () => {
    await phone.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${id}` })
    await phone.tap('#meetings-open')
    await phone.arrive('pages/meetings/index')
    await phone.tap('#meeting-new')
    await phone.type('#plan-purpose', '谈续贷方案')
    await phone.tap('#plan-on-2026-11-24')
    await phone.type('#plan-place', '三楼会议室')
    await phone.type('#plan-agenda', '看报表\n定担保方式')
    await phone.picture('meeting-plan')
    await phone.tap('#plan-save')
    await phone.gone('#plan')
    const meeting = (await meetings()).meetings[0]
    await phone.tap(`#meeting-${meeting?.id}`)
    await phone.arrive('pages/meetings/one')
    await phone.tap('#meeting-send')
    await phone.arrive('pages/cards/compose')
    expect(await phone.value('#card-agenda')).toBe('看报表\n定担保方式')
    await phone.tap('#card-make')
    await phone.says('#card-title', '李敏 约您选个时间')
    await phone.mp.callWxMethod('navigateBack', {})
    await phone.arrive('pages/meetings/one')
    await phone.type('#meeting-note', '产权在夫妻两人名下')
    await phone.tap('#meeting-note-save')
    await phone.says('#meeting-notes', '产权在夫妻两人名下')
    await phone.tap('#decision-new')
    await phone.type('#decision-what', '出具担保方案')
    await phone.tap('#decision-by-2026-11-24')
    await phone.tap('#decision-save')
    await phone.says('#meeting-decisions', '我们 · 明天前')
    await phone.picture('meeting')
    await phone.tap('#meeting-minutes')
    await phone.arrive('pages/cards/compose')
    await phone.says('#card-decisions', '出具担保方案')
    await phone.tap('#card-make')
    await phone.says('#card-title', '李敏 给您的会议纪要')
    const inbox = async () =>
      (await phone.ask<Inbox>('officer', 'reminder.list')).rows.map(({ what }) => what)
    expect(await inbox()).toContain('会上答应：出具担保方案')
    await phone.mp.callWxMethod('navigateBack', {})
    const decision = (await meetings()).meetings[0]?.decisions[0]
    await phone.tap(`#decision-${decision?.id}-done`)
    await phone.says('#meeting-decisions', '做完了')
    expect(await inbox()).not.toContain('会上答应：出具担保方案')
    expect(phone.faults()).toEqual([])
  },
  120_000,
)

onHost(
  'R92, R110 a complaint is the lead’s: answered by behaviour and result, extended with a reason, closed once the customer was told',
  async () => {
    const asked = { purpose: 'service', note: '' }
    const made = await phone.ask<{ path: string }>('officer', 'card.make', {
      id: 'crd_e2e',
      customerId: id,
      asked,
    })
    await phone.close()
    phone = await openJourney('customer', { branch: bank })
    const token = made.path.split('=')[1]
    await phone.ask('card', 'card.open', { token })
    const filed = { token, id: 'cpl_e2e', text: '两次来电没有回', phone: null }
    await phone.ask('card', 'card.complain', filed)
    await phone.close()
    phone = await openJourney('lead', { branch: bank })
    await phone.tap('#tab-me')
    await phone.arrive('pages/me/index')
    await phone.tap('#me-complaints')
    await phone.arrive('pages/complaints/index')
    await phone.says('#complaint-cpl_e2e', '还有 15 天')
    await phone.picture('complaints')
    await phone.tap('#complaint-cpl_e2e')
    await phone.says('#complaint-text', '两次来电没有回')
    await phone.type('#complaint-behaviour', '两次来电当天没有回')
    await phone.tap('#complaint-extend')
    await phone.choose('complaint-to', '2026-12-20')
    await phone.type('#complaint-reason', '等网点核对')
    await phone.tap('#complaint-extend-save')
    await phone.says('#complaint-facts', '等网点核对')
    expect(await phone.value('#complaint-behaviour')).toBe('两次来电当天没有回')
    await phone.type('#complaint-result', '当天回电，说明进度')
    await phone.picture('complaint')
    await phone.tap('#complaint-answer')
    await phone.tap('#complaint-told')
    await phone.see('#complaints-none')
    await phone.tap('#complaints-part-closed')
    await phone.says('#complaint-cpl_e2e', '已办结')
    const { rows } = await phone.ask<Complaints>('team', 'complaint.list', { isClosed: true })
    expect(rows).toMatchObject([{ id: 'cpl_e2e', status: 'closed' }])
    expect(phone.faults()).toEqual([])
  },
  120_000,
)
