import type { Chat, Launch } from '../page/launch'
import { parseUrl } from '../page/paths'
import type { Shared } from '../page/wx/share'

/**
 * How a phone is opened by a card that lies in a chat: `startHost({ dist, cloud, launch: openedFrom(card, chat) })`.
 * 1007 and 1008 are a card in a chat of two and in a group, 1044 one that was shared with a ticket.
 */
export const openedFrom = (card: Shared, chat: Chat): Launch => {
  const target = parseUrl(`/${card.path.replace(/^\//, '')}`, '')
  if (chat.kind === 'single') return { ...target, chat, scene: 1007 }
  if (card.withShareTicket !== true) return { ...target, chat, scene: 1008 }
  return { ...target, chat, scene: 1044, shareTicket: `ticket-${chat.id}` }
}
