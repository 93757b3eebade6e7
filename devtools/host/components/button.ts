import { type BuiltInNode, builtIn } from './built-in'
import { setAttribute } from './dom'
import { formOf } from './form'
import { hover } from './hover'
import { claimTap } from './tap-claim'

const properties = {
  size: 'default',
  type: 'default',
  plain: false,
  disabled: false,
  loading: false,
  formType: '',
  openType: '',
  hoverClass: 'button-hover',
  hoverStopPropagation: false,
  hoverStartTime: 20,
  hoverStayTime: 70,
  lang: 'en',
  sessionFrom: '',
  sendMessageTitle: '',
  sendMessagePath: '',
  sendMessageImg: '',
  showMessageCard: false,
  appParameter: '',
  phoneNumberNoQuotaToast: true,
  name: '',
}

const LOOK = ['size', 'type', 'plain', 'disabled', 'loading'] as const

const answerOpenType = async ({ env, values, component, fire }: BuiltInNode<typeof properties>) => {
  const answer = await env.openType(values.openType, component)
  if (answer) fire(answer.event, { ...answer.detail })
}

export const button = builtIn('button', properties, node => {
  const { element, values, component, on } = node
  const watch = hover(node, () => values.disabled)

  on('tap', event => {
    claimTap()
    if (values.disabled) return
    // After the page's own handlers, as WeChat does.
    if (values.formType) queueMicrotask(() => formOf(component)?.act(values.formType, event.target))
    if (values.openType)
      answerOpenType(node).catch((error: unknown) =>
        queueMicrotask(() => {
          throw error
        }),
      )
  })
  return {
    update: changed => {
      for (const name of LOOK) if (changed.has(name)) setAttribute(element, name, values[name])
      if (changed.has('disabled')) setAttribute(element, 'aria-disabled', values.disabled ? 'true' : false)
      watch()
    },
    control: {
      isTapBlocked: () => values.disabled,
      activate: () => component.triggerEvent('tap', {}, { bubbles: true, composed: true }),
    },
  }
})
