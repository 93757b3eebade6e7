import { FIELD_LABEL, FIELDS } from './import-fields'

/** The headers of a list as it reads in at once; the amount says its unit. */
export const TEMPLATE_HEADERS: readonly string[] = FIELDS.map(field =>
  field === 'amount' ? `${FIELD_LABEL.amount}（万元）` : FIELD_LABEL[field],
)
/** Pasted into a sheet, every header takes a cell of its own. */
export const templateCells = TEMPLATE_HEADERS.join('\t')
/** A file that Excel opens with its Chinese intact. */
export const templateCsv = `\uFEFF${TEMPLATE_HEADERS.join(',')}\r\n`
