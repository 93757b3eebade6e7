import { builtIn } from './built-in'

const QUERIES = {
  minWidth: 'min-width',
  maxWidth: 'max-width',
  width: 'width',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  height: 'height',
} as const

/** Shows its content while the window is as wide and high as asked. */
export const matchMedia = builtIn(
  'match-media',
  { minWidth: 0, maxWidth: 0, width: 0, minHeight: 0, maxHeight: 0, height: 0, orientation: '' },
  ({ element, values }) => {
    let query: MediaQueryList | undefined
    const show = () => element.toggleAttribute('unmatched', query !== undefined && !query.matches)
    return {
      update: () => {
        const parts = Object.entries(QUERIES).flatMap(([name, media]) => {
          const length = values[name as keyof typeof QUERIES]
          return length > 0 ? [`(${media}: ${length}px)`] : []
        })
        if (values.orientation) parts.push(`(orientation: ${values.orientation})`)
        query?.removeEventListener('change', show)
        query = window.matchMedia(parts.join(' and ') || 'all')
        query.addEventListener('change', show)
        show()
      },
      detached: () => query?.removeEventListener('change', show),
    }
  },
)
