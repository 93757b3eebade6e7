import type { GeneralBehavior, GeneralComponent } from 'glass-easel'
import { type AssociatedBackend, type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { glassBackend } from '../components/backend'
import type { ComponentEnv } from '../components/env'
import { registerBuiltIns } from '../components/register'
import type { Package } from '../pack/package'
import { addStyle } from './dom'
import { reportFault } from './faults'
import type { Loader } from './loader'

type ComponentStaticConfig = Parameters<CodeSpace['addComponentStaticConfig']>[1]
type Template = Parameters<CodeSpace['addCompiledTemplate']>[1]
type Groups = Record<string, Template['content']>

export type Code = {
  readonly space: CodeSpace
  readonly backend: AssociatedBackend
  /** Loads a page or component with all that it uses, once. */
  readonly ensure: (path: string, loader: Loader) => void
}

const Compile = window.Function

/** `ready` comes once a component is laid out; glass-easel leaves it to its host. */
const readyBehaviour = (space: CodeSpace): GeneralBehavior =>
  space.getComponentSpace().defineBehavior({
    lifetimes: {
      attached() {
        const component = (this as unknown as { _$: GeneralComponent })._$
        setTimeout(() => component.triggerLifetime('ready', []), 0)
      },
    },
  }) as unknown as GeneralBehavior

/** The build's templates, styles and configurations in glass-easel's hands. */
export const makeCode = (pkg: Package, env: ComponentEnv): Code => {
  const program = new MiniProgramEnv()
  const space = program.createCodeSpace('main', true)
  const backend = program.associateBackend(glassBackend(env))
  registerBuiltIns(space.getComponentSpace(), env)
  space.setOverallBehavior(readyBehaviour(space))
  const groups = Compile(`return ${pkg.templates}`)() as Groups
  for (const path of pkg.templatePaths) {
    const content = groups[path]
    if (content) space.addCompiledTemplate(path, { groupList: groups, content } as unknown as Template)
  }
  for (const [path, config] of Object.entries(pkg.configs)) {
    const isPage = pkg.pages.includes(path)
    const { component: _, ...page } = config
    space.addComponentStaticConfig(path, (isPage ? page : config) as ComponentStaticConfig)
    const scope = pkg.styles[path]?.scope
    if (scope !== undefined) space.addStyleSheet(path, undefined, scope)
  }
  if (pkg.styles.app) addStyle(pkg.styles.app.css, 'app')

  const loaded = new Set<string>()
  const ensure = (path: string, loader: Loader): void => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const used of Object.values(pkg.configs[path]?.usingComponents ?? {})) ensure(used.slice(1), loader)
    const css = pkg.styles[path]?.css
    if (css) addStyle(css, path)
    try {
      loader.loadEntry(path)
    } catch (error) {
      reportFault('exception', `${path}.js`, error)
    }
  }
  return { space, backend, ensure }
}
