export const toBase64 = (buffer: ArrayBuffer): string => {
  let binary = ''
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

export const fromBase64 = (text: string): ArrayBuffer => {
  const bytes = Uint8Array.from(atob(text), char => char.charCodeAt(0))
  return bytes.buffer
}
