import { ComponentSpace, type GeneralComponent, Element as GlassElement, type template } from 'glass-easel'
import { glassBackend } from '../backend'
import { callControl } from '../controls'
import type { ComponentEnv } from '../env'
import { holdNode, tapNode } from '../gestures'
import { componentsCss } from '../look'
import { registerBuiltIns } from '../register'

type Said = { readonly type: string; readonly id: string; readonly detail: unknown; readonly fingers: number }

const make = (tag: string, put: (element: HTMLElement) => void): HTMLElement => {
  const element = document.createElement(tag)
  put(element)
  return element
}

/** The page of the looks test: one template, one handler that keeps what it hears. */
const start = (content: template.ComponentTemplate, data: Record<string, unknown>, css: string) => {
  const heard: Said[] = []
  const unsupported: string[] = []
  document.documentElement.dataset.darkmode = ''
  document.head.append(make('style', style => style.append(componentsCss + css)))
  const rootLayer = make('div', layer => {
    layer.style.cssText = 'position:fixed;inset:0;pointer-events:none;z-index:10'
  })
  const env: ComponentEnv = {
    rootLayer,
    openType: () => undefined,
    navigate: async () => undefined,
    resolveAsset: path => (path.startsWith('data:') ? path : null),
    unsupported: tag => unsupported.push(tag),
  }
  const space = new ComponentSpace()
  registerBuiltIns(space, env)
  space.defineComponent({
    is: 'pages/looks/index',
    template: content,
    data,
    methods: {
      on(event: {
        type: string
        detail: unknown
        currentTarget: { id: string }
        touches?: readonly unknown[]
      }) {
        heard.push({
          type: event.type,
          id: event.currentTarget.id,
          detail: event.detail,
          fingers: event.touches?.length ?? -1,
        })
      },
    },
  })
  const page = space.createComponentByUrl(
    'page',
    'pages/looks/index',
    null,
    glassBackend(env),
  ) as GeneralComponent
  const place = make('div', element => document.body.append(element))
  GlassElement.replaceDocumentElement(page, document.body as never, place as never)
  document.body.append(rootLayer)
  const node = (selector: string) => page.getShadowRoot()?.querySelector(selector) as GlassElement
  Object.assign(window, {
    stage: {
      heard,
      unsupported,
      set: (next: Record<string, unknown>) => page.setData(next),
      tap: (selector: string) => tapNode(node(selector)),
      hold: (selector: string) => holdNode(node(selector)),
      call: (selector: string, name: string, ...args: readonly unknown[]) =>
        callControl(node(selector), name, args),
      box: (selector: string) =>
        (node(selector).getBackendElement() as unknown as HTMLElement).getBoundingClientRect(),
    },
  })
}

Object.assign(window, { start })
