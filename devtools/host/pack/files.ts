import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Every file of a build by its path, in the build's own spelling. */
export type Files = {
  readonly paths: readonly string[]
  has(path: string): boolean
  text(path: string): string
  size(path: string): number
}

const walk = (root: string, under = ''): string[] =>
  readdirSync(join(root, under), { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(under, entry.name)
    return entry.isDirectory() ? walk(root, path) : [path]
  })

export const readFiles = (root: string): Files => {
  const paths = walk(root).sort()
  const known = new Set(paths)
  return {
    paths,
    has: path => known.has(path),
    text: path => readFileSync(join(root, path), 'utf8'),
    size: path => statSync(join(root, path)).size,
  }
}

/** Where `to` leads, written in the file `from`: `resolvePath('pages/a/index', './b') === 'pages/a/b'`. */
export const resolvePath = (from: string, to: string): string =>
  to.startsWith('/') ? posix.normalize(to.slice(1)) : posix.normalize(posix.join(posix.dirname(from), to))
