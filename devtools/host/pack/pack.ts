import { packConfigs } from './configs'
import { type Files, readFiles } from './files'
import type { AppConfig, Fault, Package, PageConfig, StyleSheet } from './package'
import { packStyle, type Scoping } from './style-sheet'
import { packTemplates } from './templates'

const MOST_BYTES = 2 * 1024 * 1024
/** What is uploaded with nobody's package. */
const NOT_UPLOADED = /(^|\/)project(\.private)?\.config\.json$|\.map$|\.LICENSE\.txt$/

const rootsOf = (app: AppConfig): string[] =>
  (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))

const packSizes = (files: Files, app: AppConfig, faults: Fault[]): Record<string, number> => {
  const roots = rootsOf(app)
  const sizes: Record<string, number> = { '': 0, ...Object.fromEntries(roots.map(root => [root, 0])) }
  for (const path of files.paths.filter(path => !NOT_UPLOADED.test(path))) {
    const root = roots.find(root => path.startsWith(root)) ?? ''
    sizes[root] = (sizes[root] ?? 0) + files.size(path)
  }
  for (const [root, bytes] of Object.entries(sizes)) {
    if (bytes > MOST_BYTES) {
      const where = root === '' ? 'the main package' : root
      faults.push({ kind: 'size', where, message: `${bytes} bytes are more than 2 MB` })
    }
  }
  return sizes
}

/** Class names carry this before them in an isolated component: `custom-tab-bar--index`. */
const scopeOf = (path: string): string => path.replace(/[^\w-]/g, '--')

const scopingOf = (path: string, config: PageConfig, pages: readonly string[]): Scoping => {
  if (pages.includes(path)) return { kind: 'page', path }
  return config.styleIsolation === 'shared' ? { kind: 'app' } : { kind: 'component', scope: scopeOf(path) }
}

const packStyles = (
  files: Files,
  { app, configs, pages }: { app: AppConfig; configs: Record<string, PageConfig>; pages: readonly string[] },
  faults: Fault[],
): Record<string, StyleSheet> => {
  const options = { isDarkAllowed: app.darkmode === true, faults }
  const styles: Record<string, StyleSheet> = {}
  if (files.has('app.wxss')) styles.app = { css: packStyle(files, 'app.wxss', { kind: 'app' }, options) }
  for (const [path, config] of Object.entries(configs)) {
    const scoping = scopingOf(path, config, pages)
    const css = files.has(`${path}.wxss`) ? packStyle(files, `${path}.wxss`, scoping, options) : ''
    styles[path] = scoping.kind === 'component' ? { css, scope: scoping.scope } : { css }
  }
  return styles
}

/** Reads a build from disk; what WeChat would refuse of its files comes as faults. */
export const pack = (dist: string): { pkg: Package; faults: Fault[] } => {
  const files = readFiles(dist)
  const faults: Fault[] = []
  const { app, configs, pages } = packConfigs(files, faults)
  const templates = packTemplates(files)
  faults.push(...templates.faults)
  const theme = app.themeLocation ?? 'theme.json'
  return {
    pkg: {
      app,
      theme: app.darkmode && files.has(theme) ? (JSON.parse(files.text(theme)) as Package['theme']) : {},
      configs,
      scripts: Object.fromEntries(
        files.paths.filter(path => path.endsWith('.js')).map(path => [path, files.text(path)]),
      ),
      templates: templates.code,
      templatePaths: templates.paths,
      styles: packStyles(files, { app, configs, pages }, faults),
      pages,
      sizes: packSizes(files, app, faults),
    },
    faults,
  }
}
