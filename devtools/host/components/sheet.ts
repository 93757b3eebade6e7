import { make } from './dom'
import { type Wheel, wheel } from './wheel'

export type SheetContent = {
  readonly lists: readonly (readonly string[])[]
  readonly picked: readonly number[]
}

export type Sheet = {
  readonly show: (content: SheetContent) => void
  /** Goes away without a word. */
  readonly close: () => void
  readonly confirm: () => void
  readonly cancel: () => void
}

type SheetOptions = {
  readonly layer: HTMLElement
  readonly title: string
  readonly content: SheetContent
  readonly onMove: (column: number, index: number) => void
  readonly onConfirm: (picked: readonly number[]) => void
  readonly onCancel: () => void
}

const action = (className: string, label: string, onClick: () => void): HTMLElement => {
  const button = make('div', `wx-sheet-action ${className}`, label)
  button.setAttribute('role', 'button')
  button.addEventListener('click', onClick)
  return button
}

/** The sheet of a picker at the bottom of the window: wheels under 取消 and 确定. */
export const openSheet = ({ layer, title, content, onMove, onConfirm, onCancel }: SheetOptions): Sheet => {
  const wheels: Wheel[] = []
  const columns = make('div', 'wx-sheet-columns')
  const close = () => mask.remove()
  const cancel = () => {
    close()
    onCancel()
  }
  const confirm = () => {
    close()
    onConfirm(wheels.map(each => each.index()))
  }
  const bar = make(
    'div',
    'wx-sheet-bar',
    action('wx-sheet-cancel', '取消', cancel),
    make('div', 'wx-sheet-title', title),
    action('wx-sheet-confirm', '确定', confirm),
  )
  const panel = make('div', 'wx-sheet', bar, columns)
  panel.setAttribute('role', 'dialog')
  const mask = make('div', 'wx-sheet-mask', panel)
  mask.addEventListener('click', event => {
    if (event.target === mask) cancel()
  })
  layer.append(mask)

  const show = ({ lists, picked }: SheetContent) => {
    while (wheels.length < lists.length) {
      const column = wheels.length
      const next = wheel(index => onMove(column, index))
      wheels.push(next)
      columns.append(next.element)
    }
    while (wheels.length > lists.length) wheels.pop()?.element.remove()
    lists.forEach((items, column) => {
      wheels[column]?.show(items, picked[column] ?? 0)
    })
  }
  show(content)
  return { show, close, confirm, cancel }
}
