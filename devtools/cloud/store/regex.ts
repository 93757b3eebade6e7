import { notHere, requestFailed } from '../cloud-error'

/** MongoDB knows i, m, s and x; of these JavaScript has no x. */
export function toRegex(pattern: string, flags: string): RegExp {
  if (flags.includes('x')) throw notHere('the regex option x')
  if (/[^ims]/.test(flags)) throw requestFailed(`invalid flag in regex options: ${flags}`)
  try {
    return new RegExp(pattern, flags)
  } catch {
    throw requestFailed(`Regular expression is invalid: ${pattern}`)
  }
}
