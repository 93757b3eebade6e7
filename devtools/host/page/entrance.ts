import type { Launch } from './launch'
import { fromBase64 } from './wx/base64'
import type { Files } from './wx/files'

export type Entered = Launch & { readonly path: string }

/** 1 and 3 of https://developers.weixin.qq.com/miniprogram/dev/api/base/app/life-cycle/wx.getEnterOptionsSync.html */
const CHAT_TYPE = { single: 1, group: 3 } as const

/** What the app is told of it; a material from a chat becomes a file first. */
const told = (
  { chat, forwardMaterials, ...entered }: Entered,
  files: Files,
): Entered & { chatType?: number } => ({
  ...entered,
  ...(chat ? { chatType: CHAT_TYPE[chat.kind] } : {}),
  ...(forwardMaterials
    ? {
        forwardMaterials: forwardMaterials.map(({ base64, ...material }) => {
          if (base64 === undefined) return material
          const bytes = fromBase64(base64)
          return { ...material, path: files.receive(material.name, bytes), size: bytes.byteLength }
        }),
      }
    : {}),
})

/** How the app was opened, and how it last came to the front: the two differ once it is entered again. */
export const makeEntrance = (launch: Launch, first: string, files: Files) => {
  let entered: Entered = { ...launch, path: launch.path ?? first }
  let cold = told(entered, files)
  let last = cold
  return {
    path: () => entered.path,
    /** The chat whose card was opened. */
    chat: () => entered.chat,
    scene: () => entered.scene,
    launched: () => cold,
    last: () => last,
    /** The page asked for is not there; another is opened. */
    settle: (path: string): void => {
      entered = { ...entered, path }
      cold = { ...cold, path }
      last = cold
    },
    enter: (next: Entered): void => {
      entered = next
      last = told(next, files)
    },
  }
}

export type Entrance = ReturnType<typeof makeEntrance>
