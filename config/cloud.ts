import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { deployPlan } from './deploy'

const ROOT = resolve(__dirname, '..')
const OUT = resolve(ROOT, 'dist/cloudfunctions')

/** True keeps wx-server-sdk out of the bundles, for a cloud that installs it (44 MB against 1.3 MB a function). */
const SDK_EXTERNAL = false

/** Bundles each function of the plan, the SDK inside, into dist/cloudfunctions/<name>/index.js beside its config.json. */
export const buildFunctions = async (out = OUT): Promise<void> => {
  rmSync(out, { recursive: true, force: true })
  for (const name of Object.keys(deployPlan.functions)) {
    const folder = resolve(out, name)
    mkdirSync(folder, { recursive: true })
    const result = await build({
      entryPoints: [resolve(ROOT, `cloudfunctions/${name}/index.ts`)],
      outfile: resolve(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      minify: true,
      keepNames: true,
      legalComments: 'none',
      charset: 'utf8',
      metafile: true,
      external: SDK_EXTERNAL ? ['wx-server-sdk'] : [],
      logLevel: 'error',
      absWorkingDir: ROOT,
    })
    cpSync(resolve(ROOT, `cloudfunctions/${name}/config.json`), resolve(folder, 'config.json'))
    const dependencies = SDK_EXTERNAL ? { 'wx-server-sdk': '4.0.2' } : {}
    writeFileSync(
      resolve(folder, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', dependencies }, null, 2)}\n`,
    )
    writeFileSync(resolve(out, `${name}.meta.json`), JSON.stringify(result.metafile))
  }
}
