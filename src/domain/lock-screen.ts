/** Words of loans, and how an amount or a grade is written. */
const LOAN =
  /贷|借款|欠|债|还款|还息|逾期|催收|授信|放款|续期|利率|利息|到期|额度|抵押|质押|担保|保证金|征信|融资/
const AMOUNT = /[¥￥$]|[\d一二三四五六七八九十百千]\s*[万亿元]/
const GRADE = /[A-Ea-e]\s*[级类等]|[级类等]\s*[A-Ea-e](?![A-Za-z])/

/**
 * Whether a text may stand on a lock screen (rulebook §9): no word of loans, amount or grade. A name is kept short before
 * (`salutation`, `firmWords`); what a firm calls itself may still say 贷: `isForLockScreen('云栖小贷…') === false`.
 */
export const isForLockScreen = (text: string): boolean =>
  !LOAN.test(text) && !AMOUNT.test(text) && !GRADE.test(text)
