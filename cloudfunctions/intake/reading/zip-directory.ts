import { FileRefused } from './file-refused'

export type ZipEntry = {
  readonly name: string
  readonly isStored: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** The packed bytes, a view into the file. */
  readonly packed: Uint8Array
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const MAX_ENTRIES = 200

const broken = (): never => {
  throw new FileRefused('BROKEN')
}

const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - END_SIZE - 65_535)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return broken()
}

/** The entry at an offset of the central directory; the local header must agree that it is there. */
const entryAt = (
  bytes: Uint8Array,
  view: DataView,
  at: number,
): ZipEntry & { from: number; to: number; next: number } => {
  if (view.getUint32(at, true) !== CENTRAL) broken()
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  if (flags & 1) throw new FileRefused('ENCRYPTED')
  if (method !== 0 && method !== 8) broken()
  const [crc, packedSize, size] = [
    view.getUint32(at + 16, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
  ]
  const nameLength = view.getUint16(at + 28, true)
  const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const from = view.getUint32(at + 42, true)
  if (view.getUint32(from, true) !== LOCAL) broken()
  const data = from + LOCAL_SIZE + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
  const to = data + packedSize
  if (to > bytes.length || (method === 0 && size !== packedSize)) broken()
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength))
  const packed = bytes.subarray(data, to)
  return { name, isStored: method === 0, crc, packedSize, size, packed, from, to, next }
}

/** The central directory of a ZIP, read without inflating anything; overlaps, twins and ZIP64 are refused. */
export const readZipDirectory = (bytes: Uint8Array): ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = findEnd(view)
    const count = view.getUint16(end + 10, true)
    if (count > MAX_ENTRIES) throw new FileRefused('ZIP_BOMB')
    const entries: ReturnType<typeof entryAt>[] = []
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
      const entry = entryAt(bytes, view, at)
      entries.push(entry)
      at = entry.next
    }
    if (new Set(entries.map(entry => entry.name)).size < count) broken()
    const byPlace = [...entries].sort((a, b) => a.from - b.from)
    if (byPlace.some((entry, i) => entry.to > (byPlace[i + 1]?.from ?? end)))
      throw new FileRefused('ZIP_BOMB')
    return entries
  } catch (error) {
    if (error instanceof RangeError) return broken()
    throw error
  }
}
