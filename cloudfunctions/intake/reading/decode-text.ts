import { FileRefused } from './file-refused'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'
export type Decoded = { readonly text: string; readonly encoding: Encoding }

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte)

const decode = (bytes: Uint8Array, encoding: Encoding, isCut = false): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return null
  }
}

/** A byte that no text of any encoding here holds: control characters but tab, line ends, form feed and Ctrl-Z. */
const hasControls = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 26 && (code < 9 || code > 13)) return true
  }
  return false
}

const read = (bytes: Uint8Array): Decoded | null => {
  if (starts(bytes, 0xff, 0xfe)) {
    const text = decode(bytes, 'utf-16le')
    return text === null ? null : { text, encoding: 'utf-16le' }
  }
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  // Only the last character is cut: still UTF-8; read as GB18030 it would be all wrong and raise no error.
  const cut = decode(bytes, 'utf-8', true)
  if (cut !== null) return { text: `${cut}\uFFFD`, encoding: 'utf-8' }
  const gb = decode(bytes, 'gb18030')
  if (gb !== null) return { text: gb, encoding: 'gb18030' }
  const cutGb = decode(bytes, 'gb18030', true)
  return cutGb === null ? null : { text: `${cutGb}\uFFFD`, encoding: 'gb18030' }
}

/** Text of a file in UTF-8, UTF-16LE (Excel's "Unicode 文本") or GB18030; anything else is refused. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const decoded = read(bytes)
  if (decoded === null || hasControls(decoded.text)) throw new FileRefused('BINARY')
  return decoded
}
