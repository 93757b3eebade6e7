import { customerDoc, inDays, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const team = (who: 'officer' | 'officer2' | 'lead') => branch.get(who, 'staff.team', {})
const leave = (deputyId?: string) => ({
  staffId: 'stf_officer',
  away: { from: inDays(0), to: inDays(3), ...(deputyId ? { deputyId } : {}) },
})

test('R102 an officer is told the names of who sells in the own team and nothing else of them', async () => {
  expect(await team('officer')).toEqual({
    away: null,
    colleagues: expect.arrayContaining([
      { id: 'stf_lead', name: '王丽华' },
      { id: 'stf_officer2', name: '陈志远' },
      { id: 'stf_deputy', name: '徐静怡' },
    ]),
  })
  const ids = (await team('officer')).colleagues.map(({ id }) => id).sort()
  expect(ids).toEqual(['stf_deputy', 'stf_lead', 'stf_officer2'])
})

test('R102 a leave of one’s own names a 协办, shows to oneself alone, and is ended early', async () => {
  await branch.get('officer', 'staff.away', leave('stf_officer2'))
  expect((await team('officer')).away).toEqual({ from: inDays(0), to: inDays(3), deputyId: 'stf_officer2' })
  expect(JSON.stringify(await team('lead'))).not.toContain(inDays(3))
  expect((await team('officer2')).away).toBeNull()
  plant(branch, customerDoc('it'))
  const sees = async () => (await branch.ask('officer2', 'customer.get', { id: 'cus_it' })).ok
  expect(await sees()).toBe(true)
  await branch.get('officer', 'staff.away', { staffId: 'stf_officer', away: null })
  expect([(await team('officer')).away, await sees()]).toEqual([null, false])
})

test('R102 nobody sets the leave of a colleague whom one does not manage', async () => {
  const before = branch.everything()
  expect(await branch.ask('officer2', 'staff.away', leave())).toMatchObject({ ok: false })
  expect(branch.everything()).toEqual(before)
})

test('R102 a customer’s page names the 协办, and none where there is none', async () => {
  plant(branch, customerDoc('shared', { coOwnerId: 'stf_deputy' }), customerDoc('alone'))
  const coOwner = async (id: string) => (await branch.get('officer', 'customer.get', { id })).coOwner
  expect(await coOwner('cus_shared')).toEqual({ id: 'stf_deputy', name: '徐静怡' })
  expect(await coOwner('cus_alone')).toBeNull()
})
