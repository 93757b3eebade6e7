import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import type { Branch, Output } from './branch'
import { customerDoc, needIn } from './customers'
import type { Colleague } from './people'

type View = Output<'handover.get'>

/** What somebody leaves behind, a third of it with a need. */
export const leftBook = (n: number, ownerId = 'stf_leaver'): CustomerDoc[] =>
  Array.from({ length: n }, (_, i) =>
    customerDoc(`${ownerId.slice(4)}${String(i).padStart(4, '0')}`, {
      ownerId,
      name: '张伟',
      needs: i % 3 === 0 ? [needIn(`n${i}`, (i % 9) * 25)] : [],
    }),
  )

export const HANDOVER = 'han_1'

/** The hand-over of the leaver, from the proposal on, as the lead and the receivers go through it. */
export const handoverOn = (branch: Branch) => {
  const id = HANDOVER
  const propose = (who: Colleague = 'lead', more: object = {}) =>
    branch.ask(who, 'handover.propose', { id, fromId: 'stf_leaver', ...more })
  /** Repeats a call until nothing is left to do. */
  const through = async (who: Colleague, first: Promise<View>): Promise<View> => {
    let view = await first
    while (view.isMore) view = await branch.get(who, 'handover.run', { id })
    return view
  }
  const proposed = async (more: object = {}): Promise<View> =>
    through('lead', branch.get('lead', 'handover.propose', { id, fromId: 'stf_leaver', ...more }))
  const offered = async (): Promise<View> => {
    await proposed()
    return branch.get('lead', 'handover.offer', { id })
  }
  const accept = (who: Colleague): Promise<View> => through(who, branch.get(who, 'handover.accept', { id }))
  const totalOf = async (who: Colleague): Promise<number> =>
    (await branch.get(who, 'customer.list', {})).total
  const unassigned = async (who: Colleague = 'lead') =>
    (await branch.get(who, 'handover.list', {})).unassigned.map(one => [one.name, one.customers])
  return { propose, through, proposed, offered, accept, totalOf, unassigned }
}
