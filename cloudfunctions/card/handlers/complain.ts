import type { Handlers } from '#cloud/serve'
import type { card } from '@/contract/card'
import { file } from '../file-complaint'
import { openCard, serveCustomer } from '../opened'

/** R92, R126: to the lead; a complaint is never refused for its words. */
export const complain: Pick<Handlers<typeof card>, 'card.complain' | 'card.changeOfficer'> = {
  'card.complain': async (ctx, { token, id, text, phone }) => {
    const opened = await openCard(ctx, token)
    return { dueOn: await file(ctx, opened, { id, kind: 'complaint', text, phone }) }
  },
  'card.changeOfficer': async (ctx, { token, id }) => {
    const served = await serveCustomer(ctx, token)
    return { dueOn: await file(ctx, served, { id, kind: 'changeOfficer', text: '' }) }
  },
}
