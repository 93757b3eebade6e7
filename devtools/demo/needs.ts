import { addDays, type Day, daysBetween } from '@/domain/day'
import type { Stage } from '@/domain/need'
import type { BerkaLoan } from './berka'
import type { Chance } from './prng'
import { LATENT_PRODUCTS, productOf } from './products'
import type { DemoNeed } from './record'

type Kind = 'person' | 'firm'

/** How far a need has come, by the days left until the expected day. */
const STAGES_UNTIL: readonly {
  readonly days: number
  readonly stages: readonly (readonly [Stage, number])[]
}[] = [
  {
    days: 7,
    stages: [
      ['disbursement', 4],
      ['security', 3],
      ['signing', 2],
    ],
  },
  {
    days: 30,
    stages: [
      ['security', 3],
      ['signing', 4],
      ['approval', 4],
      ['investigation', 1],
    ],
  },
  {
    days: 60,
    stages: [
      ['approval', 4],
      ['investigation', 4],
      ['accepted', 2],
    ],
  },
  {
    days: 90,
    stages: [
      ['investigation', 3],
      ['accepted', 4],
      ['intent', 3],
    ],
  },
  {
    days: 180,
    stages: [
      ['accepted', 2],
      ['intent', 6],
    ],
  },
  { days: Number.POSITIVE_INFINITY, stages: [['intent', 1]] },
]

const WAITING: Readonly<Record<Stage, readonly (string | null)[]>> = {
  intent: ['客户考虑', '客户跟家人商量', null, null],
  accepted: ['客户补材料', '客户打印流水', null],
  investigation: ['评估公司出报告', '客户约时间看现场', '我补调查报告', null],
  approval: ['审批部', '审批部', '分行贷审会', '客户补充说明'],
  signing: ['客户约面签', '客户从外地回来', '合同用印'],
  security: ['不动产登记中心', '抵押登记回执', '保证人面签'],
  disbursement: ['放款岗排期', '客户确认账户', '额度'],
}

const MOVED: Readonly<Record<Stage, number>> = {
  intent: 45,
  accepted: 14,
  investigation: 12,
  approval: 9,
  signing: 6,
  security: 7,
  disbursement: 3,
}

const stageFor = (c: Chance, days: number): Stage =>
  c.weighted(STAGES_UNTIL.find(one => days <= one.days)?.stages ?? [['intent', 1]])

/** A loan that is still to come: a clear need expected on its day. */
export const clearNeed = (
  c: Chance,
  loan: BerkaLoan,
  kind: Kind,
  expectedOn: Day,
  today: Day,
  earliest: Day,
): DemoNeed => {
  const stage = stageFor(c, daysBetween(today, expectedOn))
  const since = addDays(today, -c.int(1, MOVED[stage]))
  const opened = addDays(since, stage === 'intent' ? 0 : -c.int(20, 70))
  const notBefore = (day: Day): Day => (day < earliest ? earliest : day)
  return {
    id: `need_${String(loan.id).padStart(5, '0')}`,
    product: productOf(kind, loan.amount, loan.months),
    amountFen: loan.amount * 100,
    demand: 'clear',
    expectedOn,
    stage,
    stageSince: notBefore(since),
    waitingFor: c.pick(WAITING[stage]),
    openedOn: notBefore(opened),
  }
}

/** Something that may come up: no day, a round amount. */
export const latentNeed = (c: Chance, client: number, kind: Kind, today: Day, earliest: Day): DemoNeed => {
  const since = addDays(today, -c.int(5, 110))
  const openedOn = since < earliest ? earliest : since
  return {
    id: `need_L${String(client).padStart(5, '0')}`,
    product: kind === 'firm' ? c.pick(['小微经营贷', '流水贷', '续贷']) : c.pick(LATENT_PRODUCTS),
    amountFen: c.pick([3, 5, 8, 10, 15, 20, 30, 50]) * 1_000_000,
    demand: 'latent',
    expectedOn: null,
    stage: 'intent',
    stageSince: openedOn,
    waitingFor: null,
    openedOn,
  }
}
