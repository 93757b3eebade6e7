import { emit } from '../bridge'
import type { Entrance } from '../entrance'
import { reportFault } from '../faults'
import { asyncApis, callbackApi, type Options, WxError } from './api'

/** From a chat: https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const CHAT_SCENES = new Set([1007, 1008, 1044, 1096, 1158, 1173])

const refused = (errCode: number, message: string) => Object.assign(new WxError(message), { errCode })

/** A cloudID that the local cloud's getOpenData resolves to the chat: `single:…` or `group:…`. */
const groupEnter = (entrance: Entrance, isSingleAllowed: boolean) => {
  const chat = entrance.chat()
  const isKnown = chat !== undefined && (chat.kind === 'group' || isSingleAllowed)
  if (!isKnown || !CHAT_SCENES.has(entrance.scene())) throw refused(40097, 'invalid scene')
  if (chat.isLeft) throw refused(65206, 'the user is not in the group')
  return { cloudID: `${chat.kind}:${chat.id}`, encryptedData: '', iv: '' }
}

const checkEvent = ({ title, startTime }: Options): void => {
  if (typeof title !== 'string' || title === '') throw new WxError('parameter error: title should be String')
  if (typeof startTime !== 'number') throw new WxError('parameter error: startTime should be Number')
  // A phone takes milliseconds for seconds without a word, and notes the year 58000.
  if (startTime > 100_000_000_000)
    reportFault('wx', 'wx.addPhoneCalendar', 'startTime is in seconds, not milliseconds')
}

/** The phone's own abilities; what they did is told to the tester as an event. */
export const deviceApis = (entrance: Entrance) => {
  let clipboard = ''
  const told = (name: string, detail: Record<string, unknown>): void => emit('Host.did', { name, detail })
  const apis = asyncApis({
    setClipboardData: ({ data }) => {
      if (typeof data !== 'string') throw new WxError('parameter error: parameter.data should be String')
      clipboard = data
      told('setClipboardData', { data })
    },
    getClipboardData: () => ({ data: clipboard }),
    makePhoneCall: ({ phoneNumber }) => {
      if (typeof phoneNumber !== 'string' || phoneNumber === '')
        throw new WxError('parameter error: phoneNumber should be String')
      told('makePhoneCall', { phoneNumber })
    },
    addPhoneCalendar: options => {
      checkEvent(options)
      told('addPhoneCalendar', options)
    },
    vibrateShort: () => undefined,
    vibrateLong: () => undefined,
    login: () => ({ code: `host-${Date.now().toString(36)}` }),
    checkSession: () => undefined,
    getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
    openSetting: () => ({ authSetting: {} }),
    authorize: () => undefined,
    setKeepScreenOn: () => undefined,
    hideKeyboard: () => undefined,
    reportEvent: () => undefined,
    exitMiniProgram: () => told('exitMiniProgram', {}),
    openDocument: ({ filePath }) => told('openDocument', { filePath }),
    previewImage: ({ urls }) => told('previewImage', { urls }),
    setInnerAudioOption: () => undefined,
    chooseMessageFile: () => {
      throw new WxError('cancel')
    },
  })
  return {
    ...apis,
    getGroupEnterInfo: callbackApi('getGroupEnterInfo', ({ allowSingleChat }) =>
      groupEnter(entrance, allowSingleChat === true),
    ),
  }
}
