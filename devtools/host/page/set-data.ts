import type { GeneralComponent } from 'glass-easel'
import { component } from 'glass-easel-miniprogram-adapter'
import { reportFault } from './faults'

const MOST_BYTES = 1024 * 1024

export type DataBill = {
  calls: number
  bytes: number
  largest: number
  /** Paths that were sent as they already were. */
  unchanged: string[]
  /** What was sent, path by path. */
  sent: { path: string; bytes: number }[]
}

export const dataBill: DataBill = { calls: 0, bytes: 0, largest: 0, unchanged: [], sent: [] }

export const resetBill = (): void => {
  Object.assign(dataBill, { calls: 0, bytes: 0, largest: 0, unchanged: [], sent: [] })
}

/** Taro writes `root.cn.[0]`, which WeChat takes and glass-easel's path parser does not. */
export const normalisePath = (path: string): string => path.replaceAll('.[', '[')

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

const readPath = (data: unknown, path: string): unknown =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], data)

type Caller = {
  is: string
  data: unknown
  _$: GeneralComponent
  setData: (data: object, done?: () => void) => void
}

const closed = new WeakSet<GeneralComponent>()

/** What a page that is gone still sets goes nowhere, as in WeChat. */
export const closeData = (root: GeneralComponent): void => void closed.add(root)

const isClosed = (component: GeneralComponent): boolean => {
  let at: GeneralComponent | undefined = component
  while (at) {
    if (closed.has(at)) return true
    at = at.ownerShadowRoot?.getHostNode()
  }
  return false
}

let firstData: () => void = () => undefined

/** The first update that a page is drawn from. */
export const whenFirstData = (milliseconds: number): Promise<void> =>
  new Promise(done => {
    firstData = done
    setTimeout(done, milliseconds)
  })

/** Data crosses a process in WeChat: it is counted, it must be JSON, and it is a copy. */
export const watchSetData = (): void => {
  const prototype = component.ComponentCaller.prototype as unknown as Caller
  const original = prototype.setData
  prototype.setData = function setData(this: Caller, data: object, done?: () => void): void {
    if (isClosed(this._$)) return
    const text = JSON.stringify(data) ?? '{}'
    const bytes = bytesOf(text)
    dataBill.calls += 1
    dataBill.bytes += bytes
    dataBill.largest = Math.max(dataBill.largest, bytes)
    if (bytes > MOST_BYTES) {
      reportFault('setData', this.is, `${bytes} bytes are more than the 1 MB that WeChat sends at once`)
    }
    const clean: Record<string, unknown> = {}
    for (const [path, value] of Object.entries(data)) {
      const key = normalisePath(path)
      if (value === undefined) continue
      if (typeof value === 'function') reportFault('setData', this.is, `${path} is a function`)
      const sent: unknown = JSON.parse(JSON.stringify(value) ?? 'null')
      if (JSON.stringify(readPath(this.data, key)) === JSON.stringify(sent)) dataBill.unchanged.push(path)
      dataBill.sent.push({ path: key, bytes: bytesOf(JSON.stringify(value) ?? '') })
      clean[key] = sent
    }
    original.call(this, clean, done)
    firstData()
  }
}
