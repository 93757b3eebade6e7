import type * as z from 'zod'
import { checkText } from '#cloud/check-text'
import type { Context } from '#cloud/context'
import type { Transaction } from '#cloud/database-types'
import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { ownCustomerIn } from '#cloud/store/customers'
import { count, uncount } from '#cloud/store/day-counts'
import { entryIn, removeEntry, replaceEntry } from '#cloud/store/entries'
import {
  birthdaysToGreet,
  festivalToGreet,
  greetingEntryId,
  markGreeted,
  writtenChannels,
} from '#cloud/store/greetings'
import { type TextDoc, usableTexts } from '#cloud/store/texts'
import { transact } from '#cloud/store/transact'
import type { greeting as contract, greetingRow } from '@/contract/greeting'
import { entryCounts } from '@/domain/counts'
import { mayGreet, type Occasion, openBirthday, openFestival } from '@/domain/greeting'
import { addressOf, draftsOf, sellingWordIn } from '@/domain/greeting-words'
import { greetingEntry } from '../greeting-entry'
import { greetingHold, greetingVerdict } from '../holds'

type Row = z.input<typeof greetingRow>
/** So many drafts are offered; the last are our own words. */
const MOST_DRAFTS = 4

/** What is prepared for a customer: the branch's approved texts, then our own words. */
const prepared = (doc: CustomerDoc, occasion: Occasion, texts: readonly TextDoc[]): string[] => {
  const fitting = texts.filter(
    text => text.kind === 'greeting' && (text.occasion === null || text.occasion === occasion.kind),
  )
  const bodies = fitting.slice(0, MOST_DRAFTS - 1).map(({ body }) => body)
  return draftsOf(bodies, addressOf(doc), occasion)
}

const rowOf = (ctx: Context, doc: CustomerDoc, occasion: Occasion, texts: readonly TextDoc[]): Row => {
  const channels = writtenChannels(doc)
  return {
    id: doc._id,
    name: doc.name,
    grade: doc.grade,
    isKey: doc.journal.isKey,
    kind: occasion.kind,
    on: occasion.on,
    channels,
    hold: greetingHold(ctx, doc, channels),
    drafts: prepared(doc, occasion, texts),
  }
}

const isReachable = ({ channels }: Row): boolean => channels.length > 0

/** The occasion that was named, as it stands for this customer now. */
const openOccasion = (ctx: Context, doc: CustomerDoc, kind: Occasion['kind'], on: string): Occasion => {
  const { calendar } = ctx.rules
  const open =
    kind === 'birthday' ? openBirthday(doc.birthday, ctx.today, calendar) : openFestival(ctx.today, calendar)
  return open?.on === on ? open : refuse('INVALID', '这个祝福的日子已经过了或还没到。')
}

/** Uncounts a greeting that is sent again or was not sent after all. */
const takeBack = async (t: Transaction, id: string): Promise<void> => {
  const known = await entryIn(t, id)
  if (known && !known.voided) await uncount(t, known.byId, known.on, entryCounts(known))
}

export const greeting: Handlers<typeof contract> = {
  'greeting.list': async (ctx, { after }) => {
    const festival = openFestival(ctx.today, ctx.rules.calendar)
    const [birthdays, page, texts] = await Promise.all([
      after === undefined ? birthdaysToGreet(ctx) : [],
      festival ? festivalToGreet(ctx, festival, after) : { docs: [], after: null },
      usableTexts(ctx.today),
    ])
    return {
      today: ctx.today,
      birthdays: birthdays.map(({ doc, occasion }) => rowOf(ctx, doc, occasion, texts)).filter(isReachable),
      festival: festival && { name: festival.name, on: festival.on },
      rows: festival ? page.docs.map(doc => rowOf(ctx, doc, festival, texts)).filter(isReachable) : [],
      after: page.after,
    }
  },
  'greeting.done': async (ctx, { customerId, kind, on, fate, channel, text }) => {
    const selling = text === undefined ? null : sellingWordIn(text)
    if (selling) return refuse('INVALID', `祝福里不谈业务，请去掉「${selling}」。`)
    if (fate === 'sent' && text !== undefined) await checkText(ctx.openid, [text])
    const texts = fate === 'sent' ? await usableTexts(ctx.today) : []
    return transact(async t => {
      const doc = await ownCustomerIn(ctx, t, customerId)
      const occasion = openOccasion(ctx, doc, kind, on)
      const id = greetingEntryId(customerId, occasion)
      if (fate === 'sent') {
        if (!mayGreet(kind, { grade: doc.grade, refusesContact: doc.journal.refusesContact }))
          return refuse('INVALID', '这位客户不便打扰，不发祝福。')
        if (channel === undefined || text === undefined)
          return refuse('INVALID', '发了什么、怎么发的，要写上。')
        if (!writtenChannels(doc).includes(channel)) return refuse('INVALID', '这位客户不收这种消息。')
        const { isAllowed, sentence } = greetingVerdict(ctx, doc, channel)
        if (!isAllowed) return refuse('CONDUCT', sentence)
        const isEdited = !prepared(doc, occasion, texts).includes(text)
        const entry = greetingEntry(ctx, doc, { id, occasion, channel, text, isEdited })
        await takeBack(t, id)
        await replaceEntry(t, entry)
        await count(t, ctx.staff, entry.on, entryCounts(entry))
      } else if (fate === 'open') {
        await takeBack(t, id)
        await removeEntry(t, id)
      }
      await markGreeted(t, customerId, { [kind]: fate === 'open' ? null : on })
      return { customerId, fate }
    })
  },
}
