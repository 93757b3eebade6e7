import type { Matter } from '@/domain/service-message'
import { call } from '@/lib/cloud'
import { newId } from '@/lib/new-id'
import { askForNudges } from '@/lib/subscribe'

/** What was asked for since the card was opened: nobody is asked twice for the same. */
const asked = new Set<string>()

/**
 * Asks a customer, on the tap that the message would be about, whether to be told of what comes of it. Call it before any
 * await of the tap, or WeChat refuses. Answers whether it will be told; without a network it will not, and may be asked again.
 */
export async function askToBeTold(
  token: string,
  templateId: string | null,
  matter: Matter,
): Promise<boolean> {
  const key = `${token}:${matter}`
  if (templateId === null || process.env.TARO_ENV === 'h5' || asked.has(key)) return false
  asked.add(key)
  const answers = await askForNudges([templateId])
  const answer = answers === 'none' ? undefined : answers[templateId]
  if (answer === undefined) return false
  try {
    return (await call('card', 'message.accepted', { token, tapId: newId('tap'), matter, answer })).isKept
  } catch {
    asked.delete(key)
    return false
  }
}
