import { REGULATOR_LINE } from '@/domain/complaint'

/** `phone` null: there is nothing to call. */
export type ComplaintLine = { readonly id: string; readonly text: string; readonly phone: string | null }
type Lines = { readonly bank: string; readonly regulator: string }

/** The bank's own line; where the branch has not written one, its own number or counter is asked. */
const bankLine = (bank: string, branchPhone: string): ComplaintLine => {
  const id = 'card-bank-line'
  if (bank !== '') return { id, text: `本行投诉电话 ${bank}`, phone: bank }
  if (branchPhone !== '') return { id, text: `向本行投诉请打网点电话 ${branchPhone}`, phone: branchPhone }
  return { id, text: '本行投诉电话请向网点询问', phone: null }
}

/** R92 whom to complain to, on every screen of a card; of a card that did not open only the regulator's is known. */
export const complaintLines = (lines: Lines | null, branchPhone: string): ComplaintLine[] => {
  const regulator = lines?.regulator ?? REGULATOR_LINE
  return [
    ...(lines ? [bankLine(lines.bank, branchPhone)] : []),
    { id: 'card-regulator-line', text: `监管投诉电话 ${regulator}`, phone: regulator },
  ]
}
