import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { build } from 'esbuild'

const HERE = resolve(__dirname, '..')
const EASEL = resolve(HERE, '../../node_modules/glass-easel/dist/glass_easel.all.es.js')

let made: Promise<string> | undefined

/** The page's side of the host as one script; made once a process. */
export const pageScript = (): Promise<string> => {
  made ??= build({
    entryPoints: [resolve(HERE, 'page/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // One engine: the adapter and the components must share it.
    alias: { 'glass-easel': EASEL },
    // The engine's own behind a component's `this`: no name that mini program code would think of.
    mangleProps: /^_\$$/,
    mangleCache: { _$: `engine${randomUUID().replaceAll('-', '')}` },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return made
}
