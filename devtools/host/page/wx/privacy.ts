import { el } from '../dom'
import type { Start } from '../launch'
import { asyncApis, WxError } from './api'
import type { Dialogs } from './dialogs'

/** Interfaces that touch personal data: https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html */
export const PRIVATE_APIS = [
  ...['setClipboardData', 'getClipboardData', 'chooseMessageFile', 'makePhoneCall', 'addPhoneCalendar'],
  ...[
    'addPhoneRepeatCalendar',
    'addPhoneContact',
    'chooseImage',
    'chooseMedia',
    'chooseVideo',
    'chooseAddress',
  ],
  ...[
    'chooseLocation',
    'choosePoi',
    'getLocation',
    'getFuzzyLocation',
    'startRecord',
    'saveImageToPhotosAlbum',
  ],
  ...['getPhoneNumber', 'getUserProfile', 'chooseContact', 'getWeRunData', 'scanCode'],
] as const

type Resolve = (given: { event: string; buttonId?: string }) => void
type Listener = (resolve: Resolve, info: { referrer: string }) => void

/** errno 112: not declared in the guide; errno 104: the reader has not agreed to it. */
export const privacy = ({ pkg, privacy: settings }: Start, dialogs: Dialogs) => {
  let isConsented = settings.isConsented
  let listener: Listener | undefined
  const isChecked = pkg.app.__usePrivacyCheck__ === true

  const official = async (): Promise<boolean> => {
    const given = await dialogs.ask('host-sheet', answer => {
      const agree = el('button', { id: 'host-agree' }, '同意')
      const refuse = el('button', { id: 'host-cancel' }, '拒绝')
      agree.addEventListener('click', () => answer({ isConfirmed: true }))
      refuse.addEventListener('click', () => answer({ isConfirmed: false }))
      const footer = el('footer', {}, refuse, agree)
      return el('div', { class: 'host-box' }, el('p', {}, '用户隐私保护提示'), footer)
    })
    return given.isConfirmed
  }
  const own = (referrer: string): Promise<boolean> =>
    new Promise(done => {
      listener?.(
        ({ event }) => {
          if (event !== 'exposureAuthorization') done(event === 'agree')
        },
        { referrer },
      )
    })
  /** Before a private interface acts. */
  const pass = async (api: string): Promise<void> => {
    if (!settings.declared.includes(api))
      throw new WxError('api scope is not declared in the privacy agreement', 112)
    if (isConsented || !isChecked) return
    isConsented = await (listener ? own(api) : official())
    if (!isConsented) throw new WxError('privacy permission is not authorized', 104)
  }
  const isPrivate = (api: string): boolean => (PRIVATE_APIS as readonly string[]).includes(api)
  return {
    pass: (api: string): Promise<void> => (isPrivate(api) ? pass(api) : Promise.resolve()),
    agree: () => {
      isConsented = true
    },
    apis: {
      ...asyncApis({
        getPrivacySetting: () => ({
          needAuthorization: isChecked && !isConsented,
          privacyContractName: '《用户隐私保护指引》',
        }),
        requirePrivacyAuthorize: async () => {
          if (isConsented) return
          isConsented = await (listener ? own('requirePrivacyAuthorize') : official())
          if (!isConsented) throw new WxError('privacy permission is not authorized', 104)
        },
        openPrivacyContract: () => undefined,
      }),
      onNeedPrivacyAuthorization: (given: Listener) => {
        listener = given
      },
    },
  }
}

export type Privacy = ReturnType<typeof privacy>
