import { planOf, startTestCloud, type TestCloud } from '../testing/test-cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud(planOf({}))
})
beforeEach(() => cloud.openApi.outbox.clear())
afterAll(() => cloud.end())

const send = (message: string) => cloud.run(`return await cloud.openapi.subscribeMessage.send(${message})`)
const MESSAGE =
  "{touser: 'o1', templateId: 'T', page: 'pages/today/index?a=1', data: {thing1: {value: '跟进客户'}, time2: {value: '09:30'}}}"

test('a message takes one accept, and none left is 43101', async () => {
  cloud.openApi.outbox.accept('o1', 'T', 2)
  expect((await send(MESSAGE)).ok).toMatchObject({ errCode: 0 })
  expect((await send(MESSAGE)).ok).toMatchObject({ errCode: 0 })
  expect((await send(MESSAGE)).errCode).toBe(43101)
  expect(cloud.openApi.outbox.messages().map(({ data }) => data)).toEqual([
    { thing1: '跟进客户', time2: '09:30' },
    { thing1: '跟进客户', time2: '09:30' },
  ])
})

test('a long-term template takes none', async () => {
  cloud.openApi.outbox.acceptForGood('o1', 'T')
  await send(MESSAGE)
  expect((await send(MESSAGE)).ok).toMatchObject({ errCode: 0 })
})

test.each([
  ['a thing over 20 characters', { thing1: '一'.repeat(21) }, 47003],
  ['an empty thing', { thing1: '' }, 47003],
  ['a phrase over five 汉字', { phrase1: '一二三四五六' }, 47003],
  ['a phrase in letters', { phrase1: 'abc' }, 47003],
  ['a name over ten 汉字', { name1: '一'.repeat(11) }, 47003],
  ['a string over 32 characters', { character_string1: 'x'.repeat(33) }, 47003],
  ['an amount over ten digits', { amount1: '12345678901' }, 47003],
  ['a date that is none', { date1: 'soon' }, 47003],
  ['a field of no kind', { colour1: 'red' }, 47003],
  ['a thing of 20 characters', { thing1: '一'.repeat(20) }, undefined],
  ['a date in Chinese', { date1: '2026年3月1日' }, undefined],
])('%s answers %j with %s', async (_fact, fields, errCode) => {
  cloud.openApi.outbox.accept('o1', 'T')
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
  const ran = await send(`{touser: 'o1', templateId: 'T', data: ${JSON.stringify(data)}}`)
  expect(ran.errCode).toBe(errCode)
  expect(cloud.openApi.outbox.left('o1', 'T')).toBe(errCode === undefined ? 0 : 1)
})

test.each([
  ['no openid', "{touser: '', templateId: 'T', data: {thing1: {value: 'x'}}}", 40003],
  ['no template', "{touser: 'o1', data: {thing1: {value: 'x'}}}", 40037],
  [
    'a page that begins with a slash',
    "{touser: 'o1', templateId: 'T', page: '/x', data: {thing1: {value: 'x'}}}",
    41030,
  ],
])('%s is refused', async (_fact, message, errCode) => {
  expect((await send(message)).errCode).toBe(errCode)
})

test('text is checked, a code becomes a number, a scene a picture, a cloudID a chat', async () => {
  const ran = await cloud.run(`const {security, phonenumber, wxacode} = cloud.openapi;
    const check = async content => (await security.msgSecCheck({content, version: 2, scene: 1, openid: 'o1'})).result.suggest;
    const phone = (await phonenumber.getPhoneNumber({code: 'c'})).phoneInfo.phoneNumber;
    const picture = await wxacode.getUnlimited({scene: 'k=1'});
    const {list} = await cloud.getOpenData({list: ['group:a', 'single:b', 'group:a']});
    return [await check('您好'), await check('违规'), /^138\\d{8}$/.test(phone), picture.contentType, picture.buffer.length > 50,
      list[0].data.opengid === list[2].data.opengid, typeof list[1].data.open_single_roomid]`)
  expect(ran).toEqual({
    ok: ['pass', 'risky', true, 'image/png', true, true, 'string'],
  })
})

test('an interface can be made to fail', async () => {
  cloud.openApi.fail('security.msgSecCheck', {
    errcode: -1,
    errmsg: 'system busy',
  })
  const source =
    "return await cloud.openapi.security.msgSecCheck({content: 'x', version: 2, scene: 1, openid: 'o1'})"
  expect((await cloud.run(source)).errCode).toBe(-1)
  cloud.openApi.fail('security.msgSecCheck', undefined)
  expect((await cloud.run(source)).ok).toMatchObject({ errCode: 0 })
})

test('an interface that is not played is refused loudly', async () => {
  expect((await cloud.run("return await cloud.openapi.wxacode.get({path: 'p'})")).errMsg).toMatch(
    'the open interface wxacode.get is not in the local cloud',
  )
})
