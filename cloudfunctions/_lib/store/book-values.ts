import type { Month } from '@/domain/month'
import { command, db } from '../platform'
import { GENUINE } from './genuine'
import type { ValueDoc } from './values'

/** A customer of the book in as few words as a list of thousands needs. */
export type BookValue = Pick<ValueDoc, 'name' | 'lastIncomeMonth' | 'computedAt'> & {
  readonly id: string
  readonly incomeFen: number
  readonly costFen: number
  /** Income less cost over the whole relation. */
  readonly lifetimeFen: number
  /** Whether a loan was ever granted: before that a customer is cost only (R23, R24). */
  readonly hasDealings: boolean
}

const $ = command.aggregate

/** The sum of the months from one on, or of all where none is named. */
const since = (field: 'incomeFen' | 'costFen', from: Month | null): unknown =>
  from === null
    ? `$${field}`
    : $.reduce({
        input: '$months',
        initialValue: 0,
        in: $.cond([$.gte(['$$this.month', from]), $.add(['$$value', `$$this.${field}`]), '$$value']),
      })

type Pushed = Omit<BookValue, 'hasDealings'> & { readonly dealings: number }

/**
 * The whole book of an owner in one request, whatever its size: figures are computed ahead by the sweep, and the months
 * of a period are summed where they lie, so that a line a customer comes back.
 */
export const bookValues = async (ownerId: string, from: Month | null): Promise<BookValue[]> => {
  const { list } = await db
    .collection('values')
    .aggregate()
    .match({ ownerId, ...GENUINE })
    .group({
      _id: null,
      rows: $.push({
        id: '$_id',
        name: '$name',
        isArchived: '$isArchived',
        incomeFen: since('incomeFen', from),
        costFen: since('costFen', from),
        lifetimeFen: $.subtract(['$incomeFen', '$costFen']),
        dealings: '$dealingsCount',
        lastIncomeMonth: '$lastIncomeMonth',
        computedAt: '$computedAt',
      }),
    })
    .end()
  const [book] = list as { rows: (Pushed & { isArchived: boolean })[] }[]
  return (book?.rows ?? [])
    .filter(({ isArchived }) => !isArchived)
    .map(({ isArchived: _isArchived, dealings, ...row }) => ({ ...row, hasDealings: dealings > 0 }))
}

/** What every yuan that the book lent has left so far (R48). */
export const bookYield = async (ownerId: string): Promise<{ marginFen: number; grantedFen: number }> => {
  const { list } = await db
    .collection('values')
    .aggregate()
    .match({ ownerId, ...GENUINE })
    .group({
      _id: null,
      marginFen: $.sum($.subtract(['$incomeFen', '$costFen'])),
      grantedFen: $.sum('$parts.granted'),
    })
    .end()
  const [sums] = list as { marginFen: number; grantedFen: number }[]
  return sums ?? { marginFen: 0, grantedFen: 0 }
}
