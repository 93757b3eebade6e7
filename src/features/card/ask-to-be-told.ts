import type { Matter } from '@/domain/service-message'
import { call, type Input } from '@/lib/cloud'
import { keptLine } from '@/lib/kept-line'
import { newId } from '@/lib/new-id'
import { askForNudges } from '@/lib/subscribe'

type Accepted = Input<'card', 'message.accepted'>

/** What was asked for since the app was opened: WeChat's dialog comes once for each. */
const asked = new Set<string>()
/** What will be told. */
const kept = new Set<string>()
const keyOf = ({ token, matter }: Pick<Accepted, 'token' | 'matter'>) => `${token}:${matter}`

const line = keptLine('accepted', async (report: Accepted) => {
  const { isKept } = await call('card', 'message.accepted', report)
  if (isKept) kept.add(keyOf(report))
})

/** Tells again what was accepted while the network was away; WeChat's consent would be lost otherwise. */
export const tellAccepted = async (): Promise<void> => {
  await line.send()
}

/**
 * Asks a customer, on the tap that the message would be about, whether to be told of what comes of it. Call it before any
 * await of the tap, or WeChat refuses. Answers whether it will be told; without a network the answer waits on the phone.
 */
export async function askToBeTold(
  token: string,
  templateId: string | null,
  matter: Matter,
): Promise<boolean> {
  if (templateId === null || process.env.TARO_ENV === 'h5') return false
  const key = keyOf({ token, matter })
  if (asked.has(key)) await tellAccepted()
  else {
    asked.add(key)
    const answers = await askForNudges([templateId])
    const answer = answers === 'none' ? undefined : answers[templateId]
    if (answer !== undefined) await line.report({ token, tapId: newId('tap'), matter, answer })
  }
  return kept.has(key)
}
