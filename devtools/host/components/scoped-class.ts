import type { GeneralComponent } from 'glass-easel'

/** The DOM's names of classes that the page's author wrote, e.g. for `placeholder-class`: as glass-easel prefixes them. */
export const scopedClass = (component: GeneralComponent, names: string): string => {
  const owner = component.ownerShadowRoot?.getHostNode()
  if (!owner) return names
  const { styleScope, extraStyleScope } = owner.getComponentOptions()
  const manager = owner.getRootBehavior().ownerSpace.styleScopeManager
  const prefix = (scope: number | null) => (scope ? manager.queryName(scope) : '')
  const prefixes = new Set([
    prefix(styleScope),
    ...(extraStyleScope === null ? [] : [prefix(extraStyleScope)]),
  ])
  return names
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(name => Array.from(prefixes, each => (each ? `${each}--${name}` : name)))
    .join(' ')
}
