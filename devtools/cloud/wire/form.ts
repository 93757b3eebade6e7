/** The parts of a multipart/form-data body, by name. */
export function readForm(body: Buffer, contentType: string): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  let at = body.indexOf(mark)
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length)
    if (next < 0) break
    const part = body.subarray(at + mark.length + 2, next - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(split, 0)).toString())?.[1]
    if (name !== undefined) parts.set(name, part.subarray(split + 4))
    at = next
  }
  return parts
}
