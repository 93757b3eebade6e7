import { builtIn } from './built-in'
import { make } from './dom'

/** What leaves the page's own place: its children are drawn in the layer above all pages. */
export const rootPortal = builtIn('root-portal', { enable: true }, ({ element, env, values }) => {
  const slot = make('div', 'wx-portal')
  const place = () => {
    if (!element.isConnected) return
    const home = values.enable ? env.rootLayer : element
    if (slot.parentNode !== home) home.append(slot)
  }
  return {
    slot,
    update: place,
    attached: place,
    detached: () => slot.remove(),
    pageShown: isShown => {
      slot.hidden = !isShown
    },
  }
})

export const pageContainer = builtIn(
  'page-container',
  {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    closeOnSlideDown: false,
    overlayStyle: '',
    customStyle: '',
  },
  ({ element, values, fire, set }) => {
    const veil = make('div', 'wx-container-veil')
    const panel = make('div', 'wx-container')
    element.append(veil, panel)
    let isShown = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const turn = () => {
      if (values.show === isShown) return
      isShown = values.show
      const kind = isShown ? 'enter' : 'leave'
      fire(`before${kind}`)
      fire(kind)
      element.toggleAttribute('open', isShown)
      clearTimeout(timer)
      timer = setTimeout(() => fire(`after${kind}`), values.duration)
    }
    veil.addEventListener('click', () => {
      fire('clickoverlay')
      set('show', false)
      turn()
    })
    return {
      slot: panel,
      update: () => {
        veil.hidden = !values.overlay
        veil.setAttribute('style', `z-index:${values.zIndex};${values.overlayStyle}`)
        panel.setAttribute(
          'style',
          `z-index:${values.zIndex};transition-duration:${values.duration}ms;${values.customStyle}`,
        )
        element.setAttribute('position', values.position)
        element.toggleAttribute('round', values.round)
        turn()
      },
      detached: () => clearTimeout(timer),
    }
  },
)
