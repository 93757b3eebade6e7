import { askAs } from './ask-as'
import { type Journey, openJourney } from './journey'
import { type Branch, onHost, openBank } from './stage'

/** An A of 李敏’s with a need under way; here it is a 重点 one whose day passed 44 days ago. */
const STALE = 'cus_01705'
const FROM = 'officer'
const TO = 'stf_officer02'
type Rows = { rows: { id: string; grade: string }[] }

let bank: Branch
let idle = ''

beforeAll(async () => {
  bank = await openBank(engine => {
    const past = { 'journal.isKey': true, 'journal.needs.0.demand': 'clear' }
    engine.update(
      'customers',
      { _id: STALE },
      { $set: { ...past, 'journal.needs.0.expectedOn': '2026-10-10' } },
      false,
    )
  })
  const list = { filter: { grades: ['D'] } }
  idle = (await askAs(bank.url, FROM)<Rows>('officer', 'customer.list', list)).rows[0]?.id ?? ''
}, 120_000)

afterAll(async () => bank?.close(), 60_000)

const as = async (persona: string, walk: (phone: Journey) => Promise<void>): Promise<void> => {
  const phone = await openJourney(persona, { branch: bank })
  try {
    await walk(phone)
    expect(phone.faults()).toEqual([])
  } finally {
    await phone.close()
  }
}

onHost(
  'R27, R117 an officer asks to let a D go; the lead sees where it stalls, decides, and offers who needs another try, who moves when it is accepted',
  async () => {
    await as(FROM, async phone => {
      await phone.mp.callWxMethod('reLaunch', { url: `/pages/customer/index?id=${idle}` })
      await phone.tap('#customer-more')
      await phone.tap('#more-let-go')
      await phone.type('#let-go-reason', '两年没有新需求')
      await phone.tap('#let-go-save')
      await phone.gone('#let-go')
      await phone.tap('#customer-more')
      await phone.says('#more-let-go-back', '等主管决定')
    })
    await as('lead', async phone => {
      await phone.tap('#tab-me')
      await phone.arrive('pages/me/index')
      await phone.tap('#me-help')
      await phone.arrive('pages/team/help')
      await phone.says('#help-stf_officer01', '没顾上')
      await phone.picture('help')
      await phone.says(`#let-go-${idle}`, '两年没有新需求')
      await phone.tap(`#let-go-${idle}`)
      await phone.type('#letting-answer', '同意，年底再看')
      await phone.picture('help-let-go')
      await phone.tap('#letting-approve')
      await phone.says('#let-go-none', '没有人申请')
      await phone.says(`#refollow-${STALE}`, '预计日已过 44 天')
      await phone.tap(`#refollow-${STALE}`)
      await phone.tap(`#refollowing-to-${TO}`)
      await phone.picture('help-refollow')
      await phone.tap('#refollowing-offer')
      await phone.says('#refollow-said', '陈志远')
      await phone.says('#refollow-list', '等陈志远回话')
    })
    const [officer, receiver] = [askAs(bank.url, FROM), askAs(bank.url, 'officer2')]
    const mine = await officer<{ letGo: object; grade: string; due: { on: string } }>(
      'officer',
      'customer.get',
      { id: idle },
    )
    expect(mine).toMatchObject({ grade: 'D', letGo: { status: 'approved', answer: '同意，年底再看' } })
    const { handovers } = await receiver<{ handovers: { id: string }[] }>('team', 'handover.list')
    await as('officer2', async phone => {
      await phone.mp.callWxMethod('reLaunch', { url: `/pages/handover/accept?id=${handovers[0]?.id}` })
      await phone.tap('#accept-yes')
      await phone.gone('#accept-yes')
    })
    expect(await receiver('officer', 'customer.get', { id: STALE })).toMatchObject({ ownerName: '陈志远' })
  },
  120_000,
)

onHost(
  'R97, R100 在途 opens a need’s customer, the year’s statement what each number counts; the lead has both without a name, and the forecast',
  async () => {
    await as(FROM, async phone => {
      await phone.tap('#tab-me')
      await phone.arrive('pages/me/index')
      await phone.tap('#me-statement')
      await phone.arrive('pages/team/statement')
      await phone.tap('#statement-reached-T')
      await phone.tap('#counted-11')
      await phone.see('#counted-row-0')
      await phone.picture('statement-counted')
      await phone.tap('#counted-row-0')
      await phone.arrive('pages/customer/index')
      await phone.mp.callWxMethod('reLaunch', { url: '/pages/team/board' })
      await phone.see('#board-accepted')
      const { stages } = await phone.ask<{ stages: { rows: { needId: string; customerId: string }[] }[] }>(
        'officer',
        'board.needs',
      )
      const first = stages[1]?.rows[0]
      await phone.tap(`#board-row-${first?.needId}`)
      const page = await phone.arrive('pages/customer/index')
      expect(page.query).toMatchObject({ id: first?.customerId })
    })
    await as('lead', async phone => {
      await phone.mp.callWxMethod('reLaunch', { url: '/pages/team/board' })
      await phone.see('#board-accepted')
      await phone.picture('board-team')
      await phone.mp.callWxMethod('reLaunch', { url: '/pages/team/forecast' })
      const { words } = await phone.ask<{ words: string }>('team', 'forecast.team', { span: 'week' })
      await phone.says('#forecast-closings', words)
      await phone.tap('#forecast-span-month')
      await phone.see('#forecast-stf_officer01')
      await phone.mp.callWxMethod('reLaunch', { url: '/pages/team/statement?staffId=stf_officer02' })
      await phone.tap('#statement-reached-T')
      await phone.see('#counted-11')
      await phone.gone('#counted-back')
      // R46 the team's stock: a colleague's number opens customers by 称谓, and one of them the page that asks why.
      await phone.mp.callWxMethod('reLaunch', { url: '/pages/stock/index' })
      await phone.tap('#stock-team')
      await phone.arrive('pages/stock/team')
      await phone.says('#stock-compared', '同样的')
      await phone.picture('team-stock')
      await phone.tap('#stock-person-stf_officer01')
      await phone.tap('#stock-grade-A')
      await phone.see('#stock-rows')
      await phone.picture('team-stock-who')
      const asked = { span: 'month', isLast: false, of: 'A', part: 'end', staffId: 'stf_officer01' }
      const { rows } = await phone.ask<Rows>('team', 'stock.teamWho', asked)
      await phone.tap(`#stock-row-${rows[0]?.id}`)
      await phone.arrive('pages/reading/index')
    })
  },
  120_000,
)
