import { mount, settled, warnings, window } from './testing/mount'

const typeInto = (field: Element | null, text: string) => {
  const native = field?.querySelector<HTMLInputElement>('.wx-native')
  if (!native) throw new Error('no field')
  native.value = text
  native.dispatchEvent(new window.InputEvent('input', { bubbles: true }))
  return native
}

describe('input', () => {
  test('typing fires input with value, cursor and key code, once', () => {
    const { element, heard } = mount('<input id="a" bindinput="on" />')
    typeInto(element('#a'), 'abc')
    expect(heard).toEqual([{ type: 'input', id: 'a', detail: { value: 'abc', cursor: 3, keyCode: 0 } }])
  })
  test('the page may set the same value again after the user typed another', () => {
    const { element, set } = mount('<input id="a" value="{{v}}" />', { v: 'old' })
    const native = typeInto(element('#a'), 'new')
    set({ v: 'old' })
    expect(native.value).toBe('old')
  })
  test('what the handler returns is shown instead', () => {
    const { element, options } = mount('<input id="a" bindinput="on" />')
    options.answer = { value: 'ABC', cursor: 1 }
    const native = typeInto(element('#a'), 'abc')
    expect([native.value, native.selectionStart]).toEqual(['ABC', 1])
  })
  test.each([
    ['number', '1a2.3', '123'],
    ['digit', '1a2.3', '12.3'],
    ['idcard', '11y0x', '110x'],
    ['text', '1a2.3', '1a2.3'],
  ])('the %s keyboard types %s as %s', (type, typed, shown) => {
    const { element } = mount('<input id="a" type="{{type}}" />', { type })
    expect(typeInto(element('#a'), typed).value).toBe(shown)
  })
  test('no more than 140 characters without a maxlength, any number with -1', () => {
    const { element } = mount('<input id="a" /><input id="b" maxlength="{{-1}}" />')
    expect(typeInto(element('#a'), 'x'.repeat(200)).value).toHaveLength(140)
    expect(typeInto(element('#b'), 'x'.repeat(200)).value).toHaveLength(200)
  })
  test('enter confirms and lets the keyboard go', async () => {
    const { element, types } = mount('<input id="a" bindfocus="on" bindconfirm="on" bindblur="on" />')
    const native = typeInto(element('#a'), 'a')
    native.focus()
    await settled()
    native.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter' }))
    await settled()
    expect(types()).toEqual(['focus', 'confirm', 'blur'])
  })
  test('focus comes and goes with its property', async () => {
    const { element, set, types } = mount('<input id="a" focus="{{f}}" bindfocus="on" bindblur="on" />', {
      f: false,
    })
    set({ f: true })
    expect(document.activeElement).toBe(element('#a').querySelector('.wx-native'))
    set({ f: false })
    await settled()
    expect(types()).toEqual(['focus', 'blur'])
  })
  test('the placeholder goes when there is text, with the style and class of its author', () => {
    const { element, set } = mount(
      '<input id="a" value="{{v}}" placeholder="姓名" placeholder-class="mine" placeholder-style="color: red" />',
      { v: '' },
    )
    const placeholder = element('#a').querySelector<HTMLElement>('.wx-placeholder')
    expect([placeholder?.textContent, placeholder?.hidden, placeholder?.style.color]).toEqual([
      '姓名',
      false,
      'red',
    ])
    expect(placeholder?.classList.contains('mine')).toBe(true)
    set({ v: 'x' })
    expect(placeholder?.hidden).toBe(true)
  })
})

describe('textarea', () => {
  test('tells its lines, keeps line ends on enter', async () => {
    const { element, heard } = mount('<textarea id="a" bindinput="on" bindlinechange="on" auto-height />')
    await settled()
    typeInto(element('#a'), 'a\nb')
    expect(heard.map(({ type }) => type)).toEqual(['linechange', 'input'])
    expect(heard[1]?.detail.value).toBe('a\nb')
  })
})

test('unknown attributes stay without a warning, aria-role becomes role', () => {
  const { element } = mount('<view id="a" aria-role="button" aria-label="好" some-thing="1" bindtap="on" />')
  expect(element('#a').outerHTML).toContain('role="button"')
  expect(element('#a').getAttribute('aria-label')).toBe('好')
  expect(element('#a').getAttribute('some-thing')).toBe('1')
  expect(warnings).toEqual([])
})
