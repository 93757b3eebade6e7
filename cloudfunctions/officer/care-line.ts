import type { Context } from '#cloud/context'
import { coveredOwners } from '#cloud/session'
import { type WaitingLine, waitingLines } from '#cloud/store/campaigns'
import { countOwn, ownCustomersById } from '#cloud/store/customers'
import { birthdaysToGreet } from '#cloud/store/greetings'
import { usableTexts } from '#cloud/store/texts'
import { CATCH_UP_AT } from '@/domain/catch-up'
import { dayNumber, mondayOf, timeOf } from '@/domain/day'
import { openFestival } from '@/domain/greeting'
import { greetingWords } from '@/domain/greeting-words'
import { ownCatchUps } from './catch-ups'

/** R40: only in the evening is the day looked over, so that Today asks no more than it must before. */
const unwritten = async (ctx: Context): Promise<string> => {
  if (timeOf(ctx.now) < CATCH_UP_AT) return ''
  const { length } = await ownCatchUps(ctx)
  return length > 0 ? `${length} 条待补记` : ''
}

/** R65: the weekly look is on the first workday of a week, for who has anybody to look at. */
const weekly = async (ctx: Context): Promise<string> => {
  const { today, rules } = ctx
  if (rules.calendar.nextWorkday(dayNumber(mondayOf(today))) !== dayNumber(today)) return ''
  return (await countOwn(ctx, { isArchived: false })) > 0 ? '看看谁要流失' : ''
}

/** R67, R102, R119 whom running lists still wait for, of those covered during a leave too; what is out of use is not asked for. */
const waiting = async (ctx: Context): Promise<number> => {
  const { staff, today } = ctx
  const lines = await waitingLines([staff._id, ...coveredOwners(staff, today)], today)
  if (lines.length === 0) return 0
  const covered = lines.filter(({ ownerId }) => ownerId !== staff._id)
  const [texts, behind] = await Promise.all([
    usableTexts(today),
    ownCustomersById(
      ctx,
      covered.map(({ customerId }) => customerId),
    ),
  ])
  const usable = new Set(texts.map(({ _id }) => _id))
  const seen = new Set(behind.map(({ _id }) => _id))
  const isMine = ({ ownerId, customerId }: WaitingLine) => ownerId === staff._id || seen.has(customerId)
  return lines.filter(line => usable.has(line.offer) && isMine(line)).length
}

type Tab = 'greeting' | 'catchUp' | 'losing'

/** The one line of care in Today: "明天 2 位生日，元旦 · 3 条待补记"; empty where there is nothing to do. */
export const careLine = async (ctx: Context): Promise<{ line: string; tab: Tab; waiting: number }> => {
  const [birthdays, left, week, lists] = await Promise.all([
    birthdaysToGreet(ctx),
    unwritten(ctx),
    weekly(ctx),
    waiting(ctx),
  ])
  const days = birthdays.map(({ occasion }) => occasion.on)
  const greet = greetingWords(days, openFestival(ctx.today, ctx.rules.calendar), ctx.today)
  const line = [greet, left, week].filter(Boolean).join(' · ')
  return { line, waiting: lists, tab: greet ? 'greeting' : left ? 'catchUp' : 'losing' }
}
