import { type Agenda, restTemplate } from '#cloud/store/agenda'
import type { LedgerTemplate } from '@/domain/message-templates'

/** Until when each template rests that WeChat does not let our function send. */
export type Rests = Map<LedgerTemplate, number>

export const REST_MS = 3_600_000

/** The rests of the agenda; one that lasts longer than any was written before the clock was set back. */
export const restsOf = ({ restUntil }: Agenda, now: number): Rests => {
  const rests = Object.entries(restUntil) as [LedgerTemplate, number][]
  return new Map(rests.filter(([, until]) => until > now && until <= now + REST_MS))
}

/** From now on nobody tries a template for an hour, in this run or the next. */
export const rest = async (template: LedgerTemplate, rests: Rests, now: number): Promise<void> => {
  if (rests.has(template)) return
  rests.set(template, now + REST_MS)
  await restTemplate(template, now + REST_MS)
}
