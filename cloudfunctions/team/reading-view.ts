import type * as z from 'zod'
import type { Context } from '#cloud/context'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import type { EntryDoc } from '#cloud/store/entries'
import { openPhone } from '#cloud/store/phone-vault'
import type { StaffDoc } from '#cloud/store/staff'
import type { readingView } from '@/contract/reading'
import { dueOf } from '@/domain/due'
import { explainGrade } from '@/domain/grade-explain'
import { maskPhone } from '@/domain/phone-number'

/** A customer for reading; computed from its journal and today, as its officer sees it. */
export const readingViewOf = (
  ctx: Context,
  doc: CustomerDoc,
  owner: StaffDoc | null,
  entries: readonly EntryDoc[],
): z.input<typeof readingView> => {
  const { journal } = doc
  const { grade, sentence } = explainGrade(journal.needs, journal.standing, ctx.today)
  return {
    id: doc._id,
    name: doc.name,
    kind: doc.kind,
    ownerId: doc.ownerId,
    ownerName: owner?.name ?? '',
    phoneMasked: doc.phoneEnc === null ? null : maskPhone(openPhone(doc.phoneEnc, doc._id)),
    customerNo: doc.customerNo,
    tags: [...doc.tags],
    note: doc.note,
    grade,
    gradeWords: sentence,
    dueOn: dueOf(journal, grade, ctx.rules.calendar, ctx.rules.floorDays).on,
    isArchived: doc.isArchived,
    dont: doc.contactWishes?.dont ?? '',
    next: journal.next,
    promises: journal.promises.map(({ what, on }) => ({ what, on })),
    needs: [...journal.needs],
    entries: entries
      .filter(({ voided }) => voided === null)
      .map(({ _id, kind, on, channel, outcome, note, byName, gradeBefore, gradeAfter }) => ({
        id: _id,
        kind,
        on,
        channel,
        outcome,
        note,
        by: byName,
        gradeBefore,
        gradeAfter,
      })),
  }
}
