import { asyncApis, WxError } from './api'
import { fromBase64, toBase64 } from './base64'

const ROOT = 'http://usr'

const missing = (path: string) => new WxError(`no such file or directory ${path}`, 1300002)

/** A file system of the session: what was chosen or written lives here. */
export const files = () => {
  const held = new Map<string, ArrayBuffer>()
  const read = (path: string): ArrayBuffer | undefined => held.get(path)
  const text = (path: string, encoding: unknown): string | ArrayBuffer => {
    const bytes = read(path)
    if (!bytes) throw missing(path)
    if (encoding === undefined) return bytes
    if (encoding === 'base64') return toBase64(bytes)
    return new TextDecoder(String(encoding)).decode(bytes)
  }
  const write = (path: string, data: unknown, encoding: unknown): void => {
    if (!path.startsWith(ROOT)) throw new WxError(`permission denied, open "${path}"`, 1300013)
    if (data instanceof ArrayBuffer) held.set(path, data.slice(0))
    else if (encoding === 'base64') held.set(path, fromBase64(String(data)))
    else held.set(path, new TextEncoder().encode(String(data)).buffer as ArrayBuffer)
  }
  const remove = (path: string): void => {
    if (!held.delete(path)) throw missing(path)
  }
  const stat = (path: string) => {
    const bytes = read(path)
    if (!bytes) throw missing(path)
    return {
      size: bytes.byteLength,
      mode: 33206,
      lastModifiedTime: 0,
      lastAccessedTime: 0,
      isFile: () => true,
      isDirectory: () => false,
    }
  }
  const list = (folder: string): string[] =>
    [...held.keys()].filter(path => path.startsWith(`${folder}/`)).map(path => path.slice(folder.length + 1))
  const manager = {
    readFileSync: (path: string, encoding?: string) => text(path, encoding),
    writeFileSync: (path: string, data: unknown, encoding?: string) => write(path, data, encoding),
    unlinkSync: remove,
    accessSync: (path: string) => void stat(path),
    statSync: stat,
    readdirSync: list,
    ...asyncApis({
      readFile: ({ filePath, encoding }) => ({ data: text(String(filePath), encoding) }),
      writeFile: ({ filePath, data, encoding }) => write(String(filePath), data, encoding),
      unlink: ({ filePath }) => remove(String(filePath)),
      access: ({ path }) => void stat(String(path)),
      stat: ({ path }) => ({ stats: stat(String(path)) }),
      readdir: ({ dirPath }) => ({ files: list(String(dirPath)) }),
      getFileInfo: ({ filePath }) => ({ size: stat(String(filePath)).size }),
    }),
  }
  return {
    read,
    /** A file from outside, as WeChat hands one over: its temporary path. */
    receive: (name: string, bytes: ArrayBuffer): string => {
      const path = `http://tmp/${held.size}-${name}`
      held.set(path, bytes)
      return path
    },
    manager,
    root: ROOT,
  }
}

export type Files = ReturnType<typeof files>
