/** The phone that is played; Node sends it with the package. */
export type Device = {
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly statusBar: number
  readonly safeBottom: number
  /** These two a reader changes while the app runs. */
  fontScale: number
  theme: 'light' | 'dark'
  readonly language: string
  readonly platform: string
  readonly sdkVersion: string
}

export const NAV_BAR = 44
export const TAB_BAR = 50
export const CAPSULE = { width: 87, height: 32, right: 7, top: 6 } as const
