import type { Output } from '@/lib/cloud'
import type { ImportWhat, Mapping } from './import-fields'

/** Both previews alike; what only the one has may be absent. */
type Customers = Output<'intake', 'import.preview'>
export type Preview = Omit<Customers, 'mapping' | 'filling' | 'unread' | 'privateHeaders'> & {
  mapping: Mapping
} & Partial<Pick<Customers, 'filling' | 'unread' | 'privateHeaders'>> &
  Partial<Pick<Output<'intake', 'ledger.preview'>, 'known' | 'reasons' | 'months'>>
export type RowProblem = Preview['problems'][number]

export const MOST_BYTES = 20 * 1024 * 1024

/** Why a file is not even sent, or null: the same words as the cloud's. */
export const refusedBySize = (bytes: number): string | null => {
  if (bytes > MOST_BYTES) return '文件超过 20 MB，请拆成几个文件再导入。'
  return bytes === 0 ? '这个文件是空的，换一个试试。' : null
}

/** 1234567 → 1.2 MB, 3456 → 4 KB. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`

export type Figure = { id: string; text: string; count: number; isWarning: boolean }

/** The figures of a preview; a repeated row is no faulty one. */
export const figuresOf = (preview: Preview): Figure[] => [
  { id: 'total', text: '共', count: preview.total, isWarning: false },
  { id: 'ready', text: '可导入', count: preview.ready - (preview.filling ?? 0), isWarning: false },
  ...(preview.filling ? [{ id: 'filling', text: '补资料', count: preview.filling, isWarning: false }] : []),
  { id: 'duplicates', text: '重复', count: preview.duplicates, isWarning: false },
  ...(preview.known === undefined
    ? []
    : [{ id: 'known', text: '导入过', count: preview.known, isWarning: false }]),
  {
    id: 'problems',
    text: '有问题',
    count: preview.problemCount - preview.duplicates,
    isWarning: preview.problemCount > preview.duplicates,
  },
]

/** What the button does: 导入 120 位, and 补 30 位 of the customers one has. */
export const startWords = ({ ready, filling = 0 }: Preview, unit: string): string => {
  const fresh = ready - filling
  const words = [
    fresh > 0 || filling === 0 ? `导入 ${fresh} ${unit}` : '',
    filling > 0 ? `补 ${filling} ${unit}资料` : '',
  ]
  return words.filter(Boolean).join('，')
}

/** 第 12 行：手机号少一位；金额读不出. */
export const problemWords = ({ reasons }: RowProblem): string => reasons.join('；')

/** How many of the rows that are left out are not listed. */
export const unlisted = (preview: Preview): number => preview.problemCount - preview.problems.length

/** What is imported, as each step says it. */
export const WHAT_WORDS: Readonly<
  Record<ImportWhat, { intro: string; about: string; unit: string; left: string }>
> = {
  customers: {
    intro: '从表格导入客户',
    about:
      '.xlsx 或 .csv，第一行是表头，一行一位客户，最多 20 MB、20,000 行。上传后先核对，你点了「导入」才写进客户里。',
    unit: '位',
    left: '客户名单',
  },
  ledger: {
    intro: '导入银行的业务流水',
    about:
      '每月的放款、利息、手续费、成本，一行一笔，按客户号记到客户名下；客户经理只记自己的客户。.csv 最多 100,000 行，.xlsx 最多 20,000 行。同一个文件再导一次不会重复。',
    unit: '笔',
    left: '业务流水',
  },
}
