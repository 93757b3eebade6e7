import type { AppLife } from '../app-life'
import type { Launch, Start } from '../launch'
import { parseUrl } from '../paths'
import { dataBill, resetBill } from '../set-data'
import type { Stack } from '../stack'
import { fromBase64 } from '../wx/base64'
import type { WxParts } from '../wx/wx'
import { type Methods, type Params, textOf } from './params'

type Parts = { start: Start; stack: Stack; parts: WxParts; life: AppLife; repaint: () => void }

const native = (parts: WxParts, stack: Stack, start: Start, params: Params): unknown => {
  const { dialogs } = parts
  switch (params.method) {
    case 'confirmModal':
    case 'authorizeAllow':
      return void dialogs.answer({ isConfirmed: true })
    case 'cancelModal':
    case 'authorizeCancel':
      return void dialogs.answer({ isConfirmed: false })
    case 'navigateLeft':
      return stack.back(1) ?? {}
    case 'goHome':
      return void stack.reLaunch({ path: start.pkg.app.pages[0] ?? '', query: {} })
    case 'switchTab':
      return void stack.switchTab(
        parseUrl(`/${String((params.data as { url?: string } | undefined)?.url ?? '')}`, ''),
      )
    default:
      throw new Error(`native ${String(params.method)} is not in the host`)
  }
}

/** What only this host can do: real DevTools has a human for it. */
export const hostMethods = ({ start, stack, parts, life, repaint }: Parts): Methods => ({
  'Tool.native': params => native(parts, stack, start, params),
  'Host.bill': () => ({ ...dataBill }),
  'Host.resetBill': () => resetBill(),
  'Host.pullDown': () => parts.pageWindow.pullDown(),
  'Host.share': async () => ({ shared: await parts.pageWindow.share('menu') }),
  'Host.hide': () => {
    stack.hideTop()
    life.hide()
  },
  'Host.show': () => {
    life.show({ ...parts.entrance.last(), path: stack.top()?.path ?? '' })
    stack.showTop()
  },
  'Host.enter': params => {
    const { path = '', ...launch } = params.launch as Launch
    parts.entrance.enter({ ...launch, path })
    life.show(parts.entrance.last())
    stack.reLaunch({ path, query: launch.query })
  },
  'Host.setNetwork': params => parts.network.setNetwork(textOf(params, 'type')),
  'Host.setTheme': params => {
    if (!start.pkg.app.darkmode) return
    start.device.theme = params.theme === 'dark' ? 'dark' : 'light'
    repaint()
    life.theme(start.device.theme)
  },
  'Host.setFontScale': params => {
    start.device.fontScale = Number(params.scale)
  },
  'Host.offerUpdate': params => parts.updates.offer(params.isDownloaded !== false),
  'Host.receiveFile': params => ({
    path: parts.files.receive(textOf(params, 'name'), fromBase64(textOf(params, 'base64'))),
  }),
  'Host.dialog': () => ({ text: parts.dialogs.openText() }),
})
