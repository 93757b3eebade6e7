let table: Map<string, readonly [number, number]> | null = null

/** The two-byte part of GB18030 turned round: Node decodes it, but encodes nothing but UTF. */
const twoByteTable = (): Map<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, [lead, trail])
    }
  }
  return found
}

/** Text as a Chinese Excel saves its CSV. Throws RangeError for a character that takes four bytes. */
export const encodeGb18030 = (text: string): Uint8Array => {
  table ??= twoByteTable()
  const bytes: number[] = []
  for (const char of text) {
    const code = char.charCodeAt(0)
    const pair = table.get(char)
    if (code < 0x80) bytes.push(code)
    else if (pair) bytes.push(...pair)
    else throw new RangeError('not in the two-byte part of GB18030')
  }
  return Uint8Array.from(bytes)
}
