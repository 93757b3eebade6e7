import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day } from '@/domain/day'
import { inventFirm } from './firm-names'
import { encodeGb18030 } from './gb18030'
import { demoCustomerNo, demoPhone } from './identity'
import { inventName } from './names'
import { type Chance, chance } from './prng'

const HEADERS =
  '客户名称,客户类型,手机号,核心客户号,需求情况,意向产品,需求金额（万元）,预计放款日,重要程度,标签,备注,上次联系日,行业,年营业额（万元）'
const ROWS = 200
/** Beyond every client of the demo book. */
const FIRST_CLIENT = 20_000
const NOTES = [
  '',
  '',
  '老客户介绍来的',
  '在批发市场有两间铺',
  '说下午三点后打电话',
  '上次办过消费贷，已结清',
  '想了解利率',
]

/** What is wrong on which line of the sample, for tests and for the reader. */
export type SampleProblem = { readonly line: number; readonly about: string }
export type SampleImport = {
  readonly text: string
  readonly rows: number
  readonly problems: readonly SampleProblem[]
}

type Cells = [
  name: string,
  kind: string,
  phone: string,
  no: string,
  demand: string,
  product: string,
  amount: string,
  on: string,
  importance: string,
  tags: string,
  note: string,
  last: string,
  industry: string,
  turnover: string,
]

/** Rows spoilt as they are in real lists: index of the row, what it is about, the cells it gets by column. */
const SPOILT: readonly {
  readonly at: number
  readonly about: string
  readonly cells: Record<number, string>
}[] = [
  { at: 11, about: '手机号少一位', cells: { 2: '1440000000' } },
  { at: 25, about: '姓名为空', cells: { 0: '' } },
  { at: 39, about: '2月30日 不存在', cells: { 4: '明确', 7: '2027-02-30' } },
  { at: 58, about: '没有年份', cells: { 4: '明确', 7: '12月20日' } },
  { at: 77, about: '身份证号', cells: { 10: '证件110101190001010000' } },
  { at: 96, about: '金额', cells: { 6: '二三十' } },
  { at: 120, about: '科学计数法', cells: { 2: '1.44E+10' } },
  { at: 151, about: '需求', cells: { 4: '再说' } },
  { at: 188, about: '在今天之后', cells: { 11: '2199-01-01' } },
]
/** This row repeats the phone of the first. */
const TWIN = 160

const dayForms: readonly ((on: Day) => string)[] = [
  on => on,
  on => on.replace(/-/g, '/'),
  on => on.replace(/-/g, ''),
  on => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`,
]

const cellsOf = (c: Chance, known: Chance, at: number, today: Day, used: Set<string>): Cells => {
  const isFirm = c.is(0.2)
  const gender = c.is(0.5) ? 'm' : 'f'
  const name = isFirm
    ? inventFirm(c, used)
    : inventName(c, { birthYear: c.int(1955, 2000), gender, surname: null }, used).name
  const demand = c.weighted([
    ['明确', 3],
    ['潜在', 3],
    ['暂无需求', 2],
    ['', 2],
  ])
  const client = FIRST_CLIENT + at
  return [
    name,
    isFirm ? '企业' : '个人',
    demoPhone(client).replace(/^(...)(....)/, c.is(0.2) ? '$1 $2 ' : '$1$2'),
    demoCustomerNo(client),
    demand,
    demand === '' ? '' : c.pick(['经营贷', '消费贷', '抵押贷', '车位贷']),
    demand === '明确' || demand === '潜在' ? String(c.pick([5, 10, 20, 30.5, 50, 80])) : '',
    demand === '明确' ? c.pick(dayForms)(addDays(today, c.int(3, 240))) : '',
    c.is(0.15) ? '重点' : '普通',
    c.pick(['', '老客户', '转介绍、有房', '收单商户']),
    c.pick(NOTES),
    c.is(0.5) ? addDays(today, -c.int(1, 90)) : '',
    isFirm ? known.pick(['批发零售', '餐饮', '加工制造']) : known.pick(['', '教育', '服务业']),
    isFirm ? known.pick(['120', '85.5', '1200', '300万', '不详']) : '',
  ]
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

/** A list of 200 customers as a branch would bring it, with nine spoilt rows and one twin; line 1 is the header. */
export const sampleImport = (today: Day, seed = 1): SampleImport => {
  const c = chance(seed, 'sample-import')
  // Of its own chance, so that the rest of the list stays as it was.
  const known = chance(seed, 'sample-import', 'facts')
  const used = new Set<string>()
  const rows = Array.from({ length: ROWS }, (_, at) => cellsOf(c, known, at, today, used))
  const problems: SampleProblem[] = []
  for (const { at, about, cells } of SPOILT) {
    Object.assign(rows[at] ?? [], cells)
    problems.push({ line: at + 2, about })
  }
  const [first, twin] = [rows[0], rows[TWIN]]
  if (first && twin) twin[2] = first[2]
  const text = [HEADERS, ...rows.map(row => row.map(quoted).join(','))].map(line => `${line}\r\n`).join('')
  return { text, rows: ROWS, problems }
}

/** Writes the sample twice, in UTF-8 and in GB18030 as a Chinese Excel does; answers with the paths. */
export const writeSampleImports = (folder: string, today: Day): string[] => {
  const { text } = sampleImport(today)
  mkdirSync(folder, { recursive: true })
  const files = [
    { path: join(folder, '客户名单.csv'), bytes: Buffer.from(`\uFEFF${text}`) },
    { path: join(folder, '客户名单-gb18030.csv'), bytes: encodeGb18030(text) },
  ]
  for (const { path, bytes } of files) writeFileSync(path, bytes)
  return files.map(file => file.path)
}
