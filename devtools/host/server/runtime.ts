import type { Start } from '../page/launch'

export type PageEvents = (method: string, params: unknown) => void
export type Services = (service: string, payload: unknown) => Promise<unknown>

/** A window that runs the build: a browser's, or jsdom's. */
export type Runtime = {
  readonly kind: 'browser' | 'jsdom'
  boot: (start: Start) => Promise<{ ms: number }>
  handle: (method: string, params: Record<string, unknown>) => Promise<unknown>
  /** PNG as base64; jsdom has no picture to make. */
  screenshot: () => Promise<string>
  setDark: (isDark: boolean) => Promise<void>
  close: () => Promise<void>
}

export type RuntimeOptions = {
  readonly dist: string
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly isDark: boolean
  readonly isShown: boolean
  readonly events: PageEvents
  readonly services: Services
}
