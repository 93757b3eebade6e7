import { fenOfWan, wanText } from '@/features/customer/need-form'
import { factFields, factForm, readFacts } from './facts-part'
import { floorFields, floorForm, readFloors } from './floors-part'
import { rateFields, rateForm, readRates } from './rates-part'
import {
  digits,
  type Reading,
  type SettingField,
  type SettingForm,
  type Settings,
  text,
  wrongNumber,
} from './setting-field'
import { readUsual, usualFields, usualForm } from './usual-part'

export const SETTING_PARTS = [
  'units',
  'conduct',
  'floors',
  'usual',
  'facts',
  'loans',
  'card',
  'rates',
  'terms',
] as const
export type SettingPart = (typeof SETTING_PARTS)[number]

/** What is asked of each part, in the order of the screen. */
export const fieldsOf = (part: SettingPart, settings: Settings): readonly SettingField[] => {
  const { loans } = settings
  switch (part) {
    case 'floors':
      return floorFields
    case 'usual':
      return usualFields
    case 'facts':
      return factFields(settings)
    case 'rates':
      return rateFields
    case 'units':
      return [text('bank', '总行'), text('region', '分行'), text('branchName', '支行（卡片上也这样写）')]
    case 'conduct':
      return [
        { id: 'from', label: '从几点', kind: 'time' },
        { id: 'to', label: '到几点', kind: 'time' },
        digits('day', '一天最多没接通', '次'),
        digits('week', '一周最多没接通', '次'),
      ]
    case 'loans':
      return [
        digits('useCheckDays', '放款后查资金用途', '天'),
        ...loans.checkMonths.map(({ product }, place) => digits(`months${place}`, `${product}每隔`, '个月')),
        digits('otherCheckMonths', '其他产品每隔', '个月'),
      ]
    case 'card':
      return [
        text('branchPhone', '网点电话'),
        text('bankLine', '本行投诉电话'),
        text('regulatorLine', '监管投诉电话'),
        digits('days', '卡片有效', '天'),
      ]
    case 'terms':
      return [
        digits('complaintDays', '投诉答复期限', '天'),
        digits('declineDays', '结清后多久算衰退期', '天'),
        digits('keepYears', '贷款记录保存', '年'),
        { id: 'keyWan', label: '重点客户，需求合计达到', kind: 'amount', unit: '万元' },
      ]
    default:
      return part satisfies never
  }
}

/** The settings as they are typed. */
export const formOfSettings = (settings: Settings): SettingForm => {
  const { units, conduct, loans, card, complaintDays, declineDays, keepYears, keyFromFen } = settings
  return {
    ...floorForm(settings),
    ...usualForm(settings),
    ...factForm(settings),
    ...rateForm(settings),
    ...units,
    ...conduct.hours,
    day: String(conduct.attempts.day),
    week: String(conduct.attempts.week),
    useCheckDays: String(loans.useCheckDays),
    ...Object.fromEntries(loans.checkMonths.map(({ months }, place) => [`months${place}`, String(months)])),
    otherCheckMonths: String(loans.otherCheckMonths),
    ...card,
    days: String(card.days),
    complaintDays: String(complaintDays),
    declineDays: String(declineDays),
    keepYears: String(keepYears),
    keyWan: wanText(keyFromFen),
  }
}

/** One part as the server takes it, or what is wrong in a word; ranges that no field names are the server's to refuse. */
export const changesOf = (part: SettingPart, form: SettingForm, settings: Settings): Reading => {
  const wrong = wrongNumber(fieldsOf(part, settings), form)
  if (wrong !== null) return { lacks: wrong }
  const said = (id: string) => (form[id] ?? '').trim()
  const number = (id: string) => Number(form[id])
  switch (part) {
    case 'floors':
      return readFloors(form)
    case 'usual':
      return readUsual(form)
    case 'facts':
      return readFacts(form, settings)
    case 'rates':
      return readRates(form, settings)
    case 'units': {
      const card = { ...settings.card, branchName: said('branchName') }
      if (card.branchName === '') return { lacks: '支行叫什么' }
      return { changes: { units: { bank: said('bank'), region: said('region') }, card } }
    }
    case 'conduct': {
      const hours = { from: said('from'), to: said('to') }
      return { changes: { conduct: { hours, attempts: { day: number('day'), week: number('week') } } } }
    }
    case 'loans': {
      const checkMonths = settings.loans.checkMonths.map(({ product }, place) => ({
        product,
        months: number(`months${place}`),
      }))
      const others = { useCheckDays: number('useCheckDays'), otherCheckMonths: number('otherCheckMonths') }
      return { changes: { loans: { ...others, checkMonths } } }
    }
    case 'card': {
      const lines = { bankLine: said('bankLine'), regulatorLine: said('regulatorLine') }
      // R92: no card is made without it.
      if (lines.bankLine === '') return { lacks: '写上本行投诉电话' }
      const branch = { branchName: said('branchName'), branchPhone: said('branchPhone') }
      return { changes: { card: { ...branch, ...lines, days: number('days') } } }
    }
    case 'terms': {
      const keyFromFen = fenOfWan(said('keyWan'))
      if (!keyFromFen) return { lacks: '金额写数字，比如 50' }
      const terms = {
        complaintDays: number('complaintDays'),
        declineDays: number('declineDays'),
        keepYears: number('keepYears'),
      }
      return { changes: { ...terms, keyFromFen } }
    }
    default:
      return part satisfies never
  }
}
