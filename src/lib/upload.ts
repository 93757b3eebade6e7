import Taro from '@tarojs/taro'
import { offline, unreadable } from './call-error'
import { readPersona } from './persona'

/** A file the reader chose: a path in WeChat, the file itself on the web. */
export type ChosenFile = { name: string; path: string; file?: Blob }

/** Puts a file into the cloud's storage and answers its fileID. */
export async function upload(chosen: ChosenFile, folder: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return uploadBytes(chosen)
  const cloudPath = `${folder}/${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}${ending(chosen.name)}`
  if (LOCAL) return uploadPath(chosen)
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: chosen.path }).catch(() => {
    throw offline()
  })
  return fileID
}

const ending = (name: string) => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''

const target = (name: string) => `${GATEWAY}/api/upload?name=${encodeURIComponent(name)}`

async function uploadBytes({ name, path, file }: ChosenFile): Promise<string> {
  const body = file ?? (await (await fetch(path)).blob())
  const answer = await fetch(target(name), {
    method: 'POST',
    body,
    headers: { 'x-persona': readPersona() },
  }).catch(() => {
    throw offline()
  })
  return fileIdOf(await answer.json())
}

/** The raw bytes of a file in WeChat, to the local gateway. */
async function uploadPath({ name, path }: ChosenFile): Promise<string> {
  const data = Taro.getFileSystemManager().readFileSync(path)
  const header = { 'content-type': 'application/octet-stream', 'x-persona': readPersona() }
  const answer = await Taro.request({ url: target(name), method: 'POST', header, data }).catch(() => {
    throw offline()
  })
  return fileIdOf(answer.data)
}

function fileIdOf(answer: unknown): string {
  const fileID = (answer as { fileID?: unknown } | null)?.fileID
  if (typeof fileID !== 'string') throw unreadable()
  return fileID
}
