/** Why a file cannot be read at all, as the person who chose it is told. */
export const FILE_REFUSALS = {
  TOO_LARGE: '文件超过 20 MB，请拆成几个文件再导入',
  EMPTY: '文件里没有内容：第一张工作表是空的，或者只有表头',
  OLD_XLS: '这是旧版 .xls，请用 Excel 或 WPS 另存为 .xlsx 再导入',
  ENCRYPTED: '文件有打开密码，请去掉密码再导入',
  NOT_A_SPREADSHEET: '这是压缩包，不是 Excel 表格，请导入 .xlsx 或 .csv',
  ZIP_BOMB: '压缩包异常：解开后过大，不能读取',
  BROKEN: '文件不完整或已损坏，请重新导出再试',
  HTML: '这其实是网页，不是 Excel 表格，请用 Excel 打开后另存为 .xlsx',
  BINARY: '认不出这种文件，请导入 .xlsx 或 .csv',
  TOO_MANY_ROWS: '超过 20,000 行，请拆成几个文件再导入',
  TOO_MANY_IN_XLSX: '这个 .xlsx 超过 20,000 行，请另存为 .csv 再导入（最多 100,000 行）',
  TOO_MANY_LINES: '超过 100,000 行，请拆成几个文件再导入',
  TOO_MANY_COLUMNS: '超过 60 列，请只留下要导入的列',
} as const
export type FileRefusal = keyof typeof FILE_REFUSALS

/** The one error of reading a file; its message is the Chinese sentence of its code. */
export class FileRefused extends Error {
  constructor(readonly code: FileRefusal) {
    super(FILE_REFUSALS[code])
    this.name = 'FileRefused'
  }
}
