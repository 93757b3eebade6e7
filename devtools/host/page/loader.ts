import type { Package } from '../pack/package'
import { resolveFrom } from './paths'
import { makeSandbox, type Sandbox } from './sandbox'

type Module = { exports: unknown }

export type Loader = {
  /** Runs a page's, a component's or the app's file; what it defines is attributed to it, wherever it is called. */
  loadEntry: (path: string) => void
  /** The file being loaded, without its ending. */
  defining: () => string
  /** A tester's function, compiled among the names that the build's code has. */
  evaluate: (declaration: string) => (...args: unknown[]) => unknown
}

const candidates = (path: string): string[] => [path, `${path}.js`, `${path}/index.js`]

export const makeLoader = (pkg: Package, globals: Record<string, unknown>): Loader => {
  const modules: Record<string, Module> = {}
  const entries: string[] = []
  // What comes later are a tester's bindings.
  const given = new Set(Object.keys(globals))
  const sandbox: Sandbox = makeSandbox(globals)

  const requireFile = (file: string): unknown => {
    const known = modules[file]
    if (known) return known.exports
    const source = pkg.scripts[file]
    if (source === undefined) throw new Error(`module '${file}' is not defined`)
    const module: Module = { exports: {} }
    modules[file] = module
    const require = (to: string): unknown => {
      const path = resolveFrom(file, to)
      const found = candidates(path).find(candidate => pkg.scripts[candidate] !== undefined)
      if (found === undefined) throw new Error(`module '${path}' is not defined, require args is '${to}'`)
      return requireFile(found)
    }
    sandbox(file, source)(require, module, module.exports)
    return module.exports
  }

  return {
    loadEntry: path => {
      entries.push(path)
      try {
        requireFile(`${path}.js`)
      } finally {
        entries.pop()
      }
    },
    defining: () => entries.at(-1) ?? '',
    evaluate: declaration => {
      const bound = Object.keys(globals).filter(name => !given.has(name))
      const module: Module = { exports: {} }
      const source = `module.exports = function (${bound.join(', ')}) { return (${declaration}) }`
      sandbox('automator.js', source)(() => undefined, module, module.exports)
      const make = module.exports as (...bindings: unknown[]) => (...args: unknown[]) => unknown
      return make(...bound.map(name => globals[name]))
    },
  }
}
