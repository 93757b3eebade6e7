import { day } from '@/domain/day'
import { customerDoc, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, tick } from '../../devtools/testing/reminders'

const FRIDAY = new Date('2026-11-27T10:00:00+08:00')
const branch = ownBranch({ now: FRIDAY })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})

test('R125 a task that falls on a Saturday is told on the Friday before, of an E too', async () => {
  const doc = customerDoc('it', {
    createdOn: day('2025-01-01'),
    contactedBefore: day('2026-11-20'),
    needs: [],
  })
  const task = {
    id: 'd.repay.2026-12-01',
    dealingId: 'd',
    kind: 'repay',
    on: day('2026-11-28'),
    about: day('2026-12-01'),
    product: '经营贷',
  } as const
  plant(branch, {
    ...doc,
    grade: 'E',
    nextDueOn: day('2026-11-27'),
    todayRank: '5',
    journal: { ...doc.journal, standing: 'none', lookedOn: day('2026-11-20'), tasks: [task] },
    gradeChangesOn: null,
  })
  await accept(branch, 'officer', 3)
  expect(await tick(branch)).toBe(1)
  expect(arrived(branch)).toMatchObject([{ page: 'pages/customer/index?id=cus_it&log=1' }])
})
