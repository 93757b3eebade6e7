import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** How a phone number is kept: encrypted, and found by keyed hashes of the whole and of its last four digits. */
export type StoredPhone = { readonly phoneEnc: string; readonly phoneHashes: readonly string[] }

const keys = new Map<string, { cipher: Buffer; hash: Buffer }>()

/** Two keys from `GENJIN_PHONE_KEY` (at least 32 characters). Throws when the environment lacks it. */
const keysOf = (): { cipher: Buffer; hash: Buffer } => {
  const secret = process.env.GENJIN_PHONE_KEY ?? ''
  if (secret.length < 32) throw new Error('GENJIN_PHONE_KEY is missing or shorter than 32 characters')
  const known = keys.get(secret)
  if (known) return known
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'genjin', use, 32))
  const made = { cipher: derive('phone-cipher'), hash: derive('phone-hash') }
  keys.set(secret, made)
  return made
}

/** The keyed hash by which a number, or its last four digits, is found. */
export const phoneHash = (digits: string): string =>
  createHmac('sha256', keysOf().hash).update(digits).digest('base64url').slice(0, 22)

/** AES-256-GCM, bound to the document's id so that a ciphertext cannot be moved to another customer. */
export const sealPhone = (phone: string, id: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keysOf().cipher, iv)
  cipher.setAAD(Buffer.from(id))
  const body = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** The number of a sealed phone. Throws when it was changed or belongs to another id. */
export const openPhone = (sealed: string, id: string): string => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keysOf().cipher, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(id))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

export const storedPhone = (phone: string, id: string): StoredPhone => ({
  phoneEnc: sealPhone(phone, id),
  phoneHashes: [phoneHash(phone), phoneHash(phone.slice(-4))],
})
