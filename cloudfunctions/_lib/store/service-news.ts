import { happened, type Matter } from '@/domain/service-message'
import { askForJob } from './agenda'
import { changeServiceBook, type StoredAsk, serviceBooksOf } from './service-books'

/** Something happened that a customer may have asked to be told: who did is told at the next sweep, and nobody else. */
export const tellWhoAsked = async (customerId: string, matter: Matter, now: number): Promise<void> => {
  let isAnybody = false
  for (const { openid } of await serviceBooksOf(customerId))
    await changeServiceBook(openid, ({ asks, nextAt }) => {
      const after = happened(asks, customerId, matter, now)
      if (after === asks) return null
      isAnybody = true
      return { asks: after as StoredAsk[], nextAt: Math.min(nextAt, now) }
    })
  if (isAnybody) await askForJob('tellCustomers')
}
