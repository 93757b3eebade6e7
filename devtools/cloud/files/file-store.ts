import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CloudError, invalidParam } from '../cloud-error'

const BUCKET = 'local.6c6f-local-1300000000'

/** Uploaded files on disk, named by cloud path; temporary URLs are signed and plain ASCII. */
export type FileStore = ReturnType<typeof createFileStore>

export function createFileStore(root: string, secret: string, url: () => string) {
  mkdirSync(root, { recursive: true })
  // Encoded whole, so that no cloud path can climb out of the folder.
  const place = (path: string): string =>
    join(
      root,
      `${Buffer.from(path)
        .toString('hex')
        .replace(/(.{200})/g, '$1/')}.bin`,
    )
  const sign = (path: string): string => createHmac('sha256', secret).update(path).digest('base64url')
  const urlOf = (path: string): string =>
    `${url()}/files/${Buffer.from(path).toString('base64url')}?sign=${sign(path)}`

  return {
    fileId: (path: string): string => `cloud://${BUCKET}/${path}`,
    pathOf: (fileId: string): string | undefined =>
      fileId.startsWith(`cloud://${BUCKET}/`) ? fileId.slice(`cloud://${BUCKET}/`.length) : undefined,
    urlOf,
    /** The cloud path a signed URL names, or undefined if the signature is not ours. */
    pathOfUrl(encoded: string, signature: string): string | undefined {
      const path = Buffer.from(encoded, 'base64url').toString()
      const expected = Buffer.from(sign(path))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given) ? path : undefined
    },
    write(path: string, bytes: Buffer): void {
      if (path === '' || path.startsWith('/') || path.length > 850)
        throw invalidParam(`invalid cloud path: ${path}`)
      writeWhole(place(path), bytes)
    },
    read: (path: string): Buffer | undefined =>
      existsSync(place(path)) ? readFileSync(place(path)) : undefined,
    has: (path: string): boolean => existsSync(place(path)),
    remove: (path: string): void => rmSync(place(path), { force: true }),
  }
}

/** Under another name first: a kill or a full disk half-way leaves what was there. */
function writeWhole(file: string, bytes: Buffer): void {
  const part = `${file}.${randomUUID()}.part`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(part, bytes, { flush: true })
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new CloudError('STORAGE_REQUEST_FAIL', `the file cannot be written: ${reason}`)
  }
}
