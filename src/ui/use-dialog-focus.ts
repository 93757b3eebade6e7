import { useEffect, useRef } from 'react'

/** On the web: focus goes into the dialog and back to where it was, Escape closes, and Tab stays inside. */
export function useDialogFocus(id: string, isOpen: boolean, onClose: () => void) {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !isOpen) return undefined
    const before = document.activeElement
    const panel = document.getElementById(id)
    // Taro's elements are hidden until they are defined, and what is hidden takes no focus.
    const entering = setTimeout(() => panel?.focus({ preventScroll: true }), 60)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab' && panel) keepInside(panel, event)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(entering)
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [id, isOpen])
}

function keepInside(panel: HTMLElement, event: KeyboardEvent) {
  const stops = [...panel.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea')]
  const first = stops[0]
  const last = stops.at(-1)
  const from = document.activeElement
  if (event.shiftKey ? from !== first && from !== panel : from !== last) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next?.focus()
}
