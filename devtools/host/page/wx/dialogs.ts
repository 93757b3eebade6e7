import { el } from '../dom'
import { asyncApis, type Options, WxError } from './api'

type Answer = (given: { isConfirmed: boolean; content?: string; index?: number }) => void

/** Toast, loading, modal and action sheet, drawn above the pages; `answer` is a finger on them. */
export const dialogs = (over: HTMLElement) => {
  let open: { layer: HTMLElement; answer: Answer } | undefined
  let toast:
    | { layer: HTMLElement; timer: ReturnType<typeof setTimeout> | undefined; isLoading: boolean }
    | undefined

  const dropToast = (isLoading: boolean): void => {
    if (toast?.isLoading !== isLoading) return
    clearTimeout(toast.timer)
    toast.layer.remove()
    toast = undefined
  }
  const showToast = (title: string, isLoading: boolean, duration?: number): void => {
    if (toast) dropToast(toast.isLoading)
    const layer = el(
      'div',
      { class: 'host-over' },
      el('div', { class: 'host-toast', id: 'host-toast' }, title),
    )
    over.append(layer)
    const timer = duration === undefined ? undefined : setTimeout(() => dropToast(isLoading), duration)
    toast = { layer, timer, isLoading }
  }
  const ask = (kind: string, build: (answer: Answer) => HTMLElement): Promise<Parameters<Answer>[0]> =>
    new Promise(done => {
      const answer: Answer = given => {
        layer.remove()
        open = undefined
        done(given)
      }
      const layer = el('div', { class: `host-over host-modal ${kind}` }, build(answer))
      over.append(layer)
      open = { layer, answer }
    })
  const button = (text: string, id: string, colour: string, onClick: () => void): HTMLElement => {
    const made = el('button', { id }, text)
    made.style.color = colour
    made.addEventListener('click', onClick)
    return made
  }
  const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise)

  const showModal = async (options: Options) => {
    for (const name of ['cancelText', 'confirmText'] as const) {
      if (text(options[name]).length > 4)
        throw new WxError(`${name} length should not larger than 4 Chinese characters`)
    }
    const given = await ask('', answer => {
      const field = options.editable === true ? (el('input') as HTMLInputElement) : undefined
      if (field) field.value = text(options.content)
      const content = field ?? text(options.content)
      const cancel = button(
        text(options.cancelText, '取消'),
        'host-cancel',
        text(options.cancelColor, ''),
        () => answer({ isConfirmed: false }),
      )
      const confirm = button(
        text(options.confirmText, '确定'),
        'host-confirm',
        text(options.confirmColor, '#576B95'),
        () => answer({ isConfirmed: true, ...(field ? { content: field.value } : {}) }),
      )
      const footer = el('footer', {}, ...(options.showCancel === false ? [confirm] : [cancel, confirm]))
      return el(
        'div',
        { class: 'host-box' },
        el('p', {}, text(options.title)),
        el('div', {}, content),
        footer,
      )
    })
    const content = given.content === undefined ? {} : { content: given.content }
    return { confirm: given.isConfirmed, cancel: !given.isConfirmed, ...content }
  }
  const showActionSheet = async (options: Options) => {
    const items = Array.isArray(options.itemList) ? options.itemList.map(String) : []
    if (items.length === 0 || items.length > 6)
      throw new WxError('parameter error: itemList should have 1 to 6 items')
    const given = await ask('host-sheet', answer =>
      el(
        'div',
        { class: 'host-box' },
        ...items.map((item, index) =>
          button(item, `host-item-${index}`, text(options.itemColor, ''), () =>
            answer({ isConfirmed: true, index }),
          ),
        ),
        button('取消', 'host-cancel', '', () => answer({ isConfirmed: false })),
      ),
    )
    if (given.index === undefined) throw new WxError('cancel')
    return { tapIndex: given.index }
  }
  return {
    apis: asyncApis({
      showToast: ({ title, duration }) => showToast(text(title), false, Number(duration ?? 1500)),
      hideToast: () => dropToast(false),
      showLoading: ({ title }) => showToast(text(title), true),
      hideLoading: () => dropToast(true),
      showModal,
      showActionSheet,
    }),
    ask,
    /** What automator's `native().confirmModal()` does; false when nothing is open. */
    answer: (given: Parameters<Answer>[0]): boolean => {
      open?.answer(given)
      return open !== undefined
    },
    openText: (): string => open?.layer.textContent ?? open?.layer.textContent ?? '',
  }
}

export type Dialogs = ReturnType<typeof dialogs>
