import type { ImportRecord } from './import-record'

export type Keyed = { readonly line: number; readonly record: Pick<ImportRecord, 'phone' | 'customerNo'> }
/** A row that repeats an earlier one of the same file. */
export type Duplicate = {
  readonly line: number
  readonly firstLine: number
  readonly by: 'phone' | 'customerNo'
  readonly reason: string
}

const LABEL = { customerNo: '客户号', phone: '手机号' } as const

/** Rows that share a phone or a customer number with an earlier row, with both lines; one finding a row. */
export const findDuplicates = (rows: readonly Keyed[]): Duplicate[] => {
  const firstLines = { customerNo: new Map<string, number>(), phone: new Map<string, number>() }
  const found: Duplicate[] = []
  for (const { line, record } of rows) {
    let duplicate: Duplicate | null = null
    for (const by of ['customerNo', 'phone'] as const) {
      const value = record[by]
      if (value === null) continue
      const firstLine = firstLines[by].get(value)
      if (firstLine === undefined) firstLines[by].set(value, line)
      else duplicate ??= { line, firstLine, by, reason: `与第 ${firstLine} 行的${LABEL[by]}相同` }
    }
    if (duplicate) found.push(duplicate)
  }
  return found
}
