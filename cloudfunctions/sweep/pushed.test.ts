import { deployPlan } from '../../config/deploy'
import { ownBranch } from '../../devtools/testing/own-branch'
import { bookOf, expectConserved } from '../../devtools/testing/reminders'

const { sweep: planned } = deployPlan.functions
/** Clients may call the sweep here, so that its own proof of where an event comes from is what is tested. */
const plan = {
  ...deployPlan,
  functions: { ...deployPlan.functions, sweep: { ...planned, invoke: true } as never },
}
const branch = ownBranch({ plan, env: { GENJIN_SUBSCRIBE_PUSH: 'on' } })
beforeEach(() => {
  branch.reset()
  branch.openApi.outbox.clear()
})

const event = (name: string, list: object, from = 'o-officer', at = 1) => ({
  ToUserName: 'wx0',
  FromUserName: from,
  CreateTime: at,
  MsgType: 'event',
  Event: name,
  List: list,
})
const accepted = { TemplateId: 'T-nudge', SubscribeStatusString: 'accept', PopupScene: '0' }

test('with events set up, an accept counts once WeChat says so, and what the phone claims counts nothing', async () => {
  await branch.get('officer', 'reminder.accepted', {
    tapId: 'tap_1',
    answers: [{ template: 'nudge', answer: 'accept' }],
  })
  expect(bookOf(branch)?.balance.nudge).toBe(0)
  await branch.wechat.answerSubscribe('o-officer', { 'T-nudge': 'accept', 'T-alert': 'reject' })
  expect(bookOf(branch)?.balance).toEqual({ nudge: 1, alert: 0 })
  expect(bookOf(branch)?.entries.map(({ cause, change }) => [cause, change])).toEqual([
    ['claimed', 0],
    ['accepted', 1],
  ])
  expectConserved(branch)
})

test('what is refused in a message’s menu is gone at once', async () => {
  await branch.wechat.answerSubscribe('o-officer', { 'T-nudge': 'accept' })
  await branch.wechat.refuseTemplate('o-officer', 'T-nudge')
  expect(bookOf(branch)?.balance.nudge).toBe(0)
  expectConserved(branch)
})

test.each([
  ['a template that is not ours', { 'T-other': 'accept' }, 'o-officer'],
  ['somebody who is no colleague', { 'T-nudge': 'accept' }, 'o-stranger'],
  ['a leaver', { 'T-nudge': 'accept' }, 'o-leaver'],
] as const)('%s changes nothing', async (_, answers, openid) => {
  const before = branch.everything()
  await branch.wechat.answerSubscribe(openid, answers)
  expect(branch.everything()).toEqual(before)
})

test('a client that sends such an event, for itself or another, is not heard', async () => {
  const before = branch.everything()
  for (const who of ['officer', 'admin', 'stranger'] as const)
    for (const from of ['o-officer', 'o-stranger'])
      expect(await branch.send(who, 'sweep', event('subscribe_msg_popup_event', [accepted], from))).toEqual({
        isRun: false,
        jobs: {},
      })
  expect(branch.everything()).toEqual(before)
})
