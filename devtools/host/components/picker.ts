import { builtIn } from './built-in'
import { multiSelectorMode, type PickerMode, type PickerValues, selectorMode } from './picker-mode'
import { regionMode } from './picker-region'
import { dateMode, timeMode } from './picker-time'
import { openSheet, type Sheet } from './sheet'
import { claimTap } from './tap-claim'

const MODES: Readonly<Record<string, (values: PickerValues) => PickerMode>> = {
  selector: selectorMode,
  multiSelector: multiSelectorMode,
  time: timeMode,
  date: dateMode,
  region: regionMode,
}

export const picker = builtIn(
  'picker',
  {
    mode: 'selector',
    range: [] as unknown,
    rangeKey: '',
    value: null as unknown,
    start: '',
    end: '',
    fields: 'day',
    level: 'region',
    customItem: '',
    headerText: '',
    disabled: false,
    name: '',
  },
  ({ values, env, fire, on, set, element }) => {
    let sheet: Sheet | undefined
    let picked: readonly number[] = []
    const mode = () => (MODES[values.mode] ?? selectorMode)(values)

    const keep = (detail: { readonly value: unknown }) => {
      set('value', values.mode === 'selector' ? Number(detail.value) : detail.value)
      fire('change', { ...detail })
    }
    const close = () => {
      sheet?.close()
      sheet = undefined
    }
    const cancel = () => {
      sheet = undefined
      fire('cancel')
    }
    const open = () => {
      if (values.disabled || sheet) return
      picked = mode().first()
      sheet = openSheet({
        layer: env.rootLayer,
        title: values.headerText,
        content: mode().content(picked),
        onMove: (column, index) => {
          picked = Object.assign([...picked], { [column]: index })
          const content = mode().content(picked)
          picked = content.picked
          sheet?.show(content)
          if (values.mode === 'multiSelector') fire('columnchange', { column, value: index })
        },
        onConfirm: indices => {
          sheet = undefined
          keep(mode().detail(indices))
        },
        onCancel: cancel,
      })
    }
    on('tap', () => {
      claimTap()
      open()
    })
    return {
      update: changed => {
        element.toggleAttribute('disabled', values.disabled)
        if (!sheet) return
        // A columnchange handler gives the next column its rows, and may move it.
        if (changed.has('value')) picked = mode().first()
        if (changed.has('range') || changed.has('value')) sheet.show(mode().content(picked))
      },
      detached: close,
      control: {
        value: () => values.value,
        activate: open,
        act: {
          open,
          cancel: () => sheet?.cancel(),
          confirm: value => {
            if (value === undefined) return sheet?.confirm()
            close()
            if (values.mode === 'selector') keep({ value: String(value) })
            else keep({ value })
            return undefined
          },
        },
      },
    }
  },
)
