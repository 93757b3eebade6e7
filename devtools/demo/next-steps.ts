import { addDays, type Day } from '@/domain/day'
import type { Grade } from '@/domain/grade'
import type { Stage } from '@/domain/need'
import type { Chance } from './prng'
import type { DemoNext } from './record'
import { agreedTime, workdayFrom } from './working-time'

const STEPS: Readonly<Record<Stage | 'none', readonly string[]>> = {
  intent: ['微信发一份贷款方案', '电话问用款时间定了没有', '上门讲清楚两种还款方式', '约到网点做一次测算'],
  accepted: ['上门，带材料清单', '取近半年流水', '电话提醒还差租赁合同', '帮客户把申请表填完'],
  investigation: ['上门看经营现场', '陪评估师看房', '跟财务核对进销单', '补拍库房照片'],
  approval: ['电话告知审批进度', '补一份用途说明给审批部', '问审批部还缺什么'],
  signing: ['网点面签，提醒带结婚证', '上门签合同', '电话确认面签时间'],
  security: ['陪客户去不动产登记中心', '取抵押登记回执', '约保证人面签'],
  disbursement: ['放款当天电话确认到账', '提醒客户留足首期还款', '放款后回访'],
  none: ['电话问候', '送一份新产品介绍', '上门坐坐，看看生意', '回访上次提的问题', '提醒续贷提前两个月准备'],
}

const CHANCE: Readonly<Record<Grade, number>> = { A: 0.7, B: 0.5, C: 0.35, D: 0.02, E: 0 }

/** What was agreed for when: mostly the coming fortnight, some today, a few already passed. */
export const nextStep = (
  c: Chance,
  about: { grade: Grade; stage: Stage | null; contactedOn: Day | null; today: Day },
): DemoNext | null => {
  const { today, grade, contactedOn } = about
  if (!c.is(CHANCE[grade]) || contactedOn === null) return null
  const days = c.weighted<number>([
    [0, 3],
    [c.int(1, 14), 8],
    [-c.int(1, 4), 2],
  ])
  let on = addDays(today, days)
  if (days > 0) on = workdayFrom(on)
  if (on <= contactedOn) on = today
  return { what: c.pick(STEPS[about.stage ?? 'none']), on, at: c.is(0.6) ? agreedTime(c) : null }
}
