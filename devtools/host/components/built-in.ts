import {
  type ComponentSpace,
  type EventListener,
  type EventOptions,
  type GeneralBackendElement,
  type GeneralComponent,
  type GeneralComponentDefinition,
  type Element as GlassElement,
  Component as glassComponent,
  type templateEngine,
} from 'glass-easel'
import { coerce } from './coerce'
import { setAttribute } from './dom'
import type { ComponentEnv } from './env'

export type Values = Record<string, unknown>

/** What others may do with a built-in: a form reads it, a label activates it, automator drives it. */
export type Control = {
  readonly value?: () => unknown
  readonly reset?: () => void
  readonly activate?: () => void
  readonly isTapBlocked?: () => boolean
  readonly act?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>
}

export type BuiltInNode<P extends Values> = {
  readonly element: HTMLElement
  readonly component: GeneralComponent
  readonly env: ComponentEnv
  /** The properties as they are now, coerced. */
  readonly values: P
  readonly fire: (name: string, detail?: Values, options?: EventOptions) => void
  readonly on: (name: string, listener: EventListener<unknown>) => void
  /** The user changed a property: kept in the component, so that the page's next setData is a change. */
  readonly set: <K extends keyof P & string>(name: K, value: P[K]) => void
}

export type Behaviour<P extends Values> = {
  readonly slot?: HTMLElement
  readonly update?: (changed: ReadonlySet<keyof P>) => void
  readonly attached?: () => void
  readonly detached?: () => void
  /** The page went under another one, or came back. */
  readonly pageShown?: (isShown: boolean) => void
  readonly control?: Control
}

export type BuiltIn = {
  readonly tag: string
  readonly define: (space: ComponentSpace, env: ComponentEnv) => GeneralComponentDefinition
}

type Living = { readonly values: Values; readonly behaviour: Behaviour<Values> }

/** Above 0 while the page's data is on its way into components: what they say then waits until it has arrived. */
let arriving = 0

const arrive = (work: () => void): void => {
  arriving += 1
  try {
    work()
  } finally {
    arriving -= 1
  }
}

const whenArrived = (say: () => void): void => {
  if (arriving > 0) queueMicrotask(say)
  else say()
}

const living = new WeakMap<GlassElement, Living>()

export const controlOf = (node: GlassElement): Control | undefined => living.get(node)?.behaviour.control

export const propertiesOf = (node: GlassElement): Values | undefined => {
  const values = living.get(node)?.values
  return values && { ...values }
}

const behaviourOf = (caller: unknown): Behaviour<Values> | undefined =>
  living.get(caller as GlassElement)?.behaviour

const isEventBinding = (name: string): boolean => /^(capture-|mut-)?(bind|catch)|^on[a-z]/.test(name)

/** Attributes that no property stands for stay on the DOM element; `aria-role` is the DOM's `role`. */
const keepUnknownAttributes = (component: GeneralComponent, element: HTMLElement): void => {
  component.hasExternalClass = name => name !== 'class' && !isEventBinding(name)
  component.setExternalClass = (name, value: unknown) =>
    setAttribute(element, name === 'aria-role' ? 'role' : name, value)
}

/** A built-in component; the defaults of its properties are their types. */
export const builtIn = <P extends Values>(
  tag: string,
  properties: P,
  setup: (node: BuiltInNode<P>) => Behaviour<P>,
): BuiltIn => {
  const all: Values = { hidden: false, ...properties }
  const names = Object.keys(all)

  const engine = (env: ComponentEnv): templateEngine.TemplateEngine => ({
    create: () => ({
      createInstance: component => {
        const element = component.getBackendElement() as unknown as HTMLElement
        const values = { ...all }
        keepUnknownAttributes(component, element)
        const behaviour = setup({
          element,
          component,
          env,
          values: values as P,
          fire: (name, detail = {}, options = {}) =>
            whenArrived(() => component.triggerEvent(name, detail, options)),
          on: (name, listener) => component.addListener(name, listener),
          set: (name, value) => {
            values[name] = value
            whenArrived(() => values[name] === value && component.setData({ [name]: value }))
          },
        })
        living.set(component, { values, behaviour: behaviour as unknown as Behaviour<Values> })

        const take = (data: Values, changed: ReadonlySet<string>) => {
          for (const name of changed) if (name in all) values[name] = coerce(data[name], all[name])
          if (changed.has('hidden')) setAttribute(element, 'hidden', values.hidden)
          arrive(() => behaviour.update?.(changed))
        }
        const slot = (behaviour.slot ?? element) as unknown as GeneralBackendElement
        const shadowRoot = {
          root: component.getBackendElement() as GeneralBackendElement,
          slot,
          getIdMap: () => ({}),
          handleEvent: () => undefined,
          setListener: () => undefined,
        }
        return {
          shadowRoot,
          initValues: data => take(data as Values, new Set(names)),
          updateValues: (data, changes) =>
            take(data as Values, new Set(changes.map(([path]) => String(path[0])))),
        }
      },
    }),
  })

  return {
    tag,
    define: (space, env) =>
      space.defineComponent({
        is: `built-in/${tag}`,
        options: { externalComponent: true, templateEngine: engine(env), propertyEarlyInit: true },
        properties: Object.fromEntries(names.map(name => [name, { type: null, value: all[name] }])),
        pageLifetimes: {
          show() {
            behaviourOf(this)?.pageShown?.(true)
          },
          hide() {
            behaviourOf(this)?.pageShown?.(false)
          },
        },
        lifetimes: {
          attached() {
            arrive(() => behaviourOf(this)?.attached?.())
          },
          detached() {
            arrive(() => behaviourOf(this)?.detached?.())
          },
        },
      }) as unknown as GeneralComponentDefinition,
  }
}

export const isComponent = (node: unknown): node is GeneralComponent => glassComponent.isComponent(node)
