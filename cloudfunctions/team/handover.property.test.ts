import fc from 'fast-check'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { type Act, anyAct, idOf, perform } from '../../devtools/testing/handover-acts'
import {
  expectFormerHoldersReadNothing,
  expectNobodyLost,
  expectRecordsAgree,
  expectStatementsAgree,
} from '../../devtools/testing/handover-holds'
import { ownBranch } from '../../devtools/testing/own-branch'
import type { HandoverDoc } from '../_lib/store/handovers'

const branch = ownBranch()
const OWNERS = ['officer', 'officer2', 'deputy', 'farOfficer', 'leaver'] as const
const EACH = 3

/** The first of each is a 重点 customer long past the expected day, which a lead may offer to another (R117). */
const book = () =>
  OWNERS.flatMap(who =>
    Array.from({ length: EACH }, (_, i) =>
      customerDoc(`${who}${i}`, {
        ownerId: `stf_${who}`,
        createdOn: inDays(-60),
        importance: { isKey: i === 0, byHand: true, reason: '重点' },
        needs: [needIn(`${i}`, i === 0 ? -40 : i * 40, { openedOn: inDays(-60) })],
      }),
    ),
  )

const runAll = async (acts: readonly Act[]): Promise<void> => {
  branch.reset()
  const untouched = branch.engine.update
  const docs = book()
  plant(branch, ...docs)
  const handovers: string[] = []
  for (const [n, one] of acts.entries()) await perform(branch, one, handovers, n)
  branch.engine.update = untouched
  // What was cut off is finished by the sweep: it looks again when its next job is due.
  await branch.advance(15 * 60_000)
  await branch.runTimer('sweep')
  await expectNobodyLost(branch, docs.length)
  await expectFormerHoldersReadNothing(branch)
  await expectStatementsAgree(branch)
  expectRecordsAgree(branch)
}

test('R114-R117 after any joins, moves, roles, leaves, covers, offers, acceptances, undos and cuts nobody is lost, held twice or read by who was before', async () => {
  const reached = { joined: 0, changedTeam: 0, left: 0, moved: 0, covered: 0, refollowed: 0, looked: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 12, maxLength: 28 }), async acts => {
      await runAll(acts)
      reached.joined += branch.docs('audit', { what: 'staff.join' }).length
      reached.changedTeam += branch.docs('audit', { what: 'staff.move' }).length
      reached.left += branch.docs('audit', { what: 'staff.leave' }).length
      reached.moved += branch.docs('handoverLines', { state: 'moved' }).length
      reached.covered += branch.docs('audit', { what: 'staff.away' }).length
      reached.refollowed += branch.docs('audit', { what: 'refollow.offer' }).length
      reached.looked += branch.docs('looks').length
    }),
    { numRuns: 14, seed: 20_261_123 },
  )
  // The sequences come far enough to mean something.
  expect(Object.entries(reached).filter(([, n]) => n < 3)).toEqual([])
}, 600_000)

test('the way through all of it ends with everybody held by somebody at work', async () => {
  const acceptAll = [0, 1, 2].map(nth => ({ do: 'accept' as const, nth, which: 0 }))
  await runAll([
    { do: 'leave', who: 'officer' },
    { do: 'offerAll', who: 'officer' },
    { do: 'cutOff', at: 3 },
    ...acceptAll,
    { do: 'sweep' },
    { do: 'offerAll', who: 'leaver' },
    ...acceptAll,
  ])
  expect(branch.docs('customers', { ownerId: idOf(branch, 'officer') })).toEqual([])
  expect(branch.docs<HandoverDoc>('handovers').map(doc => doc.status)).toEqual(['done', 'done'])
}, 60_000)
