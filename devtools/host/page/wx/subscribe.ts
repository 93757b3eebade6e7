import { reportFault } from '../faults'
import type { Start } from '../launch'
import { isInTap } from '../mp-event'
import { asyncApi, type Options, WxError } from './api'

const MOST = 5

/** Only inside a tap, before any await: https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html */
export const subscribe = ({ subscriptions }: Start) => {
  const act = asyncApi('requestSubscribeMessage', (options: Options) => {
    const ids = Array.isArray(options.tmplIds) ? options.tmplIds.map(String) : []
    if (ids.length === 0) throw Object.assign(new WxError("TmplIds can't be empty"), { errCode: 10001 })
    if (ids.length > MOST)
      throw Object.assign(new WxError('Template count out of max bounds'), { errCode: 20003 })
    return Object.fromEntries(ids.map(id => [id, subscriptions[id] ?? 'accept']))
  })
  const outside = asyncApi('requestSubscribeMessage', () => {
    throw new WxError('can only be invoked by user TAP gesture.')
  })
  return {
    requestSubscribeMessage: (options: Options) => {
      if (isInTap()) return act(options)
      reportFault('subscribe', 'wx.requestSubscribeMessage', 'called outside a tap')
      return outside(options)
    },
  }
}
