import Taro from '@tarojs/taro'

/** A card in a chat of two, in a group, one with a share ticket, and what chats and materials open besides (platform.md). */
const CHAT_SCENES: readonly number[] = [1007, 1008, 1044, 1096, 1158, 1173]

/** What a card's path is known by: a service card's token, a summary's team. */
export type CardKey = 'c' | 'team'

export type Entry = { readonly scene?: number; readonly query?: Readonly<Record<string, unknown>> }

/** Whether the app was opened by this very card in a chat: `isFromChat({ scene: 1007, query: { c: 'abc' } }, 'c', 'abc')`. */
export const isFromChat = (entry: Entry, key: CardKey, token: string): boolean =>
  isInChat(entry) && entry.query?.[key] === token

const isInChat = ({ scene }: Entry): boolean => scene !== undefined && CHAT_SCENES.indexOf(scene) >= 0

/** What WeChat knows and Taro's types lack: chats of two, and the cloudID that only a function can read. */
type AskForChat = (asked: { allowSingleChat: true; needGroupOpenID: true }) => Promise<{ cloudID?: string }>

/** Which chat the card was opened in; without an answer the card opens all the same. */
export const chatOf = async (key: CardKey, token: string): Promise<string | undefined> =>
  process.env.TARO_ENV !== 'h5' && isFromChat(Taro.getEnterOptionsSync(), key, token) ? chatNow() : undefined

/**
 * The chat that WeChat was in when it opened the app, by a card or by its tool bar, as a cloudID for a function to read. None:
 * 40097 is a scene without a chat, 65206 somebody who is no longer in the group, older libraries know no chats of two.
 * https://developers.weixin.qq.com/miniprogram/dev/api/open-api/group/wx.getGroupEnterInfo.html
 */
export const chatNow = async (): Promise<string | undefined> => {
  if (process.env.TARO_ENV === 'h5' || !isInChat(Taro.getEnterOptionsSync())) return undefined
  const ask = Taro.getGroupEnterInfo as unknown as AskForChat
  return ask({ allowSingleChat: true, needGroupOpenID: true }).then(
    ({ cloudID }) => cloudID,
    () => undefined,
  )
}
