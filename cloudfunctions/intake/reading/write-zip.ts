import type { ZipEntry } from './zip-directory'

const UTF8_NAME = 0x0800

const header = (entry: ZipEntry, name: Buffer, offset: number | null): Buffer => {
  const isLocal = offset === null
  const head = Buffer.alloc(isLocal ? 30 : 46)
  let at = head.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0)
  if (!isLocal) at = head.writeUInt16LE(20, at)
  at = head.writeUInt16LE(20, at)
  at = head.writeUInt16LE(UTF8_NAME, at)
  at = head.writeUInt16LE(entry.isStored ? 0 : 8, at)
  at = head.writeUInt32LE(0x00210000, at)
  at = head.writeUInt32LE(entry.crc, at)
  at = head.writeUInt32LE(entry.packedSize, at)
  at = head.writeUInt32LE(entry.size, at)
  head.writeUInt16LE(name.length, at)
  if (!isLocal) head.writeUInt32LE(offset, 42)
  return head
}

/** A plain ZIP of entries as they are packed: no data descriptors, no extra fields, sizes where a reader looks first. */
export const writeZip = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    directory.push(header(entry, name, offset), name)
    parts.push(header(entry, name, null), name, entry.packed)
    offset += 30 + name.length + entry.packedSize
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
