import { CARD_DAYS } from '@/domain/card'
import { FLOOR_DAYS, type FloorDays } from '@/domain/clocks'
import { COMPLAINT_DAYS, REGULATOR_LINE } from '@/domain/complaint'
import { CONDUCT, type ConductPolicy } from '@/domain/conduct'
import { KEEP_YEARS } from '@/domain/erasure'
import type { FactLimits } from '@/domain/fact'
import { KEY_FROM_FEN } from '@/domain/importance'
import { DECLINE_DAYS } from '@/domain/lifecycle'
import { LOAN_RULES, type LoanRules } from '@/domain/loan-calendar'
import type { Stage } from '@/domain/need'
import { SERVICE_RATES, type ServiceRates } from '@/domain/service-cost'
import type { Overrides } from '@/domain/workday'
import type { Transaction } from '../database-types'
import { db } from '../platform'
import { genuineOne } from './genuine'
import { transact } from './transact'

/** What a branch sets without a release; one document. `changedDays`: overrides whose effect the sweep has yet to spread. */
export type SettingsDoc = {
  readonly _id: 'branch'
  readonly overrides: Overrides
  readonly floorDays: FloorDays
  /** R70: set by each change of the floors until the sweep has spread it. */
  readonly floorsMoved?: string
  readonly keyFromFen: number
  /** R125: when a loan's use is checked, and how often a product is. */
  readonly loans: LoanRules
  readonly conduct: ConductPolicy
  readonly changedDays: readonly string[]
  /** R121 总行 and 分行 above the branch, as colleagues call them; empty where nobody has written them. */
  readonly units: { readonly bank: string; readonly region: string }
  /** What every shared card says of the bank (rulebook §6), and how many days it lasts. */
  readonly card: {
    readonly branchName: string
    readonly branchPhone: string
    readonly bankLine: string
    readonly regulatorLine: string
    readonly days: number
  }
  /** How many workdays a stage usually takes, as customers are told; of a stage that is missing nothing is said. */
  readonly usualDays: Readonly<Partial<Record<Stage, { readonly from: number; readonly to: number }>>>
  /** R92: a complaint is due in so many days. */
  readonly complaintDays: number
  /** R52: what an officer's time costs. */
  readonly serviceRates: ServiceRates
  /** R26: so long after 结清 without anything new a customer is in 衰退期. */
  readonly declineDays: number
  /** Records of loans are kept so many years after them. */
  readonly keepYears: number
  /** R43: after how many days a fact is to be confirmed, where the branch wants another limit than the catalogue's. */
  readonly factDays: FactLimits
}

const DEFAULTS: SettingsDoc = {
  _id: 'branch',
  overrides: {},
  floorDays: FLOOR_DAYS,
  keyFromFen: KEY_FROM_FEN,
  loans: LOAN_RULES,
  conduct: CONDUCT,
  changedDays: [],
  units: { bank: '', region: '' },
  card: { branchName: '本行', branchPhone: '', bankLine: '', regulatorLine: REGULATOR_LINE, days: CARD_DAYS },
  usualDays: {},
  complaintDays: COMPLAINT_DAYS,
  serviceRates: SERVICE_RATES,
  declineDays: DECLINE_DAYS,
  keepYears: KEEP_YEARS,
  factDays: {},
}

/** The branch's settings, defaults where none were set. */
export const readSettings = async (): Promise<SettingsDoc> => {
  const { data } = (await db.collection('settings').doc('branch').get()) as { data: SettingsDoc | null }
  return { ...DEFAULTS, ...genuineOne('settings', data) }
}

/** Changes the settings as they stand at that moment, one change after another; `also` is written with it. */
export const changeSettings = (
  change: (settings: SettingsDoc) => SettingsDoc,
  also?: (t: Transaction) => Promise<void>,
): Promise<SettingsDoc> =>
  transact(async t => {
    const stored = t.collection('settings').doc('branch')
    const { data: known } = (await stored.get()) as { data: SettingsDoc | null }
    const { _id, ...data } = change({ ...DEFAULTS, ...genuineOne('settings', known) })
    await stored.set({ data })
    await also?.(t)
    return { _id, ...data }
  })
