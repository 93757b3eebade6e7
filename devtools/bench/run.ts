import { buildFunctions } from '../../config/cloud'
import { benchHost } from '../host/bench/host-bench'
import { buildPhone } from '../run/build-phone'
import { benchBranch, benchDigestAlone } from './branch'
import { runBundled } from './bundled'
import { benchCloud } from './cloud'
import { benchSizes } from './sizes'
import { benchValue } from './value'

/** Benches that may run by themselves: `npm run bench -- value`, `-- branch`, `-- digest`. */
const ALONE: Readonly<Record<string, () => Promise<void>>> = {
  value: benchValue,
  branch: benchBranch,
  digest: benchDigestAlone,
}

/** `npm run bench`: one JSON line a figure. The pure domain runs bundled, as it does in the functions. */
const bench = async (): Promise<void> => {
  await buildFunctions()
  const alone = ALONE[process.argv[2] ?? '']
  if (alone) return alone()
  await buildPhone({ type: 'weapp' })
  process.stdout.write(await runBundled('grade-run'))
  process.stdout.write(await runBundled('nudge-run'))
  benchSizes()
  await benchCloud()
  await benchBranch()
  await benchValue()
  await benchHost()
}

bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
