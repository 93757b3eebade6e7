import { builtIn } from './built-in'
import { hover } from './hover'

const properties = {
  hoverClass: 'none',
  hoverStopPropagation: false,
  hoverStartTime: 50,
  hoverStayTime: 400,
  animation: null,
}

const plain = (tag: string) =>
  builtIn(tag, properties, node => {
    const watch = hover(node)
    return {
      update: changed => {
        if (changed.has('hoverClass')) watch()
      },
    }
  })

export const view = plain('view')
export const coverView = plain('cover-view')
export const stickySection = plain('sticky-section')
export const stickyHeader = plain('sticky-header')
export const keyboardAccessory = plain('keyboard-accessory')
