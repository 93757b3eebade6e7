import { cloud, command, db } from '../platform'
import { genuine } from './genuine'

/** Of an import as much as its removal needs; the document itself is function `intake`'s. */
export type Upload = {
  readonly _id: string
  readonly fileId: string
  readonly status: 'previewed' | 'running' | 'done'
  readonly ready: number
  readonly nextBatch: number
}

const ROWS = 100
const MOST_BATCHES = 200

/** Somebody's imports that did not come to their end. */
export const unfinishedUploads = async (ownerId: string): Promise<Upload[]> => {
  const { data } = await db
    .collection('imports')
    .where({ ownerId, status: command.in(['previewed', 'running']) })
    .limit(100)
    .get()
  return genuine('imports', data as Upload[])
}

/** Rows of imports that were begun and are no customers yet: of 230 rows 130 once the first batch of 100 is in. */
export const rowsNotImported = (uploads: readonly Upload[]): number =>
  uploads
    .filter(({ status }) => status === 'running')
    .reduce((sum, { ready, nextBatch }) => sum + Math.max(0, ready - nextBatch * ROWS), 0)

/** The file, the rows read from it, and the import itself. */
export const dropUpload = async ({ _id, fileId }: Pick<Upload, '_id' | 'fileId'>): Promise<void> => {
  await cloud.deleteFile({ fileList: [fileId] })
  for (let from = 0; from < MOST_BATCHES; from += 100) {
    const ids = Array.from({ length: 100 }, (_, i) => `${_id}_${from + i}`)
    await db
      .collection('importBatches')
      .where({ _id: command.in(ids) })
      .remove()
  }
  await db.collection('imports').doc(_id).remove()
}
