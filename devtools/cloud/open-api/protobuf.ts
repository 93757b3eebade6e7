/** The little of protobuf that the open interfaces' wire needs: numbered fields of bytes or small numbers. */
export type Fields = Map<number, Buffer[]>

export function readFields(bytes: Buffer): Fields {
  const fields: Fields = new Map()
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const tag = varint()
    const size = tag % 8 === 2 ? varint() : undefined
    if (size === undefined) varint()
    else {
      const number = Math.floor(tag / 8)
      fields.set(number, [...(fields.get(number) ?? []), bytes.subarray(at, at + size)])
      at += size
    }
  }
  return fields
}

export const field = (number: number, content: Buffer | string): Buffer => {
  const bytes = Buffer.from(content)
  return Buffer.concat([varintOf(number * 8 + 2), varintOf(bytes.length), bytes])
}

function varintOf(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80)
  return Buffer.from([...bytes, rest])
}
