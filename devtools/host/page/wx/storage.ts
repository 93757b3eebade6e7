import { asyncApis, WxError } from './api'

const MOST_KEY = 1024 * 1024
const MOST_ALL = 10 * 1024 * 1024
const MOST_SECRET = 0.7 * 1024 * 1024
const MOST_SECRETS = 7.1 * 1024 * 1024

type Entry = { json: string; isSecret: boolean }
const bytes = (text: string) => new TextEncoder().encode(text).length

/** 1 MB a key and 10 MB in all, encrypted 0.7 MB and 7.1 MB; what is encrypted is a store of its own, reached asynchronously and only so. */
export const storage = () => {
  const plain = new Map<string, Entry>()
  const secret = new Map<string, Entry>()
  const total = (store: Map<string, Entry>) =>
    [...store].reduce((sum, [key, { json }]) => sum + bytes(key) + bytes(json), 0)
  const keyOf = (value: unknown): string => {
    if (typeof value !== 'string' || value === '')
      throw new WxError('parameter error: parameter.key should be String')
    return value
  }
  const put = (store: Map<string, Entry>, key: string, data: unknown, isSecret: boolean): void => {
    const json = JSON.stringify(data === undefined ? '' : data)
    if (json === undefined) throw new WxError('data cannot be stored')
    if (bytes(json) > (isSecret ? MOST_SECRET : MOST_KEY)) throw new WxError('entry size limit reached')
    if (total(store) + bytes(json) > (isSecret ? MOST_SECRETS : MOST_ALL))
      throw new WxError('the storage is full: exceed storage max size 10Mb')
    store.set(key, { json, isSecret })
  }
  const get = (store: Map<string, Entry>, key: string): unknown => {
    const entry = store.get(key)
    return entry === undefined ? undefined : (JSON.parse(entry.json) as unknown)
  }
  const info = () => ({
    keys: [...plain.keys(), ...secret.keys()],
    currentSize: Math.ceil(total(plain) / 1024),
    limitSize: MOST_ALL / 1024,
  })
  const chosen = (encrypt: unknown) => (encrypt === true ? secret : plain)
  const apis = {
    ...asyncApis({
      setStorage: ({ key, data, encrypt }) => put(chosen(encrypt), keyOf(key), data, encrypt === true),
      getStorage: ({ key, encrypt }) => {
        const data = get(chosen(encrypt), keyOf(key))
        if (data === undefined) throw new WxError('data not found')
        return { data }
      },
      removeStorage: ({ key }) => {
        plain.delete(keyOf(key))
        secret.delete(keyOf(key))
      },
      clearStorage: () => {
        plain.clear()
        secret.clear()
      },
      getStorageInfo: () => info(),
      batchSetStorage: ({ kvList }) => {
        for (const { key, value } of kvList as { key: string; value: unknown }[])
          put(plain, keyOf(key), value, false)
      },
    }),
    setStorageSync: (key: unknown, data: unknown) => put(plain, keyOf(key), data, false),
    getStorageSync: (key: unknown) => get(plain, keyOf(key)) ?? '',
    removeStorageSync: (key: unknown) => void plain.delete(keyOf(key)),
    clearStorageSync: () => plain.clear(),
    getStorageInfoSync: info,
  }
  return apis
}
