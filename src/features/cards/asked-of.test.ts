import type { Day } from '@/domain/day'
import type { Need } from '@/domain/need'
import { askedOf, bpOf, materialsOf } from './asked-of'
import { draftFrom, type Meeting, pointsOf } from './card-draft'

const TODAY = '2026-11-23' as Day
const need: Need = {
  id: 'need_1',
  product: '经营贷',
  amountFen: 50_000_000,
  demand: 'clear',
  expectedOn: '2026-12-10' as Day,
  stage: 'approval',
  stageOn: TODAY,
  waitingFor: '王行长签字',
  openedOn: TODAY,
}
const meeting: Meeting = {
  id: 'mee_1',
  version: 1,
  customerId: 'cus_1',
  purpose: '谈担保',
  informationNeeded: '抵押物在谁名下',
  on: '2026-11-26' as Day,
  at: '14:00',
  place: '三楼会议室',
  agenda: ['看报表', '定担保方式'],
  notes: [],
  decisions: [{ id: 'dec_1', what: '出具方案', who: 'bank', by: '2026-11-30' as Day, isDone: false }],
  minutesAt: null,
}
const fresh = draftFrom({ needs: [need] }, TODAY, null)

test('R89 请您确认 says product, amount and day, and no word of grade, stage or who is waited for', () => {
  expect(pointsOf(need)).toEqual(['您想办经营贷，大约 50 万', '您希望在 2026年12月10日前后用上这笔钱'])
  expect(pointsOf({ ...need, demand: 'latent', amountFen: 0 })).toEqual(['您想办经营贷'])
  expect(pointsOf(null)).toEqual([])
})

test('材料清单 starts with the usual documents of the leading need; one is taken off, one added', () => {
  expect(fresh.kind).toBe('business')
  const own = { id: 'itm_own', name: '车辆登记证', how: '' }
  const names = materialsOf({ kind: 'business', off: ['itm_tax'], own: [own] }).map(({ name }) => name)
  expect(names).toContain('营业执照')
  expect(names).not.toContain('近一年纳税证明')
  expect(names.at(-1)).toBe('车辆登记证')
})

test('试算卡 takes amount and product from the leading need; a rate is never invented', () => {
  expect(fresh).toMatchObject({ product: '经营贷', amount: '50', months: '12', rate: '' })
  expect(askedOf('trial', fresh, null)).toEqual({ lacks: '写年利率，比如 3.85' })
  expect(askedOf('trial', { ...fresh, rate: '3.85', fee: '200' }, null)).toEqual({
    asked: {
      purpose: 'trial',
      product: '经营贷',
      amountFen: 50_000_000,
      months: 12,
      rateBp: 385,
      feeFen: 20_000,
    },
  })
})

test.each([
  ['500000', true],
  ['500001', true],
  ['499999', false],
])('R93 试算卡: a fee of %s yuan on 50 万 is refused in words: %s', (fee, isRefused) => {
  const reading = askedOf('trial', { ...fresh, rate: '3.85', fee }, null)
  expect('lacks' in reading ? reading.lacks : null).toBe(isRefused ? '费用要比借的钱少。' : null)
})

test.each([
  ['4.35', 435],
  ['4.3', 430],
  ['4', 400],
  ['0', 0],
  ['四', null],
  ['4.355', null],
  ['-1', null],
  ['', null],
])('a rate of %s %% is %s hundredths', (text, bp) => {
  expect(bpOf(text)).toBe(bp)
})

test('R105 a meeting’s agenda and what we need to learn go as 预约 with its own hour; without an hour nothing goes', () => {
  expect(askedOf('appointment', draftFrom({ needs: [] }, TODAY, meeting), meeting)).toEqual({
    asked: {
      purpose: 'appointment',
      about: '谈担保',
      agenda: ['看报表', '定担保方式', '想了解：抵押物在谁名下'],
      place: '三楼会议室',
      slots: [{ id: 'itm_202611261400', on: '2026-11-26', at: '14:00' }],
      meetingId: 'mee_1',
    },
  })
  expect(askedOf('appointment', { ...fresh, place: '网点' }, null)).toHaveProperty('lacks')
})

test('R108 会议纪要 holds who does what by when, and nothing of the notes; without a decision there is none', () => {
  expect(askedOf('minutes', fresh, meeting)).toEqual({
    asked: {
      purpose: 'minutes',
      on: '2026-11-26',
      about: '谈担保',
      decisions: [{ what: '出具方案', who: 'bank', by: '2026-11-30' }],
    },
  })
  expect(askedOf('minutes', fresh, { ...meeting, decisions: [] })).toHaveProperty('lacks')
  expect(askedOf('minutes', fresh, null)).toHaveProperty('lacks')
})

test.each(['', '\n \n', Array(9).fill('一条').join('\n')])('请您确认 of %j is not sent', points => {
  expect(askedOf('confirm', { ...fresh, points }, null)).toHaveProperty('lacks')
})
