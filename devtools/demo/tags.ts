import type { Chance } from './prng'
import type { DemoDealing, DemoNeed } from './record'

const PERSON = [
  '代发工资',
  '公积金',
  '有房',
  '有车',
  '转介绍',
  '老客户',
  '退休',
  '个体户',
  '公务员',
  '教师',
  '医生',
  '新市民',
  '手机银行',
]
const FIRM = [
  '收单商户',
  '开票客户',
  '产业园',
  '批发市场',
  '外贸',
  '季节性备货',
  '老客户',
  '转介绍',
  '代发单位',
]

/** Up to three tags of the branch's vocabulary. */
export const tagsOf = (
  c: Chance,
  about: {
    kind: 'person' | 'firm'
    needs: readonly DemoNeed[]
    dealing: DemoDealing | null
    birthYear: number
    year: number
  },
): string[] => {
  const tags = new Set<string>()
  if (about.dealing?.status === 'running' && c.is(0.4)) tags.add('存量贷款')
  if (about.dealing?.status === 'finished') tags.add('结清客户')
  const age = about.year - about.birthYear
  const pool = about.kind === 'firm' ? FIRM : PERSON.filter(tag => (tag === '退休' ? age > 60 : age > 22))
  for (
    let i = c.weighted([
      [0, 4],
      [1, 4],
      [2, 2],
    ]);
    i > 0 && pool.length > 0;
    i--
  )
    tags.add(c.pick(pool))
  return [...tags]
}
