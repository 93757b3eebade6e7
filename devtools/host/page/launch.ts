import type { Package } from '../pack/package'
import type { Device } from './device'

/** The chat that a card was opened in: of two, or of a group. */
export type Chat = {
  readonly kind: 'single' | 'group'
  readonly id: string
  /** Whoever opened it is no longer in the group. */
  readonly isLeft?: boolean
}

/** What was sent from a chat; with `base64` the host makes the file. */
export type Material = {
  readonly type: string
  readonly name: string
  readonly path?: string
  readonly size?: number
  readonly base64?: string
}

export type Launch = {
  readonly path?: string
  readonly query: Record<string, string>
  readonly scene: number
  readonly shareTicket?: string
  readonly forwardMaterials?: readonly Material[]
  readonly chat?: Chat
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
  /** Milliseconds that the app's clock is ahead of the machine's. */
  readonly clockOffset?: number
  /** What WeChat's getPhoneNumber hands out: a code that a local cloud turns into one and the same number. */
  readonly phoneCode: string
  /** What each subscription template answers. */
  readonly subscriptions: Record<string, 'accept' | 'reject' | 'ban' | 'filter'>
}
