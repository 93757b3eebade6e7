import type { BuiltInNode, Control, Values } from './built-in'
import { make } from './dom'
import { scopedClass } from './scoped-class'
import { claimTap } from './tap-claim'

export type FieldValues = {
  value: string
  placeholder: string
  placeholderStyle: string
  placeholderClass: string
  disabled: boolean
  maxlength: number
  focus: boolean
  autoFocus: boolean
  cursor: number
  selectionStart: number
  selectionEnd: number
  confirmHold: boolean
  name: string
}

export const FIELD_PROPERTIES: FieldValues = {
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
  confirmHold: false,
  name: '',
}

type Native = HTMLInputElement | HTMLTextAreaElement

type Answer = string | { readonly value?: string; readonly cursor?: number }

/** What an input and a textarea have in common: the value, the placeholder, the focus and their events. */
export const field = <P extends FieldValues & Values>(
  node: BuiltInNode<P>,
  native: Native,
  allowed: (text: string) => string = text => text,
) => {
  const { element, values, fire, component } = node
  const placeholder = make('div', 'wx-placeholder')
  element.append(make('div', 'wx-field', placeholder, native))

  const show = () => {
    if (native.value !== values.value) native.value = values.value
    placeholder.hidden = native.value !== ''
  }
  const cut = (text: string) => (values.maxlength >= 0 ? text.slice(0, values.maxlength) : text)

  /** The user typed; a handler may return what to show instead. */
  const type = (text: string, keyCode?: number) => {
    const value = cut(allowed(text))
    node.set('value', value as P['value'])
    show()
    let answer: Answer | undefined
    const detail = { value, cursor: native.selectionStart ?? value.length, keyCode: keyCode ?? 0 }
    fire('input', detail, {
      handleListenerReturn: result => {
        if (typeof result === 'string' || (typeof result === 'object' && result)) answer = result as Answer
        return result === false ? false : undefined
      },
    })
    if (answer === undefined) return
    node.set('value', (typeof answer === 'string' ? answer : (answer.value ?? value)) as P['value'])
    show()
    if (typeof answer === 'object' && answer.cursor !== undefined) select(answer.cursor, answer.cursor)
  }
  const select = (start: number, end: number) => {
    if (native.type !== 'number') native.setSelectionRange(start, end)
  }
  const confirm = () => fire('confirm', { value: values.value })
  const focus = () => {
    if (!values.disabled) native.focus({ preventScroll: true })
  }

  const soon = (name: string, detail: Values) => queueMicrotask(() => fire(name, detail))

  node.on('tap', () => {
    claimTap()
    focus()
  })

  let lastKey = 0
  native.addEventListener('keydown', event => {
    lastKey = (event as KeyboardEvent).keyCode
  })
  native.addEventListener('input', event => {
    if (!(event as InputEvent).isComposing) type(native.value, lastKey)
    else placeholder.hidden = native.value !== ''
  })
  for (const kind of ['start', 'update', 'end'])
    native.addEventListener(`composition${kind}`, event => {
      fire(`keyboardcomposition${kind}`, { data: (event as CompositionEvent).data })
      if (kind === 'end') type(native.value)
    })
  native.addEventListener('focus', () => {
    soon('focus', { value: values.value, height: 0 })
    soon('keyboardheightchange', { height: 0, duration: 0 })
  })
  native.addEventListener('blur', () => {
    // A field that the page takes away loses the focus in the middle of the page's update.
    queueMicrotask(() => values.focus && node.set('focus', false as P['focus']))
    soon('blur', { value: values.value, cursor: native.selectionStart ?? values.value.length })
  })

  const place = () => {
    const { cursor, selectionStart, selectionEnd, value } = values
    if (selectionStart >= 0 && selectionEnd >= 0) select(selectionStart, selectionEnd)
    else if (cursor >= 0) select(cursor, cursor)
    else select(value.length, value.length)
  }
  const wantFocus = () => {
    if (!element.isConnected) return
    if (values.focus) {
      focus()
      place()
    } else if (document.activeElement === native) native.blur()
  }
  const control: Control = {
    value: () => values.value,
    reset: () => {
      node.set('value', '' as P['value'])
      show()
    },
    activate: focus,
    act: { input: text => type(String(text)) },
  }

  return {
    confirm,
    control,
    attached: () => {
      if (values.focus || values.autoFocus) focus()
    },
    update: (changed: ReadonlySet<keyof P>) => {
      if (changed.has('value')) node.values.value = cut(values.value)
      show()
      placeholder.textContent = values.placeholder
      placeholder.className = `wx-placeholder ${scopedClass(component, values.placeholderClass)}`
      if (changed.has('placeholderStyle')) placeholder.setAttribute('style', values.placeholderStyle)
      native.disabled = values.disabled
      element.toggleAttribute('disabled', values.disabled)
      if (values.maxlength >= 0) native.maxLength = values.maxlength
      else native.removeAttribute('maxlength')
      if (changed.has('focus')) wantFocus()
      else if (changed.has('cursor') || changed.has('selectionEnd')) {
        if (document.activeElement === native) place()
      }
      const label = element.getAttribute('aria-label')
      native.setAttribute('aria-label', label ?? values.placeholder)
    },
  }
}
