import { day } from '@/domain/day'
import type { Month } from '@/domain/month'
import { NOTHING_SERVED } from '@/domain/service-cost'
import { explained, type OneFigure } from './explained'
import type { One } from './value-words'

const sums = {
  incomeFen: 60_000,
  costFen: 10_000,
  minutes: 0,
  parts: { interest: 60_000, fundingCost: 10_000 },
}
const one: One = {
  today: day('2026-11-23'),
  name: '张三',
  computedAt: 1,
  isCounting: false,
  from: '2025-12' as Month,
  year: sums,
  all: sums,
  months: [
    { month: '2024-12' as Month, incomeFen: 0, costFen: 0 },
    { month: '2026-02' as Month, incomeFen: 60_000, costFen: 10_000 },
  ],
  services: ['代发工资'],
  measures: { months: 10, firstOn: day('2026-01-05'), services: 1, perDealingFen: 50_000 },
  dealings: 1,
  isLoss: false,
  lifetime: {
    toDateFen: 50_000,
    low: 5000,
    high: 15_000,
    past: { marginFen: 50_000, grantedFen: 1_000_000, isOwn: true },
    needs: [
      { product: '经营贷', amountFen: 100_000, isFar: true },
      { product: '房贷', amountFen: 200_000, isFar: false },
    ],
  },
  served: NOTHING_SERVED,
  rates: { minutes: NOTHING_SERVED, fenPerHour: 0 },
  decline: null,
  mayOffer: true,
  mayVisit: true,
}
const of = (figure: OneFigure) => explained(one, 'year', figure)

test.each<[OneFigure, string, string[], string | undefined]>([
  ['income', '600 元', ['利息收入 600 元'], '2025-12'],
  ['margin', '500 元', ['收入 600 元', '成本 100 元'], '2025-12'],
  ['months', '1 个月有账', ['2月 收入 600 元，成本 100 元'], '2024-12'],
  ['tenure', '10 个月', ['第一笔 1月5日'], undefined],
  ['services', '1 项', ['代发工资 在用'], undefined],
  ['perDealing', '500 元', ['到今天的利润 500 元', '贷款笔数 1 笔'], undefined],
  [
    'lifetime',
    '500 元',
    // 500 yuan left of 10,000 lent.
    [
      '收入 600 元',
      '成本 100 元',
      '每贷出 1 万元留下 500 元（这位客户到今天）',
      '在谈：经营贷 1,000 元，到了审批',
      '在谈：房贷 2,000 元',
    ],
    undefined,
  ],
])('R48, R58 the figure %s opens its formula, its terms and its lines', (figure, note, terms, from) => {
  const shown = of(figure)
  expect(shown?.note).toBe(note)
  expect(shown?.terms.map(term => term.join(' '))).toEqual(terms)
  expect(shown?.from).toBe(from)
  expect(shown?.formula).not.toBe('')
  expect(shown?.kinds.length).toBeGreaterThan(0)
})

test('R68 an alarm opens how it is measured and the lines of what it watches; without one there is nothing', () => {
  expect(of('decline')).toBeNull()
  const periods = [
    { month: '2026-08', amount: 3 },
    { month: '2026-11', amount: 1 },
  ]
  const alarm = {
    id: 'cus_a.2026-11',
    customerId: 'cus_a',
    measure: 'service',
    why: 'half',
    periods,
  } as never
  const shown = explained({ ...one, decline: alarm }, 'year', 'decline')
  expect(shown?.kinds).toEqual(['service'])
  expect(shown?.terms).toEqual([
    ['8月', '3 项'],
    ['11月', '1 项'],
  ])
})
