import { emit } from '../bridge'
import type { Start } from '../launch'
import { asyncApis, WxError } from './api'

/** The phone's own abilities; what they did is told to the tester as an event. */
export const deviceApis = ({ groupEnter }: Start) => {
  let clipboard = ''
  const told = (name: string, detail: Record<string, unknown>): void => emit('Host.did', { name, detail })
  return asyncApis({
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
    addPhoneCalendar: options =>
      told('addPhoneCalendar', { title: options.title, startTime: options.startTime }),
    vibrateShort: () => undefined,
    vibrateLong: () => undefined,
    login: () => ({ code: `host-${Date.now().toString(36)}` }),
    checkSession: () => undefined,
    getGroupEnterInfo: () => {
      if (!groupEnter) throw Object.assign(new WxError('not from a group'), { errCode: 40097 })
      return { ...groupEnter, encryptedData: '', iv: '' }
    },
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
}
