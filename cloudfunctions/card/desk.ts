import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { erasureStandingOf } from '#cloud/store/erasure-standing'
import { erasureOf as storedErasure } from '#cloud/store/erasures'
import { type FactDoc, factsOf, isOpenFor } from '#cloud/store/facts'
import { openPhone } from '#cloud/store/phone-vault'
import type { rights } from '@/contract/rights'
import { CONSENT_PURPOSES, type ConsentPurpose } from '@/domain/consent'
import { NO_WISHES } from '@/domain/contact-wishes'
import { type Day, dayOf } from '@/domain/day'
import { type ErasureAnswer, erasureOf } from '@/domain/erasure'
import type { FactSource, FactValue } from '@/domain/fact'
import { valueWords } from '@/domain/fact-words'
import { WORDS_FOR_CUSTOMER } from '@/domain/grade-explain'
import { maskPhone } from '@/domain/phone-number'
import { mayProfile } from '@/domain/profiling'

type Desk = z.input<(typeof rights)['rights.see']['output']>
type Kept = Desk['kept'][number]

const SERVICE = '为您办理业务、回访和提醒'
const WHILE_CUSTOMER = '您是本行客户期间；您可以要求删除'

const NAME_WORDS = { person: '姓名', firm: '企业名称', partner: '名称' } as const
const SOURCE_WORDS: Readonly<Record<FactSource, string>> = {
  opening: '开户资料',
  talk: '和客户经理交谈时说的',
  observed: '客户经理的观察',
  import: '本行客户名单导入',
  self: '您自己填的',
}

/** Facts line by line, each with its own source, day and purpose (R35, R37); what is only proposed is kept, too. */
const keptFacts = (docs: readonly FactDoc[]): Kept[] =>
  docs.flatMap(({ label, purpose, current, proposed }) => {
    const line = (value: FactValue, source: FactSource, since: Day): Kept => ({
      what: label,
      value: valueWords(value),
      source: SOURCE_WORDS[source],
      since,
      purpose,
      until: WHILE_CUSTOMER,
    })
    return [
      ...(current ? [line(current.value, current.source, current.on)] : []),
      ...(proposed ? [line(proposed.value, 'self', proposed.on)] : []),
    ]
  })

/** Everything that is kept of a person, line by line. */
const keptOf = (customer: CustomerDoc): Kept[] => {
  const line = (what: string, value: string, purpose = SERVICE): Kept => ({
    what,
    value,
    source: customer.journal.spread === null ? '客户经理登记' : '本行客户名单导入',
    since: dayOf(customer.createdAt),
    purpose,
    until: WHILE_CUSTOMER,
  })
  const phone = customer.phoneEnc && maskPhone(openPhone(customer.phoneEnc, customer._id))
  return [
    line(NAME_WORDS[customer.kind], customer.name),
    ...(phone ? [line('手机号', phone, '联系您')] : []),
    ...(customer.customerNo ? [line('客户号', customer.customerNo)] : []),
    ...(customer.birthday
      ? [line('生日', `${customer.birthday.month}月${customer.birthday.day}日`, '生日祝福')]
      : []),
    ...customer.journal.needs.map(need => line('贷款需求', need.product, '办理贷款')),
    ...customer.facts.map(fact => line(fact.label, valueWords(fact))),
    ...(customer.note ? [line('备注', customer.note)] : []),
  ]
}

export const isGiven = (customer: CustomerDoc, purpose: ConsentPurpose): boolean => {
  switch (purpose) {
    case 'marketing':
      return !(customer.contactWishes ?? NO_WISHES).noMarketing
    case 'personalised':
      return mayProfile(customer)
    case 'privateFacts':
      return !!customer.privateSince
    case 'serviceMessages':
      return customer.noServiceMessages !== true
    default:
      return purpose satisfies never
  }
}

/** Whether this customer could be erased now, and what would stay. */
export const erasureAnswer = async (ctx: Context, customer: CustomerDoc): Promise<ErasureAnswer> =>
  erasureOf(await erasureStandingOf(customer), ctx.settings.keepYears)

export const deskOf = async (ctx: Context, customer: CustomerDoc): Promise<Desk> => {
  const [asked, answer, facts] = await Promise.all([
    storedErasure(customer._id),
    erasureAnswer(ctx, customer),
    factsOf(customer._id),
  ])
  const state = asked === null ? 'none' : asked.status === 'refused' ? 'refused' : 'asked'
  return {
    kept: [...keptOf(customer), ...keptFacts(facts.filter(doc => isOpenFor(customer, doc)))],
    consents: CONSENT_PURPOSES.map(purpose => ({ purpose, isGiven: isGiven(customer, purpose) })),
    refusedChannels: [...(customer.contactWishes ?? NO_WISHES).refusedChannels],
    grading: WORDS_FOR_CUSTOMER,
    erasure: answer.isPossible
      ? { state, stays: [...answer.stays], sentence: state === 'refused' ? (asked?.reason ?? '') : '' }
      : { state, stays: [], sentence: answer.sentence },
  }
}
