import Taro from '@tarojs/taro'
import { readPersona } from './persona'

/** What this app keeps on the phone is personal data: encrypted in WeChat, under its reader's name everywhere. */
const encrypt = process.env.TARO_ENV === 'weapp'
const root = 'kept:'

/** The full key, with whose it is: `kept:officer:draft:cus_1`. Taken before a call, so that a reply lands with its asker. */
export const keyOf = (name: string): string => `${root}${readPersona()}:${name}`

export async function readKept<T>(key: string): Promise<T | undefined> {
  try {
    return (await Taro.getStorage<T>({ key, encrypt })).data
  } catch {
    return undefined
  }
}

/** Keeping is a convenience: a full phone must not stop the work. */
export async function keep(key: string, data: unknown): Promise<void> {
  try {
    await Taro.setStorage({ key, data, encrypt })
  } catch {
    await forget(keyOf('query:'))
  }
}

/** Removes every key that begins so; without an argument all that is kept, of everybody. */
export async function forget(prefix: string = root): Promise<void> {
  // Whether WeChat lists encrypted keys is not documented: for all of it, the whole storage goes.
  if (encrypt && !LOCAL && prefix === root) await Taro.clearStorage()
  const { keys } = Taro.getStorageInfoSync()
  await Promise.all(
    keys.filter(key => key.startsWith(prefix)).map(key => Taro.removeStorage({ key }).catch(() => undefined)),
  )
}

/** Removes every key that names one of these, drafts too. */
export async function forgetNaming(ids: readonly string[]): Promise<void> {
  const { keys } = Taro.getStorageInfoSync()
  const naming = keys.filter(key => key.startsWith(root) && ids.some(id => key.includes(id)))
  await Promise.all(naming.map(key => Taro.removeStorage({ key }).catch(() => undefined)))
}
