import { WRITTEN_PURPOSES, type WrittenPurpose } from '@/domain/card'

/** A purpose out of a path; 服务卡 where it says nothing known. */
export const purposeOf = (text: string | undefined): WrittenPurpose =>
  WRITTEN_PURPOSES.find(purpose => purpose === text) ?? 'service'
