import type { CodeSpace } from 'glass-easel-miniprogram-adapter'

type Definition = Record<string, unknown>
type PageBuilder = { pageDefinition: (definition: Definition) => { register: () => void } }
type Maker = (definition?: Definition) => unknown

/** `Page`, `Component` and `Behavior` as a build calls them: for the file that is being loaded. */
export const makeDefinitions = (space: CodeSpace, defining: () => string) => {
  const defined = new Set<string>()
  const definePage = (definition: Definition): void => {
    defined.add(defining())
    const builder = space.component(defining()) as unknown as PageBuilder
    builder.pageDefinition(definition).register()
  }
  const defineComponent = (definition?: Definition): unknown => {
    defined.add(defining())
    return space.componentEnv(defining(), env => (env.Component as unknown as Maker)(definition))
  }
  const defineBehavior = (definition?: Definition): unknown =>
    space.componentEnv(defining(), env => (env.Behavior as unknown as Maker)(definition))
  return {
    isDefined: (path: string) => defined.has(path),
    globals: Object.fromEntries([
      ['Page', definePage],
      ['Component', defineComponent],
      ['Behavior', defineBehavior],
    ]),
  }
}
