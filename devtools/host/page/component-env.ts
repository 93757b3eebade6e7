import type { ComponentEnv, NavigateRequest } from '../components/env'
import { reportFault } from './faults'
import type { Start } from './launch'
import { resolveFrom } from './paths'
import type { Stack } from './stack'
import type { Options } from './wx/api'
import type { WxParts } from './wx/wx'

type Call = (options: Options) => Promise<unknown>

const routes: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

/** What the built-in components ask of the host. */
export const componentEnv = (
  { phoneCode }: Start,
  stack: Stack,
  rootLayer: HTMLElement,
  { wx, privacy, pageWindow }: WxParts,
): ComponentEnv => ({
  rootLayer,
  openType: async (kind, node) => {
    switch (kind) {
      case 'share': {
        const dataset = { ...node.dataset }
        await pageWindow.share('button', { id: node.id, dataset })
        return undefined
      }
      case 'getPhoneNumber':
      case 'getRealtimePhoneNumber':
        try {
          await privacy.pass('getPhoneNumber')
          return {
            event: kind.toLowerCase(),
            detail: { errMsg: 'getPhoneNumber:ok', code: phoneCode },
          }
        } catch (error) {
          const errno = (error as { errno?: number }).errno
          return {
            event: kind.toLowerCase(),
            detail: { errMsg: `getPhoneNumber:fail ${(error as Error).message}`, errno },
          }
        }
      case 'agreePrivacyAuthorization':
        privacy.agree()
        return { event: 'agreeprivacyauthorization', detail: {} }
      case 'openSetting':
        return { event: 'opensetting', detail: { errMsg: 'openSetting:ok', authSetting: {} } }
      case 'contact':
      case 'feedback':
      case 'exit':
        return undefined
      default:
        reportFault('component', `button open-type="${kind}"`, 'is not in the host')
        return undefined
    }
  },
  navigate: async ({ url, openType, delta }: NavigateRequest) => {
    const route = wx[routes[openType] ?? '']
    if (typeof route !== 'function') throw new Error(`navigator open-type="${openType}" is not in the host`)
    await (route as Call)({ url, delta })
  },
  resolveAsset: (path, basePath) => {
    if (/^(https?|data|wxfile|cloud):/.test(path)) return path
    return `/asset/${resolveFrom(basePath || (stack.top()?.path ?? ''), path)}`
  },
  unsupported: tag => reportFault('component', `<${tag}>`, 'is no component of the host or of the page'),
})
