import { cloud } from '#cloud/platform'
import { Refusal, refuse } from '#cloud/refusal'
import { FileRefused } from './reading/file-refused'
import { type ReadTable, readTable } from './reading/read-table'
import { LIST_LIMITS, type TableLimits } from './reading/table'

const download = async (fileId: string): Promise<Buffer> => {
  if (!fileId.startsWith('cloud://')) return refuse('INVALID', '文件编号不对。')
  try {
    const { fileContent } = await cloud.downloadFile({ fileID: fileId })
    return fileContent
  } catch {
    // The SDK tells an absent file and a failed transfer by texts that vary; for the person both mean: upload again.
    return refuse('FILE', '没有找到这个文件，请重新上传。')
  }
}

/** The table in an uploaded file. FILE with a sentence a person understands where it cannot be taken. */
export const readUpload = async (
  fileId: string,
  fileName: string,
  limits: TableLimits = LIST_LIMITS,
): Promise<ReadTable> => {
  const bytes = await download(fileId)
  try {
    return await readTable(fileName, bytes, limits)
  } catch (error) {
    if (error instanceof FileRefused) throw new Refusal('FILE', `${error.message}。`)
    throw error
  }
}
