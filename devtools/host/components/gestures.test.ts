import { holdNode, tapNode } from './gestures'
import { asked, mount, settled, warnings, window } from './testing/mount'

const press = (element: HTMLElement, type: string, clientX = 5) =>
  element.dispatchEvent(
    new window.MouseEvent(type, { bubbles: true, cancelable: true, button: 0, clientX, clientY: 7 }),
  )

beforeEach(() => {
  asked.length = 0
})

describe('fingers', () => {
  test('a press and a release are touchstart, touchend and tap, once each and with the place', () => {
    const { element, heard } = mount(
      '<view id="a" bindtap="on" bindtouchstart="on" bindtouchend="on">x</view>',
    )
    press(element('#a'), 'mousedown')
    press(element('#a'), 'mouseup')
    expect(heard.map(({ type }) => type)).toEqual(['touchstart', 'touchend', 'tap'])
    expect(heard[2]?.detail).toEqual({ x: 5, y: 7 })
  })
  test('a finger that moves away is no tap', () => {
    const { element, types } = mount('<view id="a" bindtap="on" bindtouchmove="on">x</view>')
    press(element('#a'), 'mousedown')
    press(element('#a'), 'mousemove', 40)
    press(element('#a'), 'mouseup', 40)
    expect(types()).toEqual(['touchmove'])
  })
  test('taps bubble through views and stop at a catch', () => {
    const { node, heard } = mount(
      '<view id="a" bindtap="on"><view id="b" catchtap="on"><text id="c" bindtap="on">x</text></view></view>',
    )
    tapNode(node('#c'))
    expect(heard.map(({ id }) => id)).toEqual(['c', 'b'])
  })
  test('a long press that is heard is no tap; one that nobody hears is', () => {
    const { node, types } = mount(
      '<view id="a" bindtap="on" bindlongpress="on" /><view id="b" bindtap="on" />',
    )
    holdNode(node('#a'))
    expect(types()).toEqual(['longpress'])
    holdNode(node('#b'))
    expect(types()).toEqual(['longpress', 'tap'])
  })
  test('a finger on what has left the page since it was found says so and reaches nobody', () => {
    const { node, set, types } = mount('<view wx:if="{{isThere}}" id="a" bindtap="on" />', { isThere: true })
    const found = node('#a')
    set({ isThere: false })
    expect(() => tapNode(found)).toThrow('the element has left the page')
    expect(types()).toEqual([])
  })
  test('a hover class comes a little after the finger and goes a little after it has left', async () => {
    const { element } = mount(
      '<view id="a" class="x" hover-class="h" hover-start-time="{{1}}" hover-stay-time="{{20}}" />',
    )
    press(element('#a'), 'mousedown')
    await settled(5)
    expect(element('#a').className).toBe('x h')
    press(element('#a'), 'mouseup')
    expect(element('#a').className).toBe('x h')
    await settled(30)
    expect(element('#a').className).toBe('x')
  })
})

describe('button', () => {
  test('a disabled button lets no tap through', () => {
    const { node, types } = mount(
      '<view bindtap="on"><button id="a" disabled bindtap="on"><text id="t">x</text></button></view>',
    )
    tapNode(node('#a'))
    tapNode(node('#t'))
    expect(types()).toEqual([])
  })
  test('an open-type asks the host, and fires what it answers', async () => {
    const { node, heard } = mount(
      '<button id="a" open-type="getPhoneNumber" bindtap="on" bindgetphonenumber="on" />',
    )
    tapNode(node('#a'))
    await settled()
    expect(asked).toEqual([{ kind: 'openType', what: 'getPhoneNumber' }])
    expect(heard.map(({ type, detail }) => [type, detail.code])).toEqual([
      ['tap', undefined],
      ['getphonenumber', 'c'],
    ])
  })
})

describe('navigator', () => {
  test('goes where it says, and says how it went', async () => {
    const { node, types } = mount(
      '<navigator id="a" url="/b" open-type="redirect" bindsuccess="on" bindfail="on" /><navigator id="n" url="/nowhere" bindfail="on" />',
    )
    tapNode(node('#a'))
    tapNode(node('#n'))
    await settled()
    expect(types()).toEqual(['success', 'fail'])
    expect(asked[0]?.what).toEqual({ url: '/b', openType: 'redirect', delta: 1, appId: '', path: '' })
  })
})

test('tags that are not here are reported, known to WeChat or not', () => {
  mount('<video /><made-up />')
  expect(asked.map(({ what }) => what).sort()).toEqual(['made-up', 'video'])
  expect(warnings).toEqual([])
})
