import { decodeText } from './decode-text'

const gb = Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb) // 姓名
const utf8 = new TextEncoder().encode('姓名')

test.each([
  ['UTF-8', utf8, '姓名', 'utf-8'],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), '姓名', 'utf-8'],
  ['GB18030', gb, '姓名', 'gb18030'],
  ['the four bytes of 㐀 in GB18030', Uint8Array.of(0x81, 0x39, 0xee, 0x39, ...gb), '㐀姓名', 'gb18030'],
  [
    'UTF-16LE as Excel writes Unicode text',
    Uint8Array.of(0xff, 0xfe, 0xd3, 0x59, 0x0d, 0x54),
    '姓名',
    'utf-16le',
  ],
  ['plain ASCII', new TextEncoder().encode('a,b\n'), 'a,b\n', 'utf-8'],
  ['UTF-8 cut inside its last character', utf8.subarray(0, 5), '姓\uFFFD', 'utf-8'],
  ['GB18030 cut inside its last character', gb.subarray(0, 3), '姓\uFFFD', 'gb18030'],
])('%s is read', (_, bytes, text, encoding) => expect(decodeText(bytes)).toEqual({ text, encoding }))

test.each([
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
  ['zeros', new Uint8Array(64)],
  ['bytes of no encoding', Uint8Array.of(0xff, 0xff, 0x80, 0xff)],
])('%s is refused', (_, bytes) => expect(() => decodeText(bytes)).toThrow('认不出这种文件'))
