import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { coverNow, isOwn } from '#cloud/session'
import { chatById, chatIdOf, roomOf, saveChat } from '#cloud/store/chats'
import type { CustomerDoc } from '#cloud/store/customer-doc'
import { customerById } from '#cloud/store/customers'
import type { StaffDoc } from '#cloud/store/staff'
import type { card } from '@/contract/card'
import { dayOf } from '@/domain/day'
import { businessFace, serviceFace } from '../faces'
import { lookAgain } from '../look-again'
import { type Opened, openCard } from '../opened'
import { noteOpened, propose } from '../propose'

type Chat = 'bound' | 'other' | 'group' | 'none'

/**
 * Which chat is this? An officer who opens a customer's card in a one-to-one chat binds that chat to the customer; a chat
 * that is bound to another own customer says so and stays; a group is never bound.
 */
const bindChat = async (
  caller: StaffDoc,
  { _id: customerId, ownerId }: CustomerDoc,
  cloudId: string | undefined,
  now: number,
): Promise<Chat> => {
  const room = cloudId === undefined ? null : await roomOf(cloudId)
  if (room === null) return 'none'
  if (room.kind === 'group') return 'group'
  const _id = chatIdOf(caller._id, room.id)
  const known = await chatById(_id)
  if (known?.customerId === customerId) return 'bound'
  const other = known && (await customerById(known.customerId))
  if (other !== null && isOwn(caller, other, dayOf(now))) return 'other'
  const cover = coverNow(caller, ownerId, dayOf(now))
  const covering = cover && { covering: { ownerId, to: cover.to } }
  await saveChat({ _id, staffId: caller._id, customerId, at: now, ...covering })
  return 'bound'
}

const callerOf = ({ caller }: Opened): StaffDoc => caller ?? notFound()

export const open: Pick<Handlers<typeof card>, 'card.open'> = {
  'card.open': async (ctx, { token, chat }) => {
    const opened = await openCard(ctx, token)
    const { face, card, customer } = opened
    switch (face.face) {
      case 'officer':
        return {
          face: 'officer',
          customerId: card.customerId,
          purpose: card.asked.purpose,
          chat: await bindChat(callerOf(opened), customer ?? notFound(), chat, ctx.now),
        }
      case 'business':
        return businessFace(ctx, opened)
      case 'service': {
        if (customer === null) return notFound()
        // Known already, and noted all the same: the officer sees that the card was opened (R40).
        const noted = card.proposal === null ? await noteOpened(ctx, card._id) : card
        const shown = face.standing === 'confirmed' ? await lookAgain(ctx, customer) : customer
        return serviceFace(ctx, { ...opened, customer: shown, card: noted, face })
      }
      case 'propose': {
        if (customer === null) return notFound()
        const proposed = await propose(ctx, card._id, customer)
        if (proposed.proposal?.openid !== ctx.openid) return businessFace(ctx, { ...opened, card: proposed })
        return serviceFace(ctx, {
          ...opened,
          customer,
          card: proposed,
          face: { face: 'service', standing: 'proposed' },
        })
      }
      default:
        return refuse('INTERNAL', face satisfies never)
    }
  },
}
