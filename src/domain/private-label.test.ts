import { FACT_CATALOGUE, fieldOfLabel } from './fact-catalogue'
import { isPrivateLabel } from './private-label'

test.each([
  '家庭年收入',
  '家 庭 年 收 入',
  '婚姻状况',
  '婚否',
  '配偶工作',
  '小孩上学',
  '子女',
  '健康状况',
  '病史',
])('R36 %s is private under whatever name', label => expect(isPrivateLabel(label)).toBe(true))

test.each(['宗教', '信仰', '民族', '政治面貌', '月工资', '年薪', '个人负债', '外面的债务', '家里几口人'])(
  'R36 %s is private as the catalogue’s like is, also as an own field',
  label => expect(fieldOfLabel(label).isPrivate).toBe(true),
)

test.each([
  '营业收入',
  '公司负债',
  '爱好',
  '称谓',
  '主营',
  '企业性质',
  '进货渠道',
  '薄弱环节',
  '家庭农场亩数',
  '婚庆淡季',
  '医疗器械许可证',
])('%s is nobody’s private affair', label => expect(fieldOfLabel(label).isPrivate).toBe(false))

test('R36 the words say of every field of the catalogue what the catalogue says', () => {
  const said = FACT_CATALOGUE.map(({ label }) => [label, isPrivateLabel(label)])
  expect(said).toEqual(FACT_CATALOGUE.map(({ label, isPrivate }) => [label, isPrivate]))
})
