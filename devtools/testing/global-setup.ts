import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RUN_FOLDER } from './run-folder'

/** Before a run of the tests: a folder that its files share. */
export default (): void => {
  process.env[RUN_FOLDER] = mkdtempSync(join(tmpdir(), 'genjin-run-'))
}
