import { command } from '#cloud/platform'
import type { Handlers } from '#cloud/serve'
import { withOpenNeeds } from '#cloud/store/ahead'
import { GENUINE } from '#cloud/store/genuine'
import { staffOf } from '#cloud/store/staff'
import type { digest as contract } from '@/contract/digest'
import { boardOf } from '@/domain/board'
import { addressed } from '@/domain/name-words'
import { STAGES } from '@/domain/need'
import { ledTeam } from '../led-team'

const MOST_ROWS = 20
const UNDER_WAY = STAGES.filter(stage => stage !== 'intent')

export const board: Pick<Handlers<typeof contract>, 'board.team'> = {
  'board.team': async (ctx, { teamId: asked }) => {
    const staff = await staffOf(ledTeam(ctx, asked))
    const names = new Map(staff.map(({ _id, name }) => [_id, name]))
    const docs = await withOpenNeeds({ ownerId: command.in([...names.keys()]), ...GENUINE }, UNDER_WAY)
    const open = docs.flatMap(doc => doc.journal.needs.map(need => ({ doc, need })))
    const stages = boardOf(open, ctx.today).filter(({ stage }) => stage !== 'intent')
    return {
      today: ctx.today,
      stages: stages.map(({ stage, rows }) => ({
        stage,
        total: rows.length,
        amountFen: rows.reduce((sum, { need }) => sum + need.amountFen, 0),
        rows: rows.slice(0, MOST_ROWS).map(({ doc, need, daysStuck, isPast }) => ({
          customerId: doc._id,
          who: addressed(doc),
          officer: names.get(doc.ownerId) ?? '',
          product: need.product,
          daysStuck,
          isWaiting: need.waitingFor !== null && need.waitingFor !== '',
          isPast,
        })),
      })),
    }
  },
}
