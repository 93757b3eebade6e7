import type { GeneralComponent, Element as GlassElement } from 'glass-easel'
import { builtIn, type Control, controlOf, isComponent, propertiesOf } from './built-in'

export type FormHandle = { readonly act: (formType: string, target: GlassElement) => void }

const forms = new WeakMap<object, FormHandle>()

/** The form around a component, found through the DOM as WeChat does, across custom components. */
export const formOf = (component: GeneralComponent): FormHandle | undefined => {
  const element = component.getBackendElement() as unknown as Element | null
  const form = element?.closest('wx-form')
  return form ? forms.get(form) : undefined
}

type WithNode = Element & { __wxElement?: GlassElement }

type Field = { readonly name: string; readonly control: Control }

const fieldsOf = (form: HTMLElement): Field[] =>
  Array.from(form.querySelectorAll<WithNode>('*')).flatMap(({ __wxElement: node }) => {
    if (!node || !isComponent(node)) return []
    const control = controlOf(node)
    const name = propertiesOf(node)?.name
    return control?.value && typeof name === 'string' && name ? [{ name, control }] : []
  })

export const form = builtIn('form', { reportSubmit: false, reportSubmitTimeout: 0 }, ({ element, fire }) => {
  forms.set(element, {
    act: (formType, target) => {
      if (formType === 'submit') {
        const value = Object.fromEntries(
          fieldsOf(element).map(({ name, control }) => [name, control.value?.()]),
        )
        fire('submit', {
          value,
          target: { id: target.id, dataset: target.dataset },
          formId: 'the formId is a mock one',
        })
      }
      if (formType === 'reset') {
        for (const { control } of fieldsOf(element)) control.reset?.()
        fire('reset', { target: { id: target.id, dataset: target.dataset } })
      }
    },
  })
  return {}
})
