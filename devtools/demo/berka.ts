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

/** One row of a published file, by the names in its first line. */
type Row = (column: string) => string

/** The rows of a published file: `;` between cells, text in quotes, one blank for none, CRLF at the ends. */
const table = (file: string): Row[] => {
  const [names = [], ...rows] = readFileSync(join(FOLDER, file), 'utf8')
    .trim()
    .split('\r\n')
    .map(line => line.split(';').map(cell => cell.replaceAll('"', '').trim()))
  return rows.map(cells => column => {
    const value = cells[names.indexOf(column)]
    if (value === undefined) throw new RangeError(`${file} has no ${column}`)
    return value
  })
}

const dayOfDigits = (yy: string, mm: number, dd: string): Day =>
  day(`19${yy}-${String(mm).padStart(2, '0')}-${dd}`)
const berkaDay = (text: string): Day =>
  dayOfDigits(text.slice(0, 2), Number(text.slice(2, 4)), text.slice(4, 6))

const client = (of: Row): BerkaClient => {
  const birth = of('birth_number')
  const month = Number(birth.slice(2, 4))
  const bornOn = dayOfDigits(birth.slice(0, 2), month > 50 ? month - 50 : month, birth.slice(4, 6))
  return {
    id: Number(of('client_id')),
    gender: month > 50 ? 'f' : 'm',
    bornOn,
    district: Number(of('district_id')),
  }
}

const disp = (of: Row): BerkaDisp => ({
  client: Number(of('client_id')),
  account: Number(of('account_id')),
  isOwner: of('type') === 'OWNER',
})

const loan = (of: Row): BerkaLoan => ({
  id: Number(of('loan_id')),
  account: Number(of('account_id')),
  on: berkaDay(of('date')),
  amount: Number(of('amount')),
  months: Number(of('duration')),
  payment: Number(of('payments')),
  status: of('status') as BerkaLoan['status'],
})

const order = (of: Row): BerkaOrder => ({
  id: Number(of('order_id')),
  account: Number(of('account_id')),
  amount: Number(of('amount')),
  purpose: of('k_symbol') as BerkaOrder['purpose'],
})

/** The published files (see data/PROVENANCE.md), parsed; dates as they were, 1993-1998. */
export const rawBerka = (): Berka => ({
  clients: table('client.asc').map(client),
  disps: table('disp.asc').map(disp),
  accounts: new Map(table('account.asc').map(of => [Number(of('account_id')), berkaDay(of('date'))])),
  loans: table('loan.asc').map(loan),
  orders: table('order.asc').map(order),
})
