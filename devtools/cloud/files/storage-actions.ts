import { invalidParam } from '../cloud-error'
import type { OtherAction } from '../wire/admin'
import { text } from '../wire/params'
import type { FileStore } from './file-store'

export function storageActions(files: FileStore): Record<string, OtherAction> {
  const existing = (fileId: unknown): string | undefined => {
    const path = files.pathOf(String(fileId))
    return path !== undefined && files.has(path) ? path : undefined
  }
  return {
    async 'storage.getUploadMetadata'(params) {
      const path = text(params, 'path')
      const fileId = files.fileId(path)
      // The last travels in a header, which holds no Chinese.
      return {
        url: files.urlOf(path),
        token: 'local',
        authorization: 'local',
        fileId,
        cosFileId: encodeURI(fileId),
      }
    },
    async 'storage.batchGetDownloadUrl'(params) {
      if (!Array.isArray(params.file_list)) throw invalidParam('file_list must be a list')
      const list = params.file_list.map(({ fileid }: { fileid?: unknown }) => {
        const path = existing(fileid)
        return path === undefined
          ? { fileID: fileid, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST', message: 'file not exists' }
          : { fileID: fileid, tempFileURL: files.urlOf(path), code: 'SUCCESS' }
      })
      return { download_list: list }
    },
    async 'storage.batchDeleteFile'(params) {
      if (!Array.isArray(params.fileid_list)) throw invalidParam('fileid_list must be a list')
      const list = params.fileid_list.map((fileID: unknown) => {
        const path = existing(fileID)
        if (path === undefined) return { fileID, code: 'STORAGE_FILE_NONEXIST' }
        files.remove(path)
        return { fileID, code: 'SUCCESS' }
      })
      return { delete_list: list }
    },
  }
}
