import type { Hit } from './query/find'
import type { Collection } from './store/catalog'
import { deleteRow, idKey, insertRow, updateRow } from './store/rows'
import type { Sqlite } from './store/sqlite'
import type { Doc } from './store/value'
import type { Isolation, Write } from './transactions/isolation'

export type Writer = {
  insert(collection: Collection, doc: Doc): void
  rewrite(collection: Collection, hit: Hit, after: Doc): void
  remove(collection: Collection, hit: Hit): void
}

/**
 * Writes all or nothing. What the documents held is remembered only once it is committed,
 * so that a refused write leaves no trace that a transaction could take for a conflict.
 */
export function createWrites(sql: Sqlite, isolation: Isolation) {
  return <T>(work: (write: Writer) => T, owner?: string): T => {
    const writes: Write[] = []
    const note = (collection: Collection, id: string, before: string | null): void => {
      const key = { collection: collection.name, id }
      isolation.refuseLocked(key, owner)
      writes.push({ key, before })
    }
    const writer: Writer = {
      insert(collection, doc) {
        note(collection, idKey(doc), null)
        insertRow(sql, collection, doc)
      },
      rewrite(collection, hit, after) {
        note(collection, idKey(hit.doc()), hit.text)
        updateRow(sql, collection, hit.rid, hit.doc(), after)
      },
      remove(collection, hit) {
        note(collection, idKey(hit.doc()), hit.text)
        deleteRow(sql, collection, hit.rid)
      },
    }
    const result = sql.transaction(() => work(writer))
    isolation.committed(writes)
    return result
  }
}
