import Taro from '@tarojs/taro'
import type { Purpose } from '@/domain/card'

/** What onShareAppMessage answers. */
export type CardShare = { readonly title: string; readonly path: string; readonly imageUrl: string }

/** WeChat wants the leading slash; the server's path has none. */
const absolute = (path: string): string => (path.startsWith('/') ? path : `/${path}`)

/** The folder of a page, where config/index.ts lays the pictures: `pages/customer/index` → `/pages/customer`. */
const folderOf = (route: string): string => absolute(route).replace(/\/[^/]*$/, '')

/**
 * A card as the chat gets it: `shareOf('materials', title, path)`. The picture lies in the package of the page that shares,
 * because that one is on the phone for certain: without its picture WeChat would share a picture of the screen.
 */
export const shareOf = (picture: Purpose | 'invite', title: string, path: string): CardShare => {
  const pages = Taro.getCurrentPages()
  const folder = folderOf(pages[pages.length - 1]?.route ?? '')
  return { title, path: absolute(path), imageUrl: `${folder}/share/${picture}.png` }
}
