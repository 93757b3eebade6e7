import { rmSync } from 'node:fs'
import { RUN_FOLDER } from './run-folder'

/** After a run of the tests: its folder goes. */
export default (): void => {
  const folder = process.env[RUN_FOLDER]
  if (folder) rmSync(folder, { recursive: true, force: true })
}
