import type { Output } from '@/lib/cloud'

export type Preview = Output<'intake', 'import.preview'>
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

/** The four figures of a preview; a repeated row is no faulty one. */
export const figuresOf = (preview: Preview): Figure[] => [
  { id: 'total', text: '共', count: preview.total, isWarning: false },
  { id: 'ready', text: '可导入', count: preview.ready, isWarning: false },
  { id: 'duplicates', text: '重复', count: preview.duplicates, isWarning: false },
  {
    id: 'problems',
    text: '有问题',
    count: preview.problemCount - preview.duplicates,
    isWarning: preview.problemCount > preview.duplicates,
  },
]

/** 第 12 行：手机号少一位；金额读不出. */
export const problemWords = ({ reasons }: RowProblem): string => reasons.join('；')

/** How many of the rows that are left out are not listed. */
export const unlisted = (preview: Preview): number => preview.problemCount - preview.problems.length
