/**
 * What a customer can consent to and withdraw, each for itself (PIPL, 人民银行令〔2020〕第5号): 营销, 按个人情况推荐, R36 that
 * private facts are kept, and messages about what was asked for.
 * Serving a loan needs no consent and cannot be withdrawn.
 */
export const CONSENT_PURPOSES = ['marketing', 'personalised', 'privateFacts', 'serviceMessages'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

export const CONSENT_LABEL: Readonly<Record<ConsentPurpose, string>> = {
  marketing: '给我介绍产品和活动',
  personalised: '按我的个人情况推荐',
  privateFacts: '记下家里和收入的情况',
  serviceMessages: '我点过的事有结果时，用微信提醒我',
}
