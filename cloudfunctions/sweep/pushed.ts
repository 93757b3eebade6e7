import { emptyOut, quotaOf } from '#cloud/store/quota-changes'
import { type BookDoc, newBook } from '#cloud/store/reminder-book-doc'
import { changeBook } from '#cloud/store/reminder-books'
import { changeServiceBook } from '#cloud/store/service-books'
import { staffByOpenid } from '#cloud/store/staff'
import { isPushOn, templateOfId, templateSetting } from '#cloud/templates'
import { dayOf } from '@/domain/day'
import { type LedgerTemplate, SERVICE } from '@/domain/message-templates'
import { applyEntry } from '@/domain/quota'

type Line = { readonly TemplateId?: unknown; readonly SubscribeStatusString?: unknown }

/** An event that WeChat pushes: what somebody answered in the dialog, changed in the settings, or was sent. */
export type Pushed = {
  readonly MsgType: 'event'
  readonly Event: string
  readonly FromUserName: string
  readonly CreateTime: number
  readonly List: readonly Line[]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * Reads an event, or null. A list of one arrives as that one.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html
 */
export const readPushed = (event: unknown): Pushed | null => {
  if (!isObject(event) || event.MsgType !== 'event') return null
  const { Event, FromUserName, CreateTime } = event
  if (typeof Event !== 'string' || typeof FromUserName !== 'string') return null
  const list = Array.isArray(event.List) ? event.List : [event.List]
  return {
    MsgType: 'event',
    Event,
    FromUserName,
    CreateTime: Number(CreateTime) || 0,
    List: list.filter(isObject),
  }
}

/** The same event pushed again is the same entry. */
const idOf = ({ Event, CreateTime }: Pushed, template: LedgerTemplate, place: number): string =>
  `${Event}:${CreateTime}:${template}:${place}`

const popup = (entries: BookDoc['entries'], event: Pushed, now: number): BookDoc['entries'] =>
  event.List.reduce<BookDoc['entries']>((all, { TemplateId, SubscribeStatusString }, place) => {
    const template = templateOfId(String(TemplateId ?? ''))
    if (template === null || SubscribeStatusString !== 'accept' || !isPushOn()) return all
    const isOnce = templateSetting(template).kind === 'once'
    return applyEntry(all, {
      id: idOf(event, template, place),
      template,
      at: now,
      cause: isOnce ? 'accepted' : 'standing',
      change: isOnce ? 1 : 0,
      ref: null,
    })
  }, entries)

const settingsChanged = (entries: BookDoc['entries'], event: Pushed, now: number): BookDoc['entries'] =>
  event.List.reduce<BookDoc['entries']>((all, { TemplateId, SubscribeStatusString }, place) => {
    const template = templateOfId(String(TemplateId ?? ''))
    if (template === null || SubscribeStatusString !== 'reject') return all
    return emptyOut(all, { id: idOf(event, template, place), template, at: now }, 'refused')
  }, entries)

/**
 * What WeChat tells: accepts in the dialog count where its events are set up (else the phone's own word does), and what
 * is refused in a message's menu is gone. What became of a message is not heard: a debit stands either way.
 */
export const hear = async (event: Pushed, now: number): Promise<void> => {
  const after =
    event.Event === 'subscribe_msg_popup_event'
      ? popup
      : event.Event === 'subscribe_msg_change_event'
        ? settingsChanged
        : null
  if (after === null) return
  const isService = ({ TemplateId }: Line): boolean => templateOfId(String(TemplateId ?? '')) === SERVICE
  // A colleague may be somebody's customer too: the template says whose book it is.
  const forCustomer = { ...event, List: event.List.filter(isService) }
  if (forCustomer.List.length > 0)
    await changeServiceBook(event.FromUserName, book => {
      const entries = after(book.entries, forCustomer, now)
      return entries === book.entries ? null : { entries }
    })
  const forColleague = { ...event, List: event.List.filter(line => !isService(line)) }
  if (forColleague.List.length === 0) return
  const staff = await staffByOpenid(event.FromUserName)
  if (staff?.status !== 'active') return
  await changeBook(staff._id, newBook(staff._id, dayOf(now), now), book => {
    const entries = after(book.entries, forColleague, now)
    return entries === book.entries ? null : { ...quotaOf(entries), nextAt: Math.min(book.nextAt, now) }
  })
}
