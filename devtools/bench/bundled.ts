import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'

const ROOT = resolve(__dirname, '../..')

/** Bundles a file of devtools/bench as the functions are bundled and runs it in its own process; answers what it printed. */
export const runBundled = async (name: string, env: Record<string, string> = {}): Promise<string> => {
  const outfile = resolve(ROOT, `dist/bench/${name}.js`)
  mkdirSync(resolve(ROOT, 'dist/bench'), { recursive: true })
  await build({
    entryPoints: [resolve(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    absWorkingDir: ROOT,
  })
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [outfile], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.on('close', code => (code === 0 ? done(output) : fail(new Error(`${name} ended with ${code}`))))
  })
}
