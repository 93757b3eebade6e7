import {
  addGlobalWarningListener,
  ComponentSpace,
  type GeneralComponent,
  Element as GlassElement,
  type template,
} from 'glass-easel'
import { TmplGroup } from 'glass-easel-template-compiler'
import { glassBackend } from '../backend'
import type { ComponentEnv } from '../env'
import { registerBuiltIns } from '../register'
import { dom } from './dom-globals'

export type Heard = { readonly type: string; readonly detail: Record<string, unknown>; readonly id: string }

export const compile = (wxml: string): template.ComponentTemplate => {
  const group = new TmplGroup()
  const said = group.addTmpl('', wxml) as readonly { message?: string }[]
  if (said.length > 0) throw new Error(JSON.stringify(said.map(String)))
  const groups = new Function(`return ${group.getTmplGenObjectGroups()}`)()
  return { groupList: groups, content: groups[''] }
}

export const warnings: string[] = []
addGlobalWarningListener(warning => {
  warnings.push(warning)
  return false
})

export const asked: { kind: string; what: unknown }[] = []
const rootLayer = document.createElement('div')
document.body.append(rootLayer)

export const env: ComponentEnv = {
  rootLayer,
  openType: kind => {
    asked.push({ kind: 'openType', what: kind })
    return kind === 'getPhoneNumber' ? { event: 'getphonenumber', detail: { code: 'c' } } : undefined
  },
  navigate: async request => {
    asked.push({ kind: 'navigate', what: request })
    if (request.url === '/nowhere') throw new Error('navigateTo:fail')
  },
  resolveAsset: path => (path.includes('missing') ? null : `https://asset.test${path}`),
  unsupported: tag => asked.push({ kind: 'unsupported', what: tag }),
}

const backend = glassBackend(env)

/** A page with this template; what its `on` handler hears is kept, what it answers is `answer`. */
export const mount = (wxml: string, data: Record<string, unknown> = {}) => {
  const heard: Heard[] = []
  const space = new ComponentSpace()
  registerBuiltIns(space, env)
  const options: { answer: unknown } = { answer: undefined }
  const definition = space.defineComponent({
    is: 'pages/test/index',
    template: compile(wxml),
    data,
    methods: {
      on(event: { type: string; detail: Record<string, unknown>; currentTarget: { id: string } }) {
        heard.push({ type: event.type, detail: event.detail, id: event.currentTarget.id })
        return options.answer
      },
    },
  })
  space.setGlobalUsingComponent('page-under-test', definition.general())
  const page = space.createComponentByUrl('page-body', 'pages/test/index', null, backend) as GeneralComponent
  const place = document.createElement('div')
  document.body.append(place)
  GlassElement.replaceDocumentElement(page, document.body as never, place as never)
  const node = (selector: string): GeneralComponent => {
    const found = page.getShadowRoot()?.querySelector(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found as GeneralComponent
  }
  return {
    page,
    heard,
    options,
    node,
    element: (selector: string) => node(selector).getBackendElement() as unknown as HTMLElement,
    types: () => heard.map(({ type }) => type),
    set: (next: Record<string, unknown>) => page.setData(next),
  }
}

export const window = dom.window
export const settled = (ms = 0): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
