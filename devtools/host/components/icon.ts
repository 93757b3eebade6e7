import { builtIn } from './built-in'

const ICONS: Readonly<Record<string, { readonly sign: string; readonly color: string }>> = {
  success: { sign: '✓', color: '#09bb07' },
  success_no_circle: { sign: '✓', color: '#09bb07' },
  info: { sign: 'i', color: '#10aeff' },
  warn: { sign: '!', color: '#f76260' },
  waiting: { sign: '◷', color: '#10aeff' },
  cancel: { sign: '×', color: '#f43530' },
  download: { sign: '↓', color: '#09bb07' },
  search: { sign: '⌕', color: '#b2b2b2' },
  clear: { sign: '×', color: '#b2b2b2' },
}

export const icon = builtIn(
  'icon',
  { type: '', size: '23', color: '' },
  ({ element, component, values }) => ({
    update: () => {
      const { sign, color } = ICONS[values.type] ?? { sign: '', color: '' }
      const size = Number.parseFloat(values.size) || 23
      element.dataset.sign = sign
      element.toggleAttribute('bare', ['success_no_circle', 'search', 'download'].includes(values.type))
      component.setNodeStyle(
        `width:${size}px;height:${size}px;font-size:${size * 0.7}px;color:${values.color || color}`,
        3,
      )
    },
  }),
)
