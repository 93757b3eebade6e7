import { type BuiltInNode, builtIn, controlOf, propertiesOf, type Values } from './built-in'
import { make } from './dom'
import { nodeOf } from './gestures'
import { claimTap } from './tap-claim'

type ChoiceValues = { checked: boolean; disabled: boolean; color: string; value: string }

const PROPERTIES: ChoiceValues & Values = { checked: false, disabled: false, color: '', value: '' }

type GroupHandle = { readonly changed: (by: HTMLElement) => void }

const groups = new WeakMap<Element, GroupHandle>()

/** A mark to tick: the box of a checkbox, the ring of a radio, the knob of a switch. */
const choice = <P extends ChoiceValues & Values>(
  { element, values, on, set }: BuiltInNode<P>,
  next: (isChecked: boolean) => boolean,
  tell: () => void,
) => {
  const mark = make('span', 'wx-mark')
  element.prepend(mark)
  const first = { checked: false, isTaken: false }
  const put = (isChecked: boolean) => {
    set('checked', isChecked as P['checked'])
    show()
  }
  const toggle = () => {
    if (values.disabled || next(values.checked) === values.checked) return
    put(next(values.checked))
    tell()
  }
  on('tap', () => {
    claimTap()
    toggle()
  })
  const show = () => {
    element.toggleAttribute('checked', values.checked)
    element.toggleAttribute('disabled', values.disabled)
    element.setAttribute('aria-checked', String(values.checked))
    mark.style.setProperty('--mark', values.color || null)
  }
  return {
    update: () => {
      if (!first.isTaken) Object.assign(first, { checked: values.checked, isTaken: true })
      show()
    },
    control: {
      activate: toggle,
      act: { tap: toggle, clear: () => put(false) },
      reset: () => put(first.checked),
    },
  }
}

const tellGroup = (element: HTMLElement, group: string) => {
  const around = element.closest(group)
  if (around) groups.get(around)?.changed(element)
}

const inGroup = (tag: 'checkbox' | 'radio', next: (isChecked: boolean) => boolean) =>
  builtIn(tag, PROPERTIES, node => {
    const { update, control } = choice(node, next, () => tellGroup(node.element, `wx-${tag}-group`))
    node.element.setAttribute('role', tag)
    return { update, control }
  })

export const checkbox = inGroup('checkbox', isChecked => !isChecked)
export const radio = inGroup('radio', () => true)

const members = (group: HTMLElement, tag: string) =>
  Array.from(group.querySelectorAll<HTMLElement>(tag)).flatMap(element => {
    const node = nodeOf(element)
    return node ? [{ element, node, values: propertiesOf(node) ?? {} }] : []
  })

const chosen = (group: HTMLElement, tag: string) =>
  members(group, tag)
    .filter(({ values }) => values.checked)
    .map(({ values }) => String(values.value))

const reset = (group: HTMLElement, tag: string) => {
  for (const { node } of members(group, tag)) controlOf(node)?.reset?.()
}

export const checkboxGroup = builtIn('checkbox-group', { name: '' }, ({ element, fire }) => {
  const value = () => chosen(element, 'wx-checkbox')
  groups.set(element, { changed: () => fire('change', { value: value() }) })
  return { control: { value, reset: () => reset(element, 'wx-checkbox') } }
})

export const radioGroup = builtIn('radio-group', { name: '' }, ({ element, fire }) => {
  const value = () => chosen(element, 'wx-radio')[0] ?? ''
  const changed = (by: HTMLElement) => {
    for (const { element: other, node } of members(element, 'wx-radio'))
      if (other !== by) controlOf(node)?.act?.clear?.()
    fire('change', { value: value() })
  }
  groups.set(element, { changed })
  return { control: { value, reset: () => reset(element, 'wx-radio') } }
})

export const switchControl = builtIn('switch', { ...PROPERTIES, type: 'switch', name: '' }, node => {
  const { values, fire, element } = node
  const { update, control } = choice(
    node,
    isChecked => !isChecked,
    () => fire('change', { value: values.checked }),
  )
  element.setAttribute('role', 'switch')
  return {
    update: () => {
      element.setAttribute('kind', values.type)
      update()
    },
    control: { ...control, value: () => values.checked },
  }
})
