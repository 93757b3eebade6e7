import { insert } from '../../devtools/testing/branch'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'
import { accept, arrived, bookOf, tick } from '../../devtools/testing/reminders'

const TUESDAY = new Date('2026-11-24T10:00:00+08:00')
const branch = ownBranch({ now: TUESDAY })

test('a meeting and a card of a past day take no message from a customer who is due', async () => {
  const item = (id: string, kind: 'meeting' | 'card', on: string) => ({
    _id: `rem_${id}`,
    ownerId: 'stf_officer',
    kind,
    what: '旧事',
    on,
    at: null,
    customerId: `cus_${id}`,
    salutation: '李女士',
    isOpen: true,
    doneAt: null,
    createdAt: 0,
    contentHash: '',
  })
  plant(branch, {
    ...customerDoc('it', { createdOn: inDays(-400), contactedBefore: inDays(-9), needs: [needIn('a', 20)] }),
    gradeChangesOn: inDays(0),
  })
  insert(branch, 'reminders', [item('c', 'card', '2026-09-01'), item('m', 'meeting', '2026-09-02')])
  await accept(branch, 'officer', 2)
  await tick(branch)
  expect(JSON.stringify(arrived(branch))).not.toContain('今天约了见面')
  expect(arrived(branch)[0]).toMatchObject({ page: 'pages/customer/index?id=cus_it&log=1' })
  expect(bookOf(branch)?.record.items.some(({ key }) => key === 'meeting:rem_m')).toBe(false)
})
