import type { Day } from '@/domain/day'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'
import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { book, daysOf } from '../../devtools/testing/mixed-book'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const { at, sweep, expectFresh } = daysOf(branch)
beforeEach(() => branch.reset())

describe('an override of the calendar', () => {
  const override = (day: Day, kind: 'work' | 'rest' | null) =>
    branch.get('admin', 'settings.override', { day, kind })

  test('moves due days at the next sweep, and taking it back moves them again', async () => {
    // A B looked at on Monday 23 November is due on Monday 30: a rest day by the branch, so on the Friday before.
    const doc = customerDoc('b', {
      createdOn: inDays(-60),
      contactedBefore: inDays(0),
      needs: [needIn('n', 60)],
    })
    plant(branch, { ...doc, journal: { ...doc.journal, lookedOn: inDays(0) }, gradeChangesOn: inDays(0) })
    await sweep()
    const due = () => branch.docs<CustomerDoc>('customers').map(one => one.nextDueOn)
    expect(due()).toEqual([inDays(7)])
    await override(inDays(7), 'rest')
    expect(due()).toEqual([inDays(7)])
    at(0, 5)
    await sweep()
    expect(due()).toEqual([inDays(4)])
    expect(await branch.get('officer', 'customer.get', { id: 'cus_b' })).toMatchObject({ dueOn: inDays(4) })
    await override(inDays(7), null)
    at(0, 10)
    await sweep()
    expect(due()).toEqual([inDays(7)])
  })

  test('leaves every stored field as the new calendar has it, on the day and on the days after', async () => {
    plant(branch, ...book())
    await sweep()
    const overrides = {
      [inDays(5)]: 'work',
      [inDays(6)]: 'work',
      [inDays(8)]: 'rest',
      [inDays(15)]: 'rest',
      [inDays(19)]: 'work',
    } as const
    for (const [day, kind] of Object.entries(overrides)) await override(day as Day, kind)
    for (const days of [0, 1, 4, 5, 6, 8, 9, 12, 15, 19, 20]) {
      const today = at(days, 5)
      await sweep()
      expectFresh(today, overrides)
    }
    expect(branch.docs('settings')).toMatchObject([{ changedDays: [] }])
  })

  test.each(['2199-12-31', '1900-01-01', inDays(-800), inDays(800)])(
    'of %s, too far away, is refused',
    async day => {
      const before = branch.everything()
      const reply = await branch.ask('admin', 'settings.override', { day, kind: 'rest' })
      expect(reply).toMatchObject({ ok: false, code: 'INVALID' })
      expect(branch.everything()).toEqual(before)
    },
  )
})
