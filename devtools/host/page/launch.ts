import type { Package } from '../pack/package'
import type { Device } from './device'

export type Launch = {
  readonly path?: string
  readonly query: Record<string, string>
  readonly scene: number
  readonly shareTicket?: string
  readonly forwardMaterials?: readonly { type: string; name: string; path: string; size: number }[]
  readonly referrerInfo?: Record<string, unknown>
}

/** All that the page is started with. */
export type Start = {
  readonly pkg: Package
  readonly device: Device
  readonly launch: Launch
  readonly appId: string
  readonly cloudEnv: string
  /** wx interfaces that the privacy guide declares, and whether the reader has consented to it. */
  readonly privacy: { readonly declared: readonly string[]; readonly isConsented: boolean }
  /** What wx.getGroupEnterInfo answers; undefined when the entry came from no chat. */
  readonly groupEnter?: { readonly cloudID: string }
  /** Milliseconds that the app's clock is ahead of the machine's. */
  readonly clockOffset?: number
  /** What each subscription template answers. */
  readonly subscriptions: Record<string, 'accept' | 'reject' | 'ban' | 'filter'>
}
