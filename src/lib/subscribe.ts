import Taro from '@tarojs/taro'

/** WeChat's own words: `ban` is closed by the operator or in the reader's settings, `filter` a template of one title twice. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'
/** Each template's answer; `none` where nothing could be asked: on the web, without templates, or when WeChat did not answer. */
export type SubscribeAnswers = Readonly<Record<string, SubscribeAnswer>> | 'none'

/** More in one dialog is refused (20003). */
const MOST = 5
/** The reader has switched every message of this app off in WeChat's settings. */
const SWITCHED_OFF = 20004

const isAnswer = (value: unknown): value is SubscribeAnswer =>
  value === 'accept' || value === 'reject' || value === 'ban' || value === 'filter'

/** What WeChat's reply says of these templates. */
export const answersIn = (
  reply: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): SubscribeAnswers => {
  const known = ids.flatMap(id => {
    const value = reply[id]
    return isAnswer(value) ? [[id, value] as const] : []
  })
  return known.length === 0 ? 'none' : Object.fromEntries(known)
}

/**
 * Opens WeChat's dialog. Call it first thing in a tap, before any await, or WeChat refuses:
 * developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html
 */
export function askForNudges(templateIds: readonly string[]): Promise<SubscribeAnswers> {
  const ids = templateIds.slice(0, MOST)
  if (process.env.TARO_ENV === 'h5' || ids.length === 0) return Promise.resolve('none')
  return Taro.requestSubscribeMessage({ tmplIds: ids } as Taro.requestSubscribeMessage.Option).then(
    reply => answersIn(reply as unknown as Record<string, unknown>, ids),
    (error: { errCode?: number }) =>
      error.errCode === SWITCHED_OFF
        ? answersIn(Object.fromEntries(ids.map(id => [id, 'ban'])), ids)
        : 'none',
  )
}
