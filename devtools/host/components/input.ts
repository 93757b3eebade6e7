import { builtIn } from './built-in'
import { make } from './dom'
import { FIELD_PROPERTIES, field } from './field'

/** What WeChat's keyboard of a type can type at all. */
const KEYBOARDS: Readonly<Record<string, { inputMode: string; refused?: RegExp }>> = {
  number: { inputMode: 'numeric', refused: /[^0-9]/g },
  digit: { inputMode: 'decimal', refused: /[^0-9.]/g },
  idcard: { inputMode: 'text', refused: /[^0-9xX]/g },
}

export const input = builtIn(
  'input',
  {
    ...FIELD_PROPERTIES,
    placeholderClass: 'input-placeholder',
    type: 'text',
    password: false,
    confirmType: 'done',
    cursorSpacing: 0,
    adjustPosition: true,
    holdKeyboard: false,
    alwaysEmbed: false,
  },
  node => {
    const { values } = node
    const native = make('input', 'wx-native')
    native.autocomplete = 'off'
    const same = field(node, native, text => {
      const { refused } = KEYBOARDS[values.type] ?? {}
      return refused ? text.replace(refused, '') : text
    })
    native.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return
      same.confirm()
      if (!values.confirmHold) native.blur()
    })
    return {
      attached: same.attached,
      control: { ...same.control, act: { ...same.control.act, confirm: same.confirm } },
      update: changed => {
        native.type = values.password || values.type === 'safe-password' ? 'password' : 'text'
        native.inputMode = KEYBOARDS[values.type]?.inputMode ?? 'text'
        native.enterKeyHint = values.confirmType
        same.update(changed)
      },
    }
  },
)
