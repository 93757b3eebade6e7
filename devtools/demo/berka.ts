import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, day } from '@/domain/day'

export type BerkaClient = {
  readonly id: number
  readonly gender: 'm' | 'f'
  readonly bornOn: Day
  readonly district: number
}
export type BerkaDisp = { readonly client: number; readonly account: number; readonly isOwner: boolean }
export type BerkaLoan = {
  readonly id: number
  readonly account: number
  readonly on: Day
  readonly amount: number
  readonly months: number
  readonly payment: number
  readonly status: 'A' | 'B' | 'C' | 'D'
}
/** A standing order: what an account pays every month, and what for. */
export type BerkaOrder = {
  readonly id: number
  readonly account: number
  readonly amount: number
  readonly purpose: 'SIPO' | 'UVER' | 'POJISTNE' | 'LEASING' | ''
}
export type Berka = {
  readonly clients: readonly BerkaClient[]
  readonly disps: readonly BerkaDisp[]
  /** Opening day by account. */
  readonly accounts: ReadonlyMap<number, Day>
  readonly loans: readonly BerkaLoan[]
  readonly orders: readonly BerkaOrder[]
}

const FOLDER = join(process.cwd(), 'devtools/demo/data')

const table = (file: string): string[][] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))

const cell = (row: readonly string[], at: number): string => {
  const value = row[at]
  if (value === undefined) throw new RangeError(`row has no column ${at}`)
  return value
}
const number = (row: readonly string[], at: number): number => Number(cell(row, at))

const dayOfDigits = (yy: string, mm: number, dd: string): Day =>
  day(`19${yy}-${String(mm).padStart(2, '0')}-${dd}`)
const berkaDay = (text: string): Day =>
  dayOfDigits(text.slice(0, 2), Number(text.slice(2, 4)), text.slice(4, 6))

const client = (row: readonly string[]): BerkaClient => {
  const birth = cell(row, 1)
  const month = Number(birth.slice(2, 4))
  const bornOn = dayOfDigits(birth.slice(0, 2), month > 50 ? month - 50 : month, birth.slice(4, 6))
  return { id: number(row, 0), gender: month > 50 ? 'f' : 'm', bornOn, district: number(row, 2) }
}

const loan = (row: readonly string[]): BerkaLoan => ({
  id: number(row, 0),
  account: number(row, 1),
  on: berkaDay(cell(row, 2)),
  amount: number(row, 3),
  months: number(row, 4),
  payment: number(row, 5),
  status: cell(row, 6) as BerkaLoan['status'],
})

const order = (row: readonly string[]): BerkaOrder => ({
  id: number(row, 0),
  account: number(row, 1),
  amount: number(row, 2),
  purpose: cell(row, 3) as BerkaOrder['purpose'],
})

/** The shipped tables (see data/PROVENANCE.md), parsed; dates as they were, 1993-1998. */
export const rawBerka = (): Berka => ({
  clients: table('clients.csv').map(client),
  disps: table('disps.csv').map(row => ({
    client: number(row, 0),
    account: number(row, 1),
    isOwner: cell(row, 2) === 'OWNER',
  })),
  accounts: new Map(table('accounts.csv').map(row => [number(row, 0), berkaDay(cell(row, 1))])),
  loans: table('loans.csv').map(loan),
  orders: table('orders.csv').map(order),
})
