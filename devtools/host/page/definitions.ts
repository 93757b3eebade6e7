import type { CodeSpace } from 'glass-easel-miniprogram-adapter'

type Definition = Record<string, unknown>
type PageBuilder = { pageDefinition: (definition: Definition) => { register: () => void } }
type ComponentMaker = (definition?: Definition) => unknown

/** `Page`, `Component` and `Behavior` as a build calls them: for the file that is being loaded. */
export const makeDefinitions = (space: CodeSpace, defining: () => string) => {
  const defined = new Set<string>()
  return {
    isDefined: (path: string) => defined.has(path),
    globals: {
      Page: (definition: Definition): void => {
        defined.add(defining())
        const builder = space.component(defining()) as unknown as PageBuilder
        builder.pageDefinition(definition).register()
      },
      Component: (definition?: Definition): unknown => {
        const path = defining()
        defined.add(path)
        return space.componentEnv(path, ({ Component }) =>
          (Component as unknown as ComponentMaker)(definition),
        )
      },
      Behavior: (definition?: Definition): unknown =>
        space.componentEnv(defining(), ({ Behavior }) => (Behavior as unknown as ComponentMaker)(definition)),
    },
  }
}
