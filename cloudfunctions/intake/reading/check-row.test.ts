import { day } from '@/domain/day'
import { checkRow } from './check-row'
import { findDuplicates } from './find-duplicates'
import { FIELD_NAME, type ImportField, type Mapping } from './import-record'

const FIELDS = Object.keys(FIELD_NAME) as ImportField[]
const ALL: Mapping = Object.fromEntries(FIELDS.map((field, i) => [field, i]))
const CTX = { today: day('2026-11-23'), amountUnit: 'wan' } as const

const check = (values: Partial<Record<ImportField, string>>) =>
  checkRow(
    FIELDS.map(field => values[field] ?? ''),
    ALL,
    CTX,
  )
const reasons = (values: Partial<Record<ImportField, string>>): string[] => {
  const checked = check({ name: '张三', ...values })
  return 'problems' in checked ? checked.problems.map(problem => problem.reason) : []
}

test('a full row becomes a normalised record', () => {
  const row = {
    name: ' 恒泰五金店 ',
    kind: '个体户',
    phone: '+86 138-0000-1234',
    customerNo: '8000012345',
    demand: '明确',
    product: '经营贷',
    amount: '30.5',
    expectedOn: '2026年12月20日',
    importance: '重点',
    tags: '老客户、收单商户，老客户',
    note: '下午三点后打电话',
    preferredChannel: '微信',
    lastContactOn: '2026/11/1',
  }
  expect(check(row)).toEqual({
    record: {
      name: '恒泰五金店',
      kind: 'firm',
      phone: '13800001234',
      customerNo: '8000012345',
      demand: 'clear',
      product: '经营贷',
      amountFen: 30_500_000,
      expectedOn: '2026-12-20',
      important: true,
      tags: ['老客户', '收单商户'],
      note: '下午三点后打电话',
      preferredChannel: 'W',
      lastContactOn: '2026-11-01',
      facts: [],
    },
    unread: [],
  })
})

test('a name alone is enough; columns that are not mapped are never read', () => {
  const checked = checkRow(['张三', '不是电话'], { name: 0 }, CTX)
  expect(checked).toMatchObject({
    record: { name: '张三', kind: 'person', phone: null, demand: null, important: false },
  })
})

test.each([
  ['恒泰五金有限公司', 'firm'],
  ['顺发建材经营部', 'firm'],
  ['王小店', 'person'],
  ['欧阳锋', 'person'],
])('without a column for it, %s is a %s', (name, kind) =>
  expect(check({ name })).toMatchObject({ record: { kind } }),
)

test.each<[Partial<Record<ImportField, string>>, string]>([
  [{ name: ' ' }, '姓名为空'],
  [{ phone: '1380000123' }, '手机号少一位'],
  [{ phone: '138000012345' }, '手机号多一位'],
  [{ phone: '1.38E+10' }, '手机号成了科学计数法，请把这一列设为文本后重新填写'],
  [{ phone: '无' }, '手机号“无”不对'],
  [{ expectedOn: '2027-02-30' }, '预计日 2月30日 不存在'],
  [{ expectedOn: '12月20日' }, '预计日“12月20日”没有年份，请写成 2026-12-20 这样'],
  [{ expectedOn: '2037-01-01' }, '预计日在十年以后'],
  [{ demand: '潜在', expectedOn: '2026-12-20' }, '需求不是明确，却写了预计日'],
  [{ demand: '再说' }, '需求“再说”认不出，请写明确、潜在或暂无需求'],
  [{ kind: '其他' }, '客户类型“其他”认不出，请写个人或企业'],
  [{ amount: '二三十' }, '金额“二三十”认不出'],
  [{ importance: '？' }, '重要程度“？”认不出，请写重点或普通'],
  [{ lastContactOn: '2026-11-24' }, '上次联系日在今天之后'],
  [{ note: '证件110101190001010000' }, '备注里像是身份证号，不能保存'],
  [{ note: '卡6222021234567890128' }, '备注里像是银行卡号，不能保存'],
  [{ customerNo: '8000 123' }, '客户号只能有字母、数字和短横，最多 20 位'],
  [{ note: '长'.repeat(501) }, '备注超过 500 个字'],
  [{ tags: '一二三四五六七八九十一二三' }, '有的标签超过 12 个字'],
])('of %j it says %s', (values, reason) => expect(reasons(values)).toEqual([reason]))

test('everything wrong with a row is said at once', () => {
  expect(reasons({ name: '', phone: '1380000123', amount: '很多' })).toEqual([
    '姓名为空',
    '手机号少一位',
    '金额“很多”认不出',
  ])
})

test.each([
  ['13800001234.0', '13800001234'],
  ['13800001234/010-88886666', '13800001234'],
  ['010-88886666', '01088886666'],
])('the phone of %s is %s', (phone, expected) =>
  expect(check({ name: '张三', phone })).toMatchObject({ record: { phone: expected } }),
)

test('a phone or customer number that comes again is reported with both lines, once a row', () => {
  const keyed = (line: number, phone: string | null, customerNo: string | null) => ({
    line,
    record: { phone, customerNo },
  })
  const rows = [
    keyed(2, '1', 'a'),
    keyed(3, null, null),
    keyed(4, '1', 'b'),
    keyed(5, '2', 'a'),
    keyed(6, '1', 'a'),
    keyed(7, null, null),
  ]
  expect(findDuplicates(rows)).toEqual([
    { line: 4, firstLine: 2, by: 'phone', reason: '与第 2 行的手机号相同' },
    { line: 5, firstLine: 2, by: 'customerNo', reason: '与第 2 行的客户号相同' },
    { line: 6, firstLine: 2, by: 'customerNo', reason: '与第 2 行的客户号相同' },
  ])
})
