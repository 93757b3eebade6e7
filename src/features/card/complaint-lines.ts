import { REGULATOR_LINE } from '@/domain/complaint'

export type ComplaintLine = { readonly id: string; readonly text: string; readonly phone: string }
type Lines = { readonly bank: string; readonly regulator: string }

/**
 * R92 whom to complain to, on every screen of a card; of a card that did not open only the regulator's line is known. No card
 * is made before the branch has written its own.
 */
export const complaintLines = (lines: Lines | null): ComplaintLine[] => {
  const regulator = lines?.regulator ?? REGULATOR_LINE
  return [
    ...(lines ? [{ id: 'card-bank-line', text: `本行投诉电话 ${lines.bank}`, phone: lines.bank }] : []),
    { id: 'card-regulator-line', text: `监管投诉电话 ${regulator}`, phone: regulator },
  ]
}
