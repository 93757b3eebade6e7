import { customerDoc, inDays, needIn, phone, plant } from '../../devtools/testing/customers'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
beforeEach(() => branch.reset())

const found = async (q: string, who: 'officer' | 'officer2' | 'lead' = 'officer') =>
  (await branch.get(who, 'customer.search', { q })).rows.map(row => row.name)
const listed = async (filter: object, more: object = {}) => {
  const page = await branch.get('officer', 'customer.list', { filter, ...more })
  return { names: page.rows.map(row => row.name).sort(), total: page.total }
}

describe('search', () => {
  beforeEach(() =>
    plant(
      branch,
      customerDoc('1', { name: '周建国', phone: phone(1_234_567) }),
      customerDoc('2', { name: '恒泰五金店', kind: 'firm', phone: '01088886666' }),
      customerDoc('3', { name: '单雄信', phone: phone(7_654_321) }),
      customerDoc('4', { name: '周建国', phone: phone(1_234_567), ownerId: 'stf_officer2' }),
      customerDoc('5', { name: '欧阳A.B', phone: null }),
    ),
  )

  test.each([
    ['the whole name', '周建国', ['周建国']],
    ['a part of it', '建国', ['周建国']],
    ['its last character', '国', ['周建国']],
    ['the middle of a firm', '五金', ['恒泰五金店']],
    ['pinyin', 'zhoujianguo', ['周建国']],
    ['the beginning of pinyin', 'zhouj', ['周建国']],
    ['pinyin from the second character on', 'jianguo', ['周建国']],
    ['initials', 'zjg', ['周建国']],
    ['initials of a part', 'jg', ['周建国']],
    ['capitals and spaces', ' Zhou Jian ', ['周建国']],
    ['a surname as it is read', 'shan', ['单雄信']],
    ['the whole phone', phone(1_234_567), ['周建国']],
    ['the phone with spaces', phone(1_234_567).replace(/^(...)(....)/, '$1 $2 '), ['周建国']],
    ['the phone with dashes', phone(1_234_567).replace(/^(...)(....)/, '$1-$2-'), ['周建国']],
    ['the phone with +86', `+86 ${phone(1_234_567)}`, ['周建国']],
    ['a landline as it is written', '010-88886666', ['恒泰五金店']],
    ['the last four digits', '4567', ['周建国']],
    ['other four digits of the phone', '1234', []],
    ['three digits', '567', []],
    ['a pattern', '.*', []],
    ['a pattern', '周|单', []],
    ['a bracket', '(', []],
    ['a name with a dot', 'a.b', ['欧阳A.B']],
    ['a name with anything for the dot', 'axb', []],
    ['nobody', '王', []],
  ])('by %s: %s', async (_, q, names) => expect(await found(q)).toEqual(names))

  test('never finds another officer’s, not even for the lead', async () => {
    expect(await found('周', 'officer2')).toEqual(['周建国'])
    for (const q of ['周', 'zjg', '4567', phone(7_654_321)]) expect(await found(q, 'lead')).toEqual([])
    expect((await branch.get('officer2', 'customer.search', { q: 'zjg' })).rows[0]?.id).toBe('cus_4')
  })

  test('at most 20 hits, and no more is read than these, the caller and the settings, however many there are', async () => {
    plant(
      branch,
      ...Array.from({ length: 60 }, (_, i) =>
        customerDoc(`w${i}`, { name: `王${i}`, phone: phone(i * 10_000 + 88) }),
      ),
    )
    for (const q of ['王', 'wang', 'w', '0088']) {
      branch.resetStats()
      expect(await found(q)).toHaveLength(20)
      expect(branch.stats().functions.officer?.documentsRead).toBeLessThanOrEqual(22)
    }
  })

  test('a name that was changed is found by the new one only, a phone likewise', async () => {
    const changes = { name: '吴晓', phone: phone(5_555_555) }
    await branch.get('officer', 'customer.update', { id: 'cus_1', version: 1, changes })
    expect([await found('周'), await found('4567')]).toEqual([[], []])
    expect([await found('wx'), await found('5555')]).toEqual([['吴晓'], ['吴晓']])
  })
})

describe('R6, R7 any division filters the list', () => {
  beforeEach(() =>
    plant(
      branch,
      customerDoc('1', { name: '甲', needs: [needIn('a', 5, { amountFen: 80_000_000 })], tags: ['老客户'] }),
      customerDoc('2', { name: '乙', needs: [needIn('b', 60)], kind: 'firm' }),
      customerDoc('3', {
        name: '丙',
        needs: [needIn('c')],
        dealings: { count: 3, firstOn: inDays(-900), running: 1 },
      }),
      customerDoc('4', {
        name: '丁',
        standing: 'none',
        dealings: { count: 1, firstOn: inDays(-20), running: 1 },
      }),
      customerDoc('5', { name: '戊', needs: [needIn('e', 5)], ownerId: 'stf_officer2' }),
    ),
  )

  test.each<[string, object, string]>([
    ['none', {}, '甲乙丙丁'],
    ['grade', { grades: ['A', 'E'] }, '甲丁'],
    ['R5 demand', { demand: 'clear' }, '甲乙'],
    ['R2 deal status', { dealStatus: 'closed' }, '丙丁'],
    ['R4 urgency', { urgency: 'week' }, '甲'],
    ['R22 buying history', { buyingHistory: 'loyal' }, '丙'],
    ['R22 buying history', { buyingHistory: 'new' }, '丁'],
    ['R3 importance', { isKey: true }, '甲'],
    ['kind', { kind: 'firm' }, '乙'],
    ['tag', { tag: '老客户' }, '甲'],
    ['two at once', { demand: 'clear', kind: 'person' }, '甲'],
    ['archived', { isArchived: true }, ''],
  ])('%s: %j', async (_, filter, names) => {
    expect(await listed(filter)).toEqual({ names: [...names].sort(), total: names.length })
  })

  test('R46 the stock counts the own customers per grade, archived ones not', async () => {
    const stock = { A: 1, B: 1, C: 0, D: 1, E: 1 }
    expect((await branch.get('officer', 'customer.list', { filter: { kind: 'firm' } })).stock).toEqual(stock)
    await branch.get('officer', 'customer.archive', { id: 'cus_1', version: 1, reason: '搬走' })
    expect((await branch.get('officer', 'me.get', {})).stock).toEqual({ ...stock, A: 0 })
    expect(await listed({ isArchived: true })).toEqual({ names: ['甲'], total: 1 })
  })
})

test.each(['rank', 'name'] as const)('pages sorted by %s hold each customer once, in order', async sort => {
  plant(
    branch,
    ...Array.from({ length: 23 }, (_, i) =>
      customerDoc(`p${i}`, { name: '王伟', needs: [needIn(`n${i}`, i * 9)] }),
    ),
  )
  const rows: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await branch.get('officer', 'customer.list', { sort, limit: 5, ...(after ? { after } : {}) })
    expect([page.rows.length <= 5, page.total]).toEqual([true, 23])
    rows.push(...page.rows.map(row => row.id))
    after = page.after
  }
  expect([rows.length, new Set(rows).size]).toEqual([23, 23])
  const stored = branch.docs<{ _id: string; todayRank: string; nameKey: string }>('customers')
  const key = sort === 'rank' ? 'todayRank' : 'nameKey'
  expect(rows).toEqual([...stored].sort((a, b) => (a[key] < b[key] ? -1 : 1)).map(doc => doc._id))
})
