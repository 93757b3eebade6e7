import type { BookRow } from '@/domain/book-flow'
import { type Day, dayNumber } from '@/domain/day'
import type { Dealings } from '@/domain/division'
import { type Gradable, gradeOf, type Standing } from '@/domain/grade'
import { type Life, lifeOf } from '@/domain/lifecycle'
import type { Need } from '@/domain/need'
import { command, db } from '../platform'
import type { CustomerDoc } from './customer-doc'
import { GENUINE } from './genuine'

/** A customer of a book with what its decline waits for. */
export type BookLife = BookRow & { readonly life: Life; readonly isAsked: boolean }

type Pushed = {
  readonly id: string
  readonly needs: readonly (Gradable & Pick<Need, 'stage'>)[]
  readonly standing: Standing
  readonly dealings: Dealings
  readonly chosenSince: Day | null
  readonly letGo: NonNullable<CustomerDoc['letGo']>['status'] | null
}

const $ = command.aggregate

/**
 * R27 whether the officer has yet to choose: this decline is answered neither by 「挽回」 nor by a wish to let go that is
 * open or approved.
 */
export const isAskedOf = (
  life: Life,
  chosenSince: Day | null,
  letGo: NonNullable<CustomerDoc['letGo']>['status'] | null,
): boolean =>
  life.stage === 'decline' && chosenSince !== life.since && letGo !== 'asked' && letGo !== 'approved'

/** R46 the whole books of some owners in one request, each customer as its journal and loans make it today. */
export const booksLives = async (
  ownerIds: readonly string[],
  today: Day,
  declineDays: number,
): Promise<ReadonlyMap<string, BookLife[]>> => {
  const { list } = await db
    .collection('customers')
    .aggregate()
    .match({ ownerId: command.in(ownerIds), isArchived: false, ...GENUINE })
    .group({
      _id: '$ownerId',
      rows: $.push({
        id: '$_id',
        needs: $.map({
          input: '$journal.needs',
          as: 'need',
          in: {
            demand: '$$need.demand',
            stage: '$$need.stage',
            expectedOn: '$$need.expectedOn',
          },
        }),
        standing: '$journal.standing',
        dealings: '$dealings',
        chosenSince: $.ifNull(['$winBack.since', null]),
        letGo: $.ifNull(['$letGo.status', null]),
      }),
    })
    .limit(ownerIds.length)
    .end()
  const lifeIn = ({ id, needs, standing, dealings, chosenSince, letGo }: Pushed): BookLife => {
    const life = lifeOf({ needs, dealings }, today, declineDays)
    const grade = gradeOf(needs, standing, dayNumber(today))
    return { id, grade, stage: life.stage, life, isAsked: isAskedOf(life, chosenSince, letGo) }
  }
  return new Map((list as { _id: string; rows: Pushed[] }[]).map(({ _id, rows }) => [_id, rows.map(lifeIn)]))
}

/** The whole book of one. */
export const bookLives = async (ownerId: string, today: Day, declineDays: number): Promise<BookLife[]> =>
  (await booksLives([ownerId], today, declineDays)).get(ownerId) ?? []
