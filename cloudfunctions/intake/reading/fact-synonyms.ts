/** What columns of facts are called besides their label in the catalogue, by its key. */
export const FACT_SYNONYMS: Readonly<Record<string, string>> = {
  occupation: '职务 岗位 从事职业 个人职业',
  workplace: '任职单位 就职单位 工作单位名称 所在单位',
  industry: '所属行业 行业类型 行业类别 行业名称 经营行业 客户行业',
  business: '主营业务 主营产品 主营项目 经营范围 经营项目 经营内容',
  staffCount: '员工数 员工数量 职工人数 从业人数 从业人员 用工人数 雇员人数',
  founded: '成立日期 成立时间 成立年 注册日期 注册时间 开业时间 开业日期 创立时间',
  district: '所在地区 所属地区 区域 所在区域 片区 所属片区',
  housing: '住房情况 住房状况 居住情况 房产情况',
  purchasing: '进货方式 采购方式 结算方式 采购结算方式',
  turnover: '年营业收入 年销售额 年销售收入 年营收 营业额 营业收入 销售额 年经营收入',
  profit: '净利润 年净利润 利润 年利润额',
  receivables: '应收款 应收帐款 应收账款余额 应收',
  loanUse: '贷款用途 借款用途 用款用途 用途',
  repayFrom: '第一还款来源 主要还款来源',
  preference: '客户偏好 偏好',
  rating: '信用评级 信用等级 评级 行内评级',
}
