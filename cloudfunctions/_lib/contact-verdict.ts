import { type ContactAsk, mayContact, type Purpose, type Verdict } from '@/domain/conduct'
import { type Day, dayNumber, mondayOf } from '@/domain/day'
import { gradeOf } from '@/domain/grade'
import { wishesOf } from '@/domain/withdrawn'
import type { Context } from './context'
import type { CustomerDoc } from './store/customer-doc'
import { attemptDays } from './store/entries'
import { withdrawnOfNumbers } from './store/withdrawn-of-number'

type Asked = Pick<ContactAsk, 'purpose' | 'channel'> & {
  readonly isAsked?: boolean | undefined
}
type Clock = Pick<Context, 'now' | 'today' | 'rules' | 'settings'>
type Whom = Pick<CustomerDoc, 'journal' | 'contactWishes'> &
  Partial<Pick<CustomerDoc, 'dealings' | 'withdrawnElsewhere'>>

/** 贷后 is about a loan: without a running one it is a 服务, with all that binds that (R79). */
export const lawfulPurpose = ({ journal, dealings }: Whom, purpose: Purpose): Purpose => {
  const hasLoan = (dealings?.running ?? 0) > 0 || (journal.tasks?.length ?? 0) > 0
  return purpose === 'postLoan' && !hasLoan ? 'service' : purpose
}

/** R79, R80 of a customer whose attempts of this week are known. */
export const verdictOf = (ctx: Clock, doc: Whom, asked: Asked, attempts: readonly Day[]): Verdict => {
  const { needs, standing, refusesContact } = doc.journal
  const ask: ContactAsk = {
    purpose: lawfulPurpose(doc, asked.purpose),
    channel: asked.channel,
    isAsked: asked.isAsked ?? false,
    grade: gradeOf(needs, standing, dayNumber(ctx.today)),
    refusesContact,
    wishes: wishesOf(doc),
    attempts,
  }
  return mayContact(ask, ctx.settings.conduct, ctx.rules.calendar, ctx.now)
}

/**
 * R79, R80 before the server dials, sends or hands out a number: one read of the week's entries of that customer, one of the
 * number's other records. `numbers`: the hashes of the whole numbers that would be used.
 */
export const contactVerdict = async (
  ctx: Clock,
  doc: Whom & Pick<CustomerDoc, '_id' | 'phoneHashes'>,
  asked: Asked,
  numbers: readonly string[] = doc.phoneHashes.slice(0, 1),
): Promise<Verdict> => {
  const [attempts, withdrawnElsewhere] = await Promise.all([
    attemptDays(doc._id, mondayOf(ctx.today)),
    withdrawnOfNumbers(doc._id, numbers),
  ])
  return verdictOf(ctx, { ...doc, withdrawnElsewhere }, asked, attempts)
}
