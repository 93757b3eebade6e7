import { refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import type { card } from '@/contract/card'
import { file } from '../file-complaint'
import { openCard } from '../opened'

/** R92, R126: to the lead; a complaint is never refused for its words. */
export const complain: Pick<Handlers<typeof card>, 'card.complain' | 'card.changeOfficer'> = {
  'card.complain': async (ctx, { token, id, text, phone }) => {
    const opened = await openCard(ctx, token)
    return { dueOn: await file(ctx, opened, { id, kind: 'complaint', text, phone }) }
  },
  'card.changeOfficer': async (ctx, { token, id, phone = null }) => {
    const opened = await openCard(ctx, token)
    if (opened.face.face === 'officer') return refuse('FORBIDDEN', '这是客户用的；要换人请找主管。')
    // Not known by this card: the lead has to ask who it is before anything is moved.
    if (opened.face.face !== 'service' && phone === null)
      return refuse('INVALID', '请留回电号码，主管好核实您是哪位客户。')
    return { dueOn: await file(ctx, opened, { id, kind: 'changeOfficer', text: '', phone }) }
  },
}
