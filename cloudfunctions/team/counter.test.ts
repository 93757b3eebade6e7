import { customerDoc, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('it', {
      name: '欧阳听雪',
      phone: phone(7_121_234),
      customerNo: 'KH-1',
      note: '只喝龙井',
      needs: [needIn('a', 20)],
    }),
    customerDoc('gone', { name: '欧阳明', phone: phone(1_111_234), ownerId: 'stf_leaver' }),
    customerDoc('other', { name: '张三', phone: phone(2_221_234), ownerId: 'stf_farOfficer' }),
  )
})
const find = (input: { customerNo: string } | { digits: string; surname: string }) =>
  branch.ask('counter', 'counter.find', input)

test('R122 柜面 learns a masked name, the owner and the branch: nothing more', async () => {
  const reply = await find({ customerNo: 'KH-1' })
  expect(reply).toEqual({
    ok: true,
    data: {
      rows: [
        { maskedName: '欧阳**', ownerName: '李敏', teamName: '小微一部', branchName: expect.any(String) },
      ],
    },
  })
})

test('R122 by the phone’s last four digits only with the surname; who has left owns nobody', async () => {
  const reply = await find({ digits: '1234', surname: '欧阳' })
  expect(reply.ok && reply.data.rows.map(row => [row.maskedName, row.ownerName]).sort()).toEqual([
    ['欧阳**', '李敏'],
    ['欧阳*', null],
  ])
  expect(await find({ digits: '1234', surname: '李' })).toMatchObject({ ok: true, data: { rows: [] } })
})

test('R113 every look is recorded, those that found nobody too, without what was typed', async () => {
  await find({ customerNo: 'KH-1' })
  await find({ customerNo: 'KH-404' })
  await find({ digits: '1234', surname: '张' })
  expect(
    branch.docs<{ subjectId: string; byId: string }>('audit').map(one => [one.byId, one.subjectId]),
  ).toEqual([
    ['stf_counter', 'cus_it'],
    ['stf_counter', 'nobody'],
    ['stf_counter', 'cus_other'],
  ])
  expect(JSON.stringify(branch.docs('audit'))).not.toMatch(/KH-|1234|张/)
})

test('an archived customer and one that a client planted are found by nobody', async () => {
  branch.engine.update('customers', { _id: 'cus_it' }, { $set: { isArchived: true } }, false)
  branch.engine.plantAsClient('o-stranger', 'customers', {
    ...JSON.parse(JSON.stringify(customerDoc('fake', { customerNo: 'KH-1' }))),
  })
  expect(await find({ customerNo: 'KH-1' })).toMatchObject({ ok: true, data: { rows: [] } })
})

test('more than five of one name and number are no answer', async () => {
  plant(
    branch,
    ...Array.from({ length: 6 }, (_, i) =>
      customerDoc(`t${i}`, { name: '钱七', phone: phone(9_990 + i * 10_000) }),
    ),
  )
  expect(await find({ digits: '9990', surname: '钱' })).toMatchObject({ ok: false, code: 'LIMIT' })
  expect(branch.docs('audit')).toMatchObject([{ what: 'counter.find', subjectId: 'nobody' }])
})

test('20 looks a day may find nobody, then none is answered until tomorrow', async () => {
  for (let i = 0; i < 20; i++) expect((await find({ customerNo: `X-${i}` })).ok).toBe(true)
  expect(await find({ customerNo: 'KH-1' })).toMatchObject({ ok: false, code: 'LIMIT' })
  // R113 the refused look is recorded too.
  expect(branch.docs('audit', { what: 'counter.find' })).toHaveLength(21)
  await branch.advance(86_400_000)
  expect((await find({ customerNo: 'KH-1' })).ok).toBe(true)
})
