import { addMonths, type Day } from './day'

/** What erasure finds when it is asked for. */
export type Standing = {
  readonly runningLoans: number
  readonly hasUnderWay: boolean
  readonly hasDealings: boolean
  readonly hasComplaints: boolean
}

/** Whether somebody may be erased now; a running loan or application is a duty of record (rulebook §9). */
export type ErasureAnswer =
  | { readonly isPossible: true; readonly stays: readonly string[] }
  | { readonly isPossible: false; readonly sentence: string }

/** Records of a loan are kept so many years after it (settable; 档案 and anti-money-laundering rules say five at least). */
export const KEEP_YEARS = 5

const ALWAYS = '您同意和撤回同意的记录，作为凭证保留，不含姓名和电话。'
const COMPLAINTS = '您的投诉和处理记录，作为凭证保留。'
/** What stands in place of an erased person's name where the place itself is another customer's. */
export const ERASED_NAME = '已删除'
/** Told of others about themselves: found by the number alone. */
const WITH_OTHERS =
  '别人把您登记为备用联系人，或企业把您登记为联系人的：电话和您的一样，一起删除；电话不一样的，认不出是您，会留在他们的资料里，可以请他们或客户经理去掉。'
const dealings = (years: number): string => `已办贷款的金额和日期，依法保留 ${years} 年，不再用于联系您。`

/** What goes and what stays, said to the customer before asking: consent and complaint records stay as evidence. */
export const erasureOf = (standing: Standing, keepYears: number = KEEP_YEARS): ErasureAnswer => {
  if (standing.runningLoans > 0) {
    return { isPossible: false, sentence: '您还有未结清的贷款，结清以前依法要保留资料。可以先停止营销使用。' }
  }
  if (standing.hasUnderWay) {
    return { isPossible: false, sentence: '您有正在办理的贷款申请，撤回申请后才能删除。可以先停止营销使用。' }
  }
  const stays = [
    ALWAYS,
    ...(standing.hasComplaints ? [COMPLAINTS] : []),
    ...(standing.hasDealings ? [dealings(keepYears)] : []),
    WITH_OTHERS,
  ]
  return { isPossible: true, stays }
}

/** The day from which a kept record may go: `keptUntil('2026-11-23', 5) === '2031-11-23'`. */
export const keptUntil = (endedOn: Day, keepYears: number = KEEP_YEARS): Day =>
  addMonths(endedOn, keepYears * 12)
