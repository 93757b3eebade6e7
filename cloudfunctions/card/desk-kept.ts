import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { type FactDoc, isOpenFor } from '#cloud/store/facts'
import { openPhone } from '#cloud/store/phone-vault'
import type { RelationDoc } from '#cloud/store/relations'
import type { rights } from '@/contract/rights'
import { NO_WISHES } from '@/domain/contact-wishes'
import { type Day, dayOf } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import type { FactSource, FactValue } from '@/domain/fact'
import { valueWords } from '@/domain/fact-words'
import { maskPhone } from '@/domain/phone-number'
import { WHILE_CUSTOMER } from './desk-records'
import { relationLines } from './desk-relations'

type Kept = z.input<(typeof rights)['rights.see']['output']>['kept'][number]
/** A line in short; the purpose is to serve unless it says otherwise. */
type Line = {
  readonly what: string
  readonly value: string
  readonly purpose?: string
  /** Left out where it came as the record did. */
  readonly source?: string
}

/** Words of colleagues: that they are there is said, and why they are not shown. */
const NOT_SHOWN = '内容是工作记录，不在这里显示'
const SERVICE = '为您办理业务、回访和提醒'

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
  docs.flatMap(({ label, purpose, current, proposed, history }) => {
    const line = (value: FactValue, source: FactSource, since: Day): Kept => ({
      what: label,
      value: `${valueWords(value)}${history.length > 0 ? `（以前的 ${history.length} 次记录也留着）` : ''}`,
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

/** R79 what the customer asked of whoever is in touch; channels and marketing have switches of their own on the desk. */
const wishLines = ({ contactWishes }: CustomerDoc): Line[] => {
  const { hours, dont } = contactWishes ?? NO_WISHES
  const purpose = '按您的意愿联系您'
  return [
    ...(hours ? [{ what: '方便联系的时间', value: `${hours.from}-${hours.to}`, purpose }] : []),
    ...(dont === '' ? [] : [{ what: '联系您时要避免的事', value: `有说明（${NOT_SHOWN}）`, purpose }]),
  ]
}

/** What is agreed and planned: that it is there; the officer’s words for it are work notes. */
const planLines = (ctx: Context, { journal, letGo, winBack, circles = [] }: CustomerDoc): Line[] => {
  const { next, promises } = journal
  const days = [...(next ? [next.on] : []), ...promises.map(({ on }) => on)].sort()
  const last = days.at(-1)
  return [
    ...(last
      ? [
          {
            what: '和您约好的事',
            value: `${days.length} 件，最近${dayWords(last, ctx.today)}（${NOT_SHOWN}）`,
          },
        ]
      : []),
    ...(circles.length > 0
      ? [{ what: '客户经理的分组', value: `${circles.length} 个（${NOT_SHOWN}）` }]
      : []),
    ...(letGo || winBack ? [{ what: '联系频次的安排', value: `有说明（${NOT_SHOWN}）` }] : []),
  ]
}

type Sources = {
  readonly customer: CustomerDoc
  readonly facts: readonly FactDoc[]
  readonly relations: readonly RelationDoc[]
  /** The 协办's name. */
  readonly coOwner: string | null
}

/** What is kept of a person that the person may read in full, line by line. */
export const keptOf = (ctx: Context, { customer, facts, relations, coOwner }: Sources): Kept[] => {
  const since = dayOf(customer.createdAt)
  const source = customer.journal.spread === null ? '客户经理登记' : '本行客户名单导入'
  const phone = customer.phoneEnc && maskPhone(openPhone(customer.phoneEnc, customer._id))
  const { birthday, tags, typedBySelf = [] } = customer
  // R74 a friend typed the own name and number on a card.
  const sourceOf = (field: 'name' | 'phone') => (typedBySelf.includes(field) ? SOURCE_WORDS.self : source)
  const lines: Line[] = [
    { what: NAME_WORDS[customer.kind], value: customer.name, source: sourceOf('name') },
    ...(phone ? [{ what: '手机号', value: phone, purpose: '联系您', source: sourceOf('phone') }] : []),
    ...(customer.customerNo ? [{ what: '客户号', value: customer.customerNo }] : []),
    ...(birthday
      ? [{ what: '生日', value: `${birthday.month}月${birthday.day}日`, purpose: '生日祝福' }]
      : []),
    ...customer.journal.needs.map(need => ({ what: '贷款需求', value: need.product, purpose: '办理贷款' })),
    ...customer.facts.map(fact => ({ what: fact.label, value: valueWords(fact) })),
    ...(tags.length > 0 ? [{ what: '标签', value: tags.join('、') }] : []),
    ...(customer.note ? [{ what: '备注', value: customer.note }] : []),
    ...wishLines(customer),
    ...(coOwner ? [{ what: '协办客户经理', value: coOwner, purpose: '客户经理请假时接着服务' }] : []),
    ...planLines(ctx, customer),
  ]
  return [
    ...lines.map(({ what, value, purpose = SERVICE, source: own = source }) => ({
      what,
      value,
      source: own,
      since,
      purpose,
      until: WHILE_CUSTOMER,
    })),
    ...keptFacts(facts.filter(doc => isOpenFor(customer, doc))),
    ...relationLines(customer._id, relations),
  ]
}
