import { builtIn } from './built-in'
import { make } from './dom'
import { FIELD_PROPERTIES, field } from './field'

export const textarea = builtIn(
  'textarea',
  {
    ...FIELD_PROPERTIES,
    placeholderClass: 'textarea-placeholder',
    autoHeight: false,
    fixed: false,
    cursorSpacing: 0,
    showConfirmBar: true,
    adjustPosition: true,
    holdKeyboard: false,
    disableDefaultPadding: false,
    confirmType: 'return',
  },
  node => {
    const { element, values, fire } = node
    const native = make('textarea', 'wx-native')
    native.rows = 1
    const same = field(node, native)

    let lines = 0
    /** WeChat tells when the number of lines changes, also the first time. */
    const measure = () => {
      if (!element.isConnected) return
      native.style.height = 'auto'
      // One row high, whatever the line height is.
      const line = native.clientHeight || 1
      const height = native.scrollHeight
      native.style.height = values.autoHeight ? `${height}px` : ''
      const count = Math.max(1, Math.round(height / line))
      if (count === lines) return
      lines = count
      const rpx = 750 / (document.documentElement.clientWidth || 750)
      fire('linechange', { height, heightRpx: height * rpx, lineCount: count, lineHeight: line })
    }
    native.addEventListener('input', measure)
    native.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing || values.confirmType === 'return') return
      event.preventDefault()
      same.confirm()
      if (!values.confirmHold) native.blur()
    })
    return {
      attached: () => {
        same.attached()
        measure()
        document.fonts?.ready.then(measure)
      },
      control: { ...same.control, act: { ...same.control.act, confirm: same.confirm } },
      update: changed => {
        native.enterKeyHint = values.confirmType === 'return' ? 'enter' : values.confirmType
        element.toggleAttribute('auto-height', values.autoHeight)
        same.update(changed)
        if (changed.has('value') || changed.has('autoHeight')) measure()
      },
    }
  },
)
