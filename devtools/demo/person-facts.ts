import type { Told } from './firm-facts'
import type { Chance } from './prng'
import type { DemoCustomer } from './record'

/** Who carries a tag has the work that it names. */
const BY_TAG: Readonly<Record<string, readonly (readonly [occupation: string, industry: string])[]>> = {
  退休: [['退休', '退休']],
  公务员: [['公务员', '机关单位']],
  教师: [
    ['小学教师', '教育'],
    ['中学教师', '教育'],
  ],
  医生: [
    ['医生', '医疗'],
    ['护士', '医疗'],
  ],
  个体户: [
    ['开小超市', '批发零售'],
    ['开早餐店', '餐饮'],
    ['跑运输', '物流运输'],
    ['做装修', '建筑装饰'],
  ],
}
const OTHERS: readonly (readonly [occupation: string, industry: string])[] = [
  ['公司职员', '服务业'],
  ['销售', '批发零售'],
  ['会计', '服务业'],
  ['工程师', '加工制造'],
  ['厂里技工', '加工制造'],
  ['货车司机', '物流运输'],
  ['厨师', '餐饮'],
  ['电工', '建筑装饰'],
]
const PENSION_AGE = 63
const CHILD = 20

/** What the bank's list said of a person on the day of its import; nothing of those who are children. */
export const personOnList = (c: Chance, { tags, birthday }: DemoCustomer, year: number): Told => {
  const age = year - birthday.year
  if (age < CHILD) return {}
  const named = tags.map(tag => BY_TAG[tag]).find(pairs => pairs !== undefined)
  const [occupation, industry] = c.pick(named ?? (age >= PENSION_AGE ? [['退休', '退休'] as const] : OTHERS))
  const isRetired = occupation === '退休'
  const isOwn = tags.includes('个体户')
  return {
    occupation: { text: occupation },
    ...(isRetired ? {} : { industry: { text: industry } }),
    ...(tags.includes('有房') ? { housing: { text: c.is(0.6) ? '按揭' : '自有' } } : {}),
    ...(isOwn ? { turnover: { number: c.int(3, 24) * 5, unit: '万元' } } : {}),
  }
}

/** What a person said when one talked. */
export const personSaid = (c: Chance, made: DemoCustomer): Told => {
  const need = made.needs[0]
  return {
    ...(need ? { loanUse: { text: USES[need.product] ?? '家里周转' } } : {}),
    ...(c.is(0.6)
      ? { preference: { tags: [c.pick(['速度', '利率', '手续少', '还款灵活', '有人上门'])] } }
      : {}),
    ...(c.is(0.3) ? { worries: { text: c.pick(['怕提前还款要收费', '怕影响以后买房', '怕批不下来']) } } : {}),
    ...(c.is(0.3) ? { satisfaction: { text: c.is(0.7) ? '满意' : '一般' } } : {}),
  }
}

const USES: Readonly<Record<string, string>> = {
  装修贷: '装修房子',
  车位贷: '买车位',
  购车贷: '买车',
  经营贷: '进货',
  消费贷: '置办家电',
}
