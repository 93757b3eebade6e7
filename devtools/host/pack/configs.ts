import type { Files } from './files'
import { resolvePath } from './files'
import type { AppConfig, Fault, PageConfig } from './package'

/** Pages of the main package and of all subpackages, in app.json's order. */
export const pagesOf = (app: AppConfig): string[] => [
  ...app.pages,
  ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map(page => resolvePath('', `${root}/${page}`)),
  ),
]

const readJson = <T>(files: Files, path: string, faults: Fault[]): T | undefined => {
  if (!files.has(path)) return undefined
  try {
    return JSON.parse(files.text(path)) as T
  } catch (error) {
    faults.push({ kind: 'json', where: path, message: String(error) })
    return undefined
  }
}

const componentFiles = ['.js', '.wxml', '.json'] as const

/** The app's configuration, and that of every page and of every component they lead to. */
export const packConfigs = (
  files: Files,
  faults: Fault[],
): { app: AppConfig; configs: Record<string, PageConfig>; pages: string[] } => {
  const app = readJson<AppConfig>(files, 'app.json', faults) ?? { pages: [] }
  if (app.pages.length === 0) faults.push({ kind: 'json', where: 'app.json', message: 'names no page' })
  if (!files.has('app.js')) faults.push({ kind: 'missing', where: 'app.js', message: 'does not exist' })
  const configs: Record<string, PageConfig> = {}
  const missing = (where: string, message: string) => faults.push({ kind: 'missing', where, message })

  const follow = (from: string, using: Record<string, string> = {}) => {
    const resolved: Record<string, string> = {}
    for (const [tag, to] of Object.entries(using)) {
      if (/^plugin(-private)?:/.test(to)) {
        missing(`${from}.json`, `usingComponents.${tag}: the host has no plugins`)
        continue
      }
      const path = resolvePath(from, to)
      const found = files.has(`${path}.json`) ? path : `${path}/index`
      const absent = componentFiles.filter(ending => !files.has(found + ending))
      if (absent.length > 0)
        missing(`${from}.json`, `usingComponents.${tag}: ${path} lacks ${absent.join(', ')}`)
      else {
        resolved[tag] = `/${found}`
        load(found)
      }
    }
    return resolved
  }
  const load = (path: string) => {
    if (configs[path]) return
    const config = readJson<PageConfig>(files, `${path}.json`, faults) ?? {}
    configs[path] = config
    configs[path] = {
      ...config,
      usingComponents: { ...follow('app', app.usingComponents), ...follow(path, config.usingComponents) },
    }
  }

  const pages = pagesOf(app)
  for (const page of pages) {
    for (const ending of ['.js', '.wxml'] as const) {
      if (!files.has(page + ending)) missing('app.json', `page ${page} lacks ${page}${ending}`)
    }
    load(page)
  }
  for (const { pagePath } of app.tabBar?.list ?? []) {
    if (!app.pages.includes(pagePath))
      missing('app.json', `tabBar: ${pagePath} is no page of the main package`)
  }
  if (app.tabBar?.custom) {
    const absent = componentFiles.filter(ending => !files.has(`custom-tab-bar/index${ending}`))
    if (absent.length > 0)
      missing('app.json', `tabBar.custom: custom-tab-bar/index lacks ${absent.join(', ')}`)
    else load('custom-tab-bar/index')
  }
  return { app, configs, pages }
}
