import { type Entrance, makeEntrance } from '../entrance'
import { reportFault } from '../faults'
import type { Start } from '../launch'
import type { Stack } from '../stack'
import { asyncApis, type Options } from './api'
import { canvasFiles } from './canvas'
import { cloud } from './cloud'
import { deviceApis } from './device-apis'
import { type Dialogs, dialogs } from './dialogs'
import { type Files, files } from './files'
import { KNOWN_APIS } from './known-apis'
import { navigation } from './navigation'
import { type Network, network } from './network'
import { type PageWindow, pageWindow } from './page-window'
import { PRIVATE_APIS, type Privacy, privacy } from './privacy'
import { selectors } from './selectors'
import { storage } from './storage'
import { subscribe } from './subscribe'
import { system } from './system'
import { type Updates, updates } from './updates'

export type Wx = Record<string, unknown>
export type WxParts = {
  wx: Wx
  dialogs: Dialogs
  files: Files
  network: Network
  privacy: Privacy
  pageWindow: PageWindow
  entrance: Entrance
  updates: Updates
  isImplemented: (name: string) => boolean
}

/** A private interface asks the privacy guide first. */
const guardPrivate = (wx: Wx, guard: Privacy): void => {
  for (const name of PRIVATE_APIS) {
    const act = wx[name] as ((options: Options) => unknown) | undefined
    if (!act) continue
    const plain = (options: Options) => {
      const { success: _, fail: __, complete: ___, ...asked } = options
      return act(asked as Options)
    }
    Object.assign(wx, asyncApis({ [name]: options => guard.pass(name).then(() => plain(options)) }))
  }
}

/** What WeChat has and the host does not: there to be called, and then a fault. */
const addMissing = (wx: Wx): Set<string> => {
  const missing = new Set(KNOWN_APIS.filter(name => !(name in wx)))
  for (const name of missing) {
    wx[name] = () => {
      const error = new Error(`wx.${name} is not implemented in the host`)
      reportFault('wx', `wx.${name}`, error)
      throw error
    }
  }
  return missing
}

export const makeWx = (start: Start, stack: Stack, over: HTMLElement, first: string): WxParts => {
  const dialog = dialogs(over)
  const guard = privacy(start, dialog)
  const held = files()
  const entrance = makeEntrance(start.launch, first, held)
  const update = updates()
  const net = network()
  const page = pageWindow(stack)
  const wx: Wx = {
    ...navigation(stack),
    ...storage(),
    ...system(start, stack, entrance),
    ...dialog.apis,
    ...guard.apis,
    ...net.apis,
    ...page.apis,
    ...deviceApis(entrance),
    ...subscribe(start),
    ...selectors(stack),
    ...canvasFiles(held),
    cloud: cloud(held, net),
    env: { USER_DATA_PATH: held.root },
    getFileSystemManager: () => held.manager,
    getUpdateManager: () => update.manager,
    nextTick: (act: () => void) => void setTimeout(act, 0),
    getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
    getRealtimeLogManager: () => ({ info() {}, warn() {}, error() {}, setFilterMsg() {}, addFilterMsg() {} }),
  }
  guardPrivate(wx, guard)
  const missing = addMissing(wx)
  const isImplemented = (name: string): boolean => name in wx && !missing.has(name)
  wx.canIUse = (what: string) => isImplemented(what.split('.')[0] ?? '')
  return {
    wx,
    dialogs: dialog,
    files: held,
    network: net,
    privacy: guard,
    pageWindow: page,
    entrance,
    updates: update,
    isImplemented,
  }
}
