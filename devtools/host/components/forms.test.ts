import { callControl } from './controls'
import { tapNode } from './gestures'
import { mount, settled, warnings } from './testing/mount'

const FORM = `<form id="f" bindsubmit="on" bindreset="on">
  <input name="name" id="name" value="王" /><textarea name="note" value="记" /><switch name="vip" id="vip" checked />
  <slider name="share" value="{{30}}" id="share" />
  <checkbox-group name="kinds"><checkbox value="a" checked /><checkbox id="b" value="b" /></checkbox-group>
  <radio-group name="one"><radio value="x" /><radio id="y" value="y" checked /></radio-group>
  <picker name="day" mode="date" value="2026-03-01" />
  <button id="submit" form-type="submit" data-from="foot" /><button id="reset" form-type="reset" />
</form>`

describe('form', () => {
  test('submit tells every named value and the button', async () => {
    const { node, heard } = mount(FORM)
    tapNode(node('#b'))
    tapNode(node('#submit'))
    await settled()
    expect(heard[0]).toMatchObject({
      type: 'submit',
      detail: {
        value: {
          name: '王',
          note: '记',
          vip: true,
          share: 30,
          kinds: ['a', 'b'],
          one: 'y',
          day: '2026-03-01',
        },
      },
    })
  })
  test('reset brings choices and sliders back, and empties fields', async () => {
    const { node, heard } = mount(FORM)
    callControl(node('#name'), 'input.input', ['李'])
    tapNode(node('#vip'))
    callControl(node('#share'), 'slider.slideTo', [70])
    tapNode(node('#reset'))
    await settled()
    tapNode(node('#submit'))
    await settled()
    expect(heard[1]?.detail.value).toMatchObject({ name: '', vip: true, share: 30, kinds: ['a'], one: 'y' })
  })
})

describe('choices', () => {
  test('a switch tells its value, and the page may turn it back', () => {
    const { node, heard, element, set } = mount('<switch id="s" checked="{{on}}" bindchange="on" />', {
      on: false,
    })
    tapNode(node('#s'))
    expect(heard).toEqual([{ type: 'change', id: 's', detail: { value: true } }])
    expect(element('#s').hasAttribute('checked')).toBe(true)
    set({ on: false })
    expect(element('#s').hasAttribute('checked')).toBe(false)
  })
  test('one radio of a group is on, and a second tap changes nothing', () => {
    const { node, heard } = mount(
      '<radio-group id="g" bindchange="on"><radio id="a" value="a" checked /><radio id="b" value="b" /></radio-group>',
    )
    tapNode(node('#b'))
    tapNode(node('#b'))
    expect(heard.map(({ detail }) => detail)).toEqual([{ value: 'b' }])
  })
  test.each([
    ['its content', '<label id="l"><checkbox id="c" value="v" />储蓄</label>', '#l'],
    ['its for', '<label id="l" for="c">储蓄</label><checkbox id="c" value="v" />', '#l'],
    ['the control inside it', '<label><checkbox id="c" value="v" />储蓄</label>', '#c'],
  ])('a label ticks by %s, once', (_, wxml, tapped) => {
    const { node, heard } = mount(`<checkbox-group bindchange="on">${wxml}</checkbox-group>`)
    tapNode(node(tapped))
    expect(heard.map(({ detail }) => detail)).toEqual([{ value: ['v'] }])
  })
  test('a slider keeps to its steps and ends', () => {
    const { node, heard } = mount('<slider id="s" min="{{10}}" max="{{50}}" step="{{5}}" bindchange="on" />')
    callControl(node('#s'), 'slider.slideTo', [33])
    callControl(node('#s'), 'slider.slideTo', [99])
    expect(heard.map(({ detail }) => detail.value)).toEqual([35, 50])
  })
  test('nothing of this warns', () => expect(warnings).toEqual([]))
})
