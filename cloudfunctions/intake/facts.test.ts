import { insert, MONDAY } from '../../devtools/testing/branch'
import { customerDoc, inDays, phone, plant, TODAY } from '../../devtools/testing/customers'
import { csv, imported, previewed } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
const DAY_MS = 86_400_000
const later = (days: number) => branch.setNow(new Date(MONDAY.getTime() + days * DAY_MS))
beforeEach(() => {
  branch.reset()
  branch.setNow(MONDAY)
})

type Stored = { _id: string; key: string }
const facts = () =>
  branch.docs<Stored>('facts', {}).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
const shown = async (customerId: string) => {
  const found = (await branch.get('officer', 'fact.list', { customerId })).facts
  return found.sort((a, b) => (a.key < b.key ? -1 : 1))
}
const turnover = (customerId: string, number: number, version: number) =>
  branch.get('officer', 'fact.set', {
    customerId,
    field: { key: 'turnover' },
    version,
    value: { number, unit: '万元' },
    source: 'talk',
  })

const HEADER = '姓名,手机,行业,年营业额,员工人数,住房'
const LIST = csv(`${HEADER}
恒泰五金店,${phone(1)},五金,120万,12,
王小明,${phone(2)},教育,不详,,按揭
`)

test('R35 the columns of a list become facts: typed by the catalogue, from 导入, of this day, for their purpose', async () => {
  await imported(branch, LIST)
  const [firm] = (await branch.get('officer', 'customer.search', { q: '恒泰' })).rows
  expect(await shown(firm?.id ?? '')).toMatchObject(
    [
      { key: 'industry', value: { text: '五金' } },
      { key: 'staffCount', value: { number: 12, unit: '人' } },
      { key: 'turnover', value: { number: 120, unit: '万元' } },
    ].map(({ key, value }) => ({
      key,
      purpose: '选合适的产品和额度',
      version: 1,
      current: { value, source: 'import', on: TODAY, by: '李敏' },
      history: [],
      isStale: false,
    })),
  )
  expect(facts().map(({ key }) => key)).toEqual(['housing', 'industry', 'industry', 'staffCount', 'turnover'])
})

test('R43 an imported fact asks to be confirmed when its limit has passed, 180 days for 年营业额', async () => {
  await imported(branch, LIST)
  later(180)
  const { rows } = await branch.get('officer', 'fact.stale', {})
  expect(rows).toMatchObject([
    { name: '恒泰五金店', labels: expect.arrayContaining(['年营业额', '员工人数']) },
  ])
})

test('R34 what is no value of its field is told row by row and left out; the row comes in', async () => {
  const { reply } = await previewed(
    branch,
    csv(`${HEADER}\n甲店铺,${phone(1)},五金,120,十来个,别墅\n乙,,,80万,,\n,,,80万,,\n`),
  )
  expect(reply).toMatchObject({
    ok: true,
    data: {
      ready: 2,
      problemCount: 1,
      unread: {
        count: 1,
        rows: [
          {
            line: 2,
            reasons: [
              expect.stringMatching(/年营业额“120”没写单位/),
              expect.stringMatching(/员工人数“十来个”认不出/),
              expect.stringMatching(/住房“别墅”认不出/),
            ],
          },
        ],
      },
    },
  })
  if (reply.ok) await branch.get('officer', 'import.commit', { importId: reply.data.importId, cursor: 0 })
  expect(facts().map(({ key }) => key)).toEqual(['industry', 'turnover'])
})

test('R36 no file fills what is private: the preview names the columns, and choosing one is refused', async () => {
  const text = `姓名,家庭年收入,配偶职业,行业\n王小明,30万,教师,五金\n`
  const { fileId, reply } = await previewed(branch, csv(text))
  expect(reply).toMatchObject({
    ok: true,
    data: { mapping: { name: 0, 'fact.industry': 3 }, privateHeaders: ['家庭年收入', '配偶职业'] },
  })
  const asked = (mapping: object) => branch.ask('officer', 'import.preview', { fileId, mapping } as never)
  expect(await asked({ name: 0, 'fact.turnover': 1 })).toMatchObject({ code: 'FORBIDDEN' })
  expect(await asked({ name: 0, 'fact.occupation': 2 })).toMatchObject({ code: 'FORBIDDEN' })
  expect(await asked({ name: 0, 'fact.income': 1 })).toMatchObject({ code: 'INVALID' })
  if (reply.ok) await branch.get('officer', 'import.commit', { importId: reply.data.importId, cursor: 0 })
  expect(JSON.stringify(branch.everything())).not.toMatch(/教师|30万/)
})

test('R44 a known customer is not made twice: facts alone are filled, the rest of the record stays', async () => {
  plant(branch, customerDoc('it', { name: '恒泰五金店', phone: phone(1), note: '下午打' }))
  const { reply } = await previewed(branch, LIST)
  expect(reply).toMatchObject({ ok: true, data: { ready: 2, filling: 1, duplicates: 0, problemCount: 0 } })
  const before = branch.docs('customers')
  const { steps } = await imported(branch, LIST)
  expect(steps).toMatchObject([{ created: 1, filled: 1, skipped: [], total: 2 }])
  expect(branch.docs('customers', { _id: 'cus_it' })).toEqual(before)
  expect((await shown('cus_it')).map(({ key }) => key)).toEqual(['industry', 'staffCount', 'turnover'])
})

test.each([
  ['of another name, as a household shares a telephone', { name: '刘芳', phone: phone(1) }],
  ['a colleague’s', { name: '恒泰五金店', phone: phone(1), ownerId: 'stf_officer2' }],
])('R82 the facts of a row never go to a customer %s', async (_, some) => {
  plant(branch, customerDoc('it', some))
  await imported(branch, LIST)
  expect(branch.docs('facts', { customerId: 'cus_it' })).toEqual([])
})

test('R35 a customer of the same name under the same customer number is filled, whatever the telephone', async () => {
  plant(branch, customerDoc('it', { name: '恒泰五金店', phone: phone(9), customerNo: '8000000001' }))
  await imported(branch, csv(`姓名,手机,客户号,行业\n恒泰 五金店,${phone(1)},8000000001,五金\n`))
  expect(await shown('cus_it')).toMatchObject([{ key: 'industry', current: { value: { text: '五金' } } }])
})

test('R35 two rows of one customer do not undo each other: the second is told', async () => {
  plant(branch, customerDoc('it', { name: '恒泰五金店', phone: phone(1), customerNo: '8000000001' }))
  const twice = csv(`姓名,手机,客户号,行业\n恒泰五金店,${phone(1)},,五金\n恒泰五金店,,8000000001,建材\n`)
  const { reply } = await previewed(branch, twice)
  expect(reply).toMatchObject({
    ok: true,
    data: { filling: 1, duplicates: 1, problems: [{ line: 3, reasons: ['与第 2 行是同一位客户'] }] },
  })
})

const SAME = [1, 2].map(() => ['你已有同一电话的客户', '资料也都一样'])
test('R35 the same file a second time, the same day or later, changes nothing', async () => {
  await imported(branch, LIST)
  for (const days of [0, 200]) {
    later(days)
    const before = [branch.docs('customers'), facts()]
    const { reply } = await previewed(branch, LIST)
    expect(reply).toMatchObject({
      ok: true,
      data: { ready: 0, filling: 0, duplicates: 2, problems: SAME.map(reasons => ({ reasons })) },
    })
    const { steps } = await imported(branch, LIST)
    expect(steps).toMatchObject([{ created: 0, filled: 0, skipped: [] }])
    expect([branch.docs('customers'), facts()]).toEqual(before)
  }
})

test('R35 what the officer took from a talk stays, and the row says so; it also stays when the old file comes again', async () => {
  await imported(branch, LIST)
  const [firm] = (await branch.get('officer', 'customer.search', { q: '恒泰' })).rows
  const customerId = firm?.id ?? ''
  later(10)
  await turnover(customerId, 150, 1)
  // After 180 days the talk of day 10 asks to be confirmed; the file still says what it said before that talk.
  for (const days of [20, 190]) {
    later(days)
    const before = facts().filter(({ key }) => key !== 'business')
    const { reply } = await previewed(branch, LIST)
    const kept = `年营业额还是 150 万元（${inDays(10)} 交谈），表里的 120 万元 没有记`
    expect(reply).toMatchObject({
      ok: true,
      data: { filling: 0, problems: [{ line: 2, reasons: ['你已有同一电话的客户', kept] }, { line: 3 }] },
    })
    // Beside something new it is told when it is written.
    const more = csv(`${HEADER},主营\n恒泰五金店,${phone(1)},五金,120万,12,,五金${days}\n`)
    expect((await imported(branch, more)).steps).toMatchObject([
      { filled: 1, skipped: [{ line: 2, reasons: [kept] }] },
    ])
    expect(facts().filter(({ key }) => key !== 'business')).toEqual(before)
  }
})

test('R35 a later file follows an earlier one, with the old value in the history; a stale talk gives way, too', async () => {
  await imported(branch, LIST)
  const [firm] = (await branch.get('officer', 'customer.search', { q: '恒泰' })).rows
  const customerId = firm?.id ?? ''
  later(5)
  const said = (number: number) => csv(`${HEADER}\n恒泰五金店,${phone(1)},五金,${number}万,12,\n`)
  await imported(branch, said(130))
  later(10)
  await turnover(customerId, 150, 2)
  later(190)
  await imported(branch, said(170))
  expect((await shown(customerId)).find(({ key }) => key === 'turnover')).toMatchObject({
    current: { value: { number: 170 }, source: 'import', on: inDays(190) },
    history: [
      { value: { number: 150 }, source: 'talk', on: inDays(10) },
      { value: { number: 130 }, source: 'import', on: inDays(5) },
      { value: { number: 120 }, source: 'import', on: TODAY },
    ],
  })
})

test('R35 what the customer filled in still waits for the officer after an import', async () => {
  plant(branch, customerDoc('it', { name: '恒泰五金店', phone: phone(1) }))
  const proposed = { value: { text: '进货' }, on: TODAY }
  await branch.get('officer', 'fact.set', {
    customerId: 'cus_it',
    field: { key: 'loanUse' },
    version: 0,
    value: { text: '装修' },
    source: 'opening',
  })
  branch.engine.update('facts', { _id: 'cus_it.loanUse' }, { $set: { proposed } } as never, false)
  await imported(branch, csv(`姓名,手机,资金用途\n恒泰五金店,${phone(1)},买设备\n`))
  expect(await shown('cus_it')).toMatchObject([{ current: { value: { text: '买设备' } }, proposed }])
})

test('R35 what a record holds from before the catalogue moves over with the file’s value, and is lost nowhere', async () => {
  const doc = customerDoc('it', {
    name: '恒泰五金店',
    phone: phone(1),
    facts: [{ label: '行业', text: '建材' }],
  })
  plant(branch, { ...doc, journal: { ...doc.journal, spread: 0.5 } })
  await imported(branch, LIST)
  expect((await shown('cus_it')).find(({ key }) => key === 'industry')).toMatchObject({
    current: { value: { text: '五金' }, source: 'import' },
    history: [{ value: { text: '建材' }, source: 'import' }],
    proposed: null,
  })
  expect(branch.docs('customers', { _id: 'cus_it' })).toMatchObject([{ facts: [] }])
})

test('R44 a batch that was cut off before its facts is made whole when it is sent again', async () => {
  const { reply } = await previewed(branch, LIST)
  if (!reply.ok) throw new Error(reply.message)
  const commit = () => branch.get('officer', 'import.commit', { importId: reply.data.importId, cursor: 0 })
  const [imports, batches] = [branch.docs('imports'), branch.docs('importBatches')]
  await commit()
  const whole = facts()
    .map(({ _id }) => _id)
    .sort()
  branch.engine.remove('facts', { key: 'industry' }, true)
  for (const name of ['imports', 'importBatches']) branch.engine.clear(name)
  insert(branch, 'imports', imports)
  insert(branch, 'importBatches', batches)
  await commit()
  expect(
    facts()
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual(whole)
  expect(branch.docs('customers')).toHaveLength(2)
})

test('a fact that WeChat finds wrong keeps its row out', async () => {
  const { steps } = await imported(branch, csv(`姓名,主营\n甲,违规内容\n乙,五金\n`))
  expect(steps).toMatchObject([{ created: 1, skipped: [{ line: 2 }] }])
  expect(facts()).toMatchObject([{ current: { value: { text: '五金' } } }])
})

test('a hundred new customers with three facts each cost a request a fact', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => `客户${i},五金,${i + 1}万,${i + 1}`)
  const { reply } = await previewed(branch, csv(`姓名,行业,年营业额,员工人数\n${rows.join('\n')}\n`))
  if (!reply.ok) throw new Error(reply.message)
  branch.resetStats()
  await branch.get('officer', 'import.commit', { importId: reply.data.importId, cursor: 0 })
  expect(facts()).toHaveLength(300)
  // A request for each customer and each fact, and some thirty for the batch itself.
  expect(branch.stats().functions.intake?.databaseRequests).toBeLessThan(440)
})
