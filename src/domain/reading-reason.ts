/** R92 a reason of which its officer reads these words and no more, whatever was added: also of a complaint about them. */
export const INTERNAL_REASON = '内部工作需要'

const OF_A_COMPLAINT =
  /投诉|举报|告状|控告|不满|差评|低分|(更换|换掉?|换个|换一个|换位)(客户)?经理|个人信息请求/

/**
 * R92, R113 what the officer reads of why somebody opened the own customer: the reason, but nothing of a complaint, of which
 * whom it is about is not told; the audit keeps it whole.
 * @example reasonForOwner('处理客户对客户经理的投诉') // '内部工作需要'
 */
export const reasonForOwner = (reason: string): string =>
  reason.startsWith(INTERNAL_REASON) || OF_A_COMPLAINT.test(reason.replace(/\s/g, ''))
    ? INTERNAL_REASON
    : reason
