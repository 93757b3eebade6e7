import type { Day } from '@/domain/day'
import { monthDayWords } from '@/domain/day-words'

/**
 * Until when a card lasts, as the server says it: `此卡12月23日到期`. Not 「明天」: the phone's clock may be wrong, and whether
 * a card still serves is the server's to say alone (`hasEnded`).
 */
export const lastsToWords = (day: Day): string => `此卡${monthDayWords(day)}到期`
