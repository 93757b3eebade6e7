import { CARD_PURPOSES, type Purpose } from '@/domain/card'

/** A purpose out of a path; 服务卡 where it says nothing known. */
export const purposeOf = (text: string | undefined): Purpose =>
  CARD_PURPOSES.find(purpose => purpose === text) ?? 'service'
