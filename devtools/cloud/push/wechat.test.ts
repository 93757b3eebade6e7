import { planOf, startTestCloud, type TestCloud } from '../testing/test-cloud'

let cloud: TestCloud
const NOW = new Date('2026-12-20T08:00:00+08:00')

beforeAll(async () => {
  const pushes = {
    subscribe_msg_popup_event: 'probe',
    subscribe_msg_change_event: 'probe',
    subscribe_msg_sent_event: 'probe',
  }
  cloud = await startTestCloud(
    { ...planOf({ heard: { indexes: [] } }), pushes },
    { now: NOW, functionsDir: `${__dirname}/../fixtures/pushed` },
  )
})
afterAll(() => cloud.end())
beforeEach(() => {
  cloud.engine.clear('heard')
  cloud.openApi.outbox.clear()
})

const heard = () => cloud.engine.find('heard', {}).map(({ _id, ...doc }) => doc)

test('what somebody answers in the dialog is counted by WeChat and pushed to the named function', async () => {
  await cloud.wechat.answerSubscribe('o1', { T1: 'accept', T2: 'reject' })
  const { outbox } = cloud.openApi
  expect([outbox.left('o1', 'T1'), outbox.left('o1', 'T2')]).toEqual([1, 0])
  expect(heard()).toEqual([
    {
      source: 'wx_unknown',
      event: {
        ToUserName: 'wx0000000000000000',
        FromUserName: 'o1',
        CreateTime: expect.closeTo(NOW.getTime() / 1000, -2),
        MsgType: 'event',
        Event: 'subscribe_msg_popup_event',
        List: [
          { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' },
          { TemplateId: 'T2', SubscribeStatusString: 'reject', PopupScene: '0' },
        ],
        userInfo: { appId: 'wx0000000000000000', openId: 'o1' },
      },
    },
  ])
})

test('a template refused in the message’s menu has nothing left', async () => {
  cloud.openApi.outbox.accept('o1', 'T1', 5)
  await cloud.wechat.refuseTemplate('o1', 'T1')
  expect(cloud.openApi.outbox.left('o1', 'T1')).toBe(0)
  expect(heard()).toMatchObject([{ event: { Event: 'subscribe_msg_change_event' } }])
})

test('a message that went out is told of', async () => {
  cloud.openApi.outbox.accept('o1', 'T1')
  const params = { touser: 'o1', template_id: 'T1', data: { thing1: { value: '跟进客户' } } }
  expect(cloud.openApi.outbox.send(params)).toBeUndefined()
  for (let i = 0; i < 100 && heard().length === 0; i++) await new Promise(done => setTimeout(done, 20))
  expect(heard()).toMatchObject([
    { event: { Event: 'subscribe_msg_sent_event', List: [{ TemplateId: 'T1', ErrorCode: '0' }] } },
  ])
})
