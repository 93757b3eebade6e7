import {
  FACT_FIELDS,
  FIELD_LABEL,
  FIELDS,
  type ImportWhat,
  LEDGER_FIELDS,
  LEDGER_LABEL,
} from './import-fields'

const IN_WAN = ['fact.turnover']
const USUAL = ['fact.occupation', 'fact.industry', 'fact.business', 'fact.staffCount', ...IN_WAN]
/** The facts that lists usually hold; any other column may be taken for one by a tap. */
export const TEMPLATE_FACTS = FACT_FIELDS.filter(({ field }) => USUAL.includes(field))

/** The headers of a list as it reads in at once; the amount says its unit. */
export const TEMPLATE_HEADERS: readonly string[] = [
  ...FIELDS.map(field => (field === 'amount' ? `${FIELD_LABEL.amount}（万元）` : FIELD_LABEL[field])),
  ...TEMPLATE_FACTS.map(({ field, label }) => (IN_WAN.includes(field) ? `${label}（万元）` : label)),
]
export const LEDGER_HEADERS: readonly string[] = LEDGER_FIELDS.map(field =>
  field === 'amount' ? `${LEDGER_LABEL.amount}（元）` : LEDGER_LABEL[field],
)

type Template = { headers: readonly string[]; file: string; note: string }

export const templateOf = (what: ImportWhat): Template =>
  what === 'ledger'
    ? {
        headers: LEDGER_HEADERS,
        file: '业务流水模板.csv',
        note: '客户号、业务类型、金额必填，月份和日期至少填一个。业务类型写：放款、还款、利息收入、手续费、冲正、余额、在用产品、资金成本、费用支出、坏账、诉讼费。金额写正数，退回的收入写「冲正」。',
      }
    : {
        headers: TEMPLATE_HEADERS,
        file: '客户导入模板.csv',
        note: '只有「客户名称」必填。日期写 2026-12-20，需求写「明确」「潜在」或「暂无需求」。后面几列是客户资料，可以空着；家里的事不能导入。不要放身份证号和卡号，会被退回。',
      }

/** Pasted into a sheet, every header takes a cell of its own. */
export const cellsOf = (headers: readonly string[]): string => headers.join('\t')
/** A file that Excel opens with its Chinese intact. */
export const csvOf = (headers: readonly string[]): string => `\uFEFF${headers.join(',')}\r\n`
