import { call, type Input } from '@/lib/cloud'
import type { ImportWhat, Mapping } from './import-fields'
import type { Batch } from './import-flow'
import type { Preview } from './import-words'

type Asked = { fileId: string; fileName: string; mapping?: Mapping }
type Calls = {
  preview: (asked: Asked) => Promise<Preview>
  commit: (at: { importId: string; cursor: number }) => Promise<Batch>
}

/** The two imports by what they bring: the same steps, each by its own operations. */
export const importing: Readonly<Record<ImportWhat, Calls>> = {
  customers: {
    preview: asked => call('intake', 'import.preview', asked as Input<'intake', 'import.preview'>),
    commit: at => call('intake', 'import.commit', at),
  },
  ledger: {
    preview: asked => call('intake', 'ledger.preview', asked as Input<'intake', 'ledger.preview'>),
    commit: at => call('intake', 'ledger.commit', at),
  },
}
