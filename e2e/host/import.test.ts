import { type Journey, openJourney } from './journey'

const FILE = [
  '客户姓名,手机号,需求,产品,金额(万元),预计放款日,上次联系日期,沟通偏好,行业,年营业额,家庭年收入',
  '金满仓,14400009901,明确,经营贷,80,2026-12-20,2026-10-20,微信,五金,120万,',
  '银小川,14400009902,潜在,,,,,电话,教育,120,30万',
  '铜十二,1440000,明确,经营贷,10,2026-02-30,,,,,',
].join('\n')

let journey: Journey

beforeAll(async () => {
  journey = await openJourney()
}, 120_000)

afterAll(() => journey?.close(), 60_000)

/** Puts a file where a chat would have left it, and lets the file chooser answer with it. */
const choose = async (name: string, text: string): Promise<void> => {
  const path = await journey.mp.evaluate(
    `function (name, text) {
      const path = wx.env.USER_DATA_PATH + '/' + name
      wx.getFileSystemManager().writeFileSync(path, text, 'utf8')
      return path
    }`,
    name,
    text,
  )
  const size = Buffer.byteLength(text)
  await journey.mp.mockWxMethod('chooseMessageFile', { tempFiles: [{ path, name, size, type: 'file' }] })
}

test('a file from a chat is checked before anything is written', async () => {
  await choose('客户.csv', FILE)
  await journey.mp.callWxMethod('navigateTo', { url: '/pages/import/index' })
  await journey.tap('#import-choose')
  await journey.says('#import-problems', '2月30日')
  // R34, R36: what is no number of its unit, and what is private, stays out and is said.
  await journey.says('#import-unread', '年营业额“120”没写单位')
  await journey.says('#import-private', '「家庭年收入」是私下的事')
  await journey.picture('import-check')
}, 60_000)

test('导入 writes what can be written', async () => {
  await journey.tap('#import-start')
  await journey.see('#import-done')
  await journey.picture('import-done')
  const { rows } = await journey.ask<{ rows: { id: string; name: string }[] }>('officer', 'customer.search', {
    q: '金满仓',
  })
  expect(rows.map(({ name }) => name)).toEqual(['金满仓'])
  const { facts } = await journey.ask<{ facts: { key: string; current: { source: string } }[] }>(
    'officer',
    'fact.list',
    { customerId: rows[0]?.id },
  )
  expect(facts.map(({ key, current }) => [key, current.source]).sort()).toEqual([
    ['industry', 'import'],
    ['turnover', 'import'],
  ])
}, 60_000)

test('WeChat would have refused nothing', () => {
  expect(journey.faults()).toEqual([])
})
