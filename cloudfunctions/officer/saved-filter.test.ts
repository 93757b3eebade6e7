import { customerDoc, inDays, needIn, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => {
  branch.reset()
  plant(
    branch,
    customerDoc('a', { needs: [needIn('a', 20)] }),
    customerDoc('b', { needs: [needIn('b', 60)] }),
    customerDoc('firm', { kind: 'firm', needs: [needIn('f', 20)] }),
    customerDoc('mate', { ownerId: 'stf_officer2', needs: [needIn('m', 20)] }),
  )
})

const save = (id: string, name: string, filter: object) =>
  branch.ask('officer', 'filter.save', { id, name, filter } as never)

test('R45 a saved filter counts what the list shows now, and nobody else sees it', async () => {
  const filter = { grades: ['A'] as const, kind: 'person' as const }
  expect(await save('fil_1', '个人 A', filter)).toMatchObject({ data: { total: 1, filter } })
  expect((await branch.get('officer', 'customer.list', { filter: { ...filter, grades: ['A'] } })).total).toBe(
    1,
  )
  plant(branch, customerDoc('c', { needs: [needIn('c', 10)] }))
  expect((await branch.get('officer', 'filter.list', {})).rows).toMatchObject([{ name: '个人 A', total: 2 }])
  expect((await branch.get('officer2', 'filter.list', {})).rows).toEqual([])
})

test('R45 the same id saved again takes the place; removed twice it is gone once', async () => {
  await save('fil_1', '大客户', { isKey: true })
  await save('fil_2', '企业', { kind: 'firm' })
  await save('fil_1', '个人', { kind: 'person' })
  const { rows } = await branch.get('officer', 'filter.list', {})
  expect(rows.map(({ id, name, total }) => [id, name, total])).toEqual([
    ['fil_1', '个人', 2],
    ['fil_2', '企业', 1],
  ])
  for (let n = 0; n < 2; n++)
    expect(await branch.get('officer', 'filter.remove', { id: 'fil_1' })).toEqual({ id: 'fil_1' })
  expect((await branch.get('officer', 'filter.list', {})).rows.map(({ id }) => id)).toEqual(['fil_2'])
})

test('R45 eight filters are counted in ten requests at most, beside who calls and the settings', async () => {
  for (let n = 1; n <= 8; n++) await save(`fil_${n}`, `第${n}个`, { isKey: n % 2 === 0, kind: 'person' })
  await branch.get('officer', 'filter.list', {})
  branch.resetStats()
  await branch.get('officer', 'filter.list', {})
  expect(branch.stats().functions.officer?.databaseRequests).toBeLessThanOrEqual(12)
  expect(await save('fil_9', '第9个', { kind: 'firm' })).toMatchObject({ code: 'LIMIT' })
})

test('R45 bad input is refused in words and changes nothing', async () => {
  await save('fil_1', '大客户', { isKey: true })
  await branch.get('officer2', 'filter.save', { id: 'fil_mate', name: '大客户', filter: { isKey: true } })
  const before = branch.everything()
  for (const [id, name, filter, code] of [
    ['fil_2', '大客户', { kind: 'firm' }, 'INVALID'],
    ['fil_2', '没条件', {}, 'INVALID'],
    ['fil_2', '空等级', { grades: [] }, 'INVALID'],
    ['fil_2', '', { kind: 'firm' }, 'INVALID'],
    ['fil_2', '名字超过了八个字长', { kind: 'firm' }, 'INVALID'],
    ['fil_2', '某天前', { dueBy: inDays(3) }, 'INVALID'],
    ['fil_2', '外星人', { kind: 'alien' }, 'INVALID'],
    ['cus_2', '企业', { kind: 'firm' }, 'INVALID'],
    ['fil_mate', '企业', { kind: 'firm' }, 'ID_TAKEN'],
  ] as const)
    expect([name, await save(id, name, filter)]).toMatchObject([name, { code }])
  expect(await branch.ask('officer', 'filter.remove', { id: 'fil_mate' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(branch.everything()).toEqual(before)
})

test('R45 one’s own tags are offered with their counts, the most used first; neither a colleague’s nor those of the archived', async () => {
  plant(
    branch,
    customerDoc('1', { tags: ['个体户', '老客户'] }),
    customerDoc('2', { tags: ['个体户'] }),
    { ...customerDoc('3', { tags: ['有房'] }), isArchived: true },
    customerDoc('4', { tags: ['外贸'], ownerId: 'stf_officer2' }),
  )
  expect(await branch.get('officer', 'filter.tags', {})).toEqual({
    tags: [
      { tag: '个体户', total: 2 },
      { tag: '老客户', total: 1 },
    ],
  })
})

test('R45 a filter with a tag counts who carries it', async () => {
  plant(branch, customerDoc('1', { tags: ['个体户'] }), customerDoc('2', { tags: ['个体户'], kind: 'firm' }))
  const filter = { tag: '个体户', kind: 'person' as const }
  expect(await save('fil_1', '个体户', filter)).toMatchObject({ data: { total: 1, filter } })
  expect((await branch.get('officer', 'customer.list', { filter })).rows).toMatchObject([{ id: 'cus_1' }])
})
