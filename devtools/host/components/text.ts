import { builtIn } from './built-in'

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&nbsp;': '\u00a0',
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
}

const SPACES: Readonly<Record<string, string>> = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' }

/** What `<text decode space="ensp">` shows for a text, e.g. `a&lt;b` → `a<b`. */
export const shownText = (text: string, isDecoded: boolean, space: string): string => {
  const decoded = isDecoded
    ? text.replace(/&(lt|gt|amp|apos|nbsp|ensp|emsp);/g, entity => ENTITIES[entity] ?? entity)
    : text
  const wide = SPACES[space]
  return wide ? decoded.replaceAll(' ', wide) : decoded
}

export const text = builtIn(
  'text',
  { selectable: false, userSelect: false, space: '', decode: false, overflow: 'visible', maxLines: 0 },
  ({ element, component, values }) => {
    /** A template's own `\\n` is a line's end. */
    const breakLines = () => {
      for (const child of Array.from(element.childNodes))
        if (child.nodeType === Node.TEXT_NODE && child.nodeValue?.includes('\\n'))
          child.nodeValue = child.nodeValue.replaceAll('\\n', '\n')
    }
    const rewrite = () => {
      for (const child of Array.from(element.childNodes)) {
        if (child.nodeType !== Node.TEXT_NODE || child.nodeValue === null) continue
        const shown = shownText(child.nodeValue, values.decode, values.space)
        if (shown !== child.nodeValue) child.nodeValue = shown
      }
    }
    let observer: MutationObserver | undefined
    const watch = () => {
      if (observer || !(values.decode || values.space in SPACES)) return
      observer = new MutationObserver(rewrite)
      observer.observe(element, { childList: true, characterData: true, subtree: true })
      rewrite()
    }
    return {
      update: changed => {
        element.toggleAttribute('user-select', values.userSelect || values.selectable)
        if (changed.has('maxLines') || changed.has('overflow')) {
          element.toggleAttribute('clamped', values.maxLines > 0)
          component.setNodeStyle(values.maxLines > 0 ? `-webkit-line-clamp:${values.maxLines}` : '', 3)
          element.toggleAttribute('ellipsis', values.overflow === 'ellipsis')
        }
        watch()
      },
      attached: () => {
        breakLines()
        watch()
        if (observer) rewrite()
      },
      detached: () => {
        observer?.disconnect()
        observer = undefined
      },
    }
  },
)
