import { PURPOSE_LABEL } from '@/domain/card'
import type { Face } from './use-card'

/** The page's title: what the card is for, once it is known that it is for the reader. */
export const titleOf = (face: Face | undefined): string => {
  switch (face?.face) {
    case 'service':
      return PURPOSE_LABEL[face.asked.purpose]
    case 'business':
      return '名片'
    case 'officer':
    case undefined:
      return '服务卡'
    default:
      return face satisfies never
  }
}
