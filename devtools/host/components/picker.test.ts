import { callControl } from './controls'
import { tapNode } from './gestures'
import { env, mount, settled, warnings } from './testing/mount'

const sheet = () => env.rootLayer.querySelector('.wx-sheet-mask')
const columns = () =>
  Array.from(env.rootLayer.querySelectorAll('.wx-wheel'), wheel =>
    Array.from(wheel.children, row => row.textContent),
  )
const chosen = () =>
  Array.from(env.rootLayer.querySelectorAll('[aria-selected=true]'), row => row.textContent)
const press = (selector: string) => env.rootLayer.querySelector<HTMLElement>(selector)?.click()
const choose = (column: number, text: string) =>
  Array.from(env.rootLayer.querySelectorAll<HTMLElement>(`.wx-wheel:nth-child(${column + 1}) > *`))
    .find(row => row.textContent === text)
    ?.click()

afterEach(() => env.rootLayer.replaceChildren())

const open = (wxml: string, data: Record<string, unknown> = {}) => {
  const mounted = mount(wxml, data)
  tapNode(mounted.node('#p'))
  return mounted
}

test('selector: objects by their key, the index as text', () => {
  const { heard } = open('<picker id="p" range="{{r}}" range-key="n" value="{{1}}" bindchange="on" />', {
    r: [{ n: '甲' }, { n: '乙' }, { n: '丙' }],
  })
  expect([columns(), chosen()]).toEqual([[['甲', '乙', '丙']], ['乙']])
  choose(0, '丙')
  press('.wx-sheet-confirm')
  expect(heard.map(({ detail }) => detail)).toEqual([{ value: '2' }])
  expect(sheet()).toBeNull()
})

test('multiSelector: columnchange lets the page give the next column its rows', () => {
  const { heard, set } = open(
    '<picker id="p" mode="multiSelector" range="{{r}}" value="{{v}}" bindchange="on" bindcolumnchange="on" />',
    {
      r: [
        ['一月', '二月'],
        ['1', '2', '3'],
      ],
      v: [0, 2],
    },
  )
  choose(0, '二月')
  expect(heard[0]).toMatchObject({ type: 'columnchange', detail: { column: 0, value: 1 } })
  set({
    r: [
      ['一月', '二月'],
      ['1', '2'],
    ],
  })
  expect(chosen()).toEqual(['二月', '2'])
  press('.wx-sheet-confirm')
  expect(heard[1]?.detail).toEqual({ value: [1, 1] })
})

test('date: months and days keep between start and end, and February to its days', () => {
  const { heard } = open(
    '<picker id="p" mode="date" value="2026-02-28" start="2026-01-15" end="2027-03-10" bindchange="on" />',
  )
  expect(chosen()).toEqual(['2026年', '2月', '28日'])
  choose(1, '1月')
  expect(columns()[2]?.[0]).toBe('15日')
  choose(0, '2027年')
  expect(columns()[1]).toEqual(['1月', '2月', '3月'])
  press('.wx-sheet-confirm')
  expect(heard[0]?.detail.value).toMatch(/^2027-01-\d\d$/)
})

test.each([
  ['year', '2026'],
  ['month', '2026-02'],
  ['day', '2026-02-03'],
])('date by %s is told as %s', (fields, value) => {
  const { heard } = open('<picker id="p" mode="date" fields="{{f}}" value="2026-02-03" bindchange="on" />', {
    f: fields,
  })
  press('.wx-sheet-confirm')
  expect(heard[0]?.detail).toEqual({ value })
})

test('time: between start and end', () => {
  const { heard } = open(
    '<picker id="p" mode="time" value="09:30" start="09:15" end="10:05" bindchange="on" />',
  )
  expect(columns()[0]).toEqual(['09', '10'])
  choose(0, '10')
  expect(columns()[1]).toEqual(['00', '01', '02', '03', '04', '05'])
  press('.wx-sheet-confirm')
  expect(heard[0]?.detail.value).toBe('10:05')
})

test('region: three names with their codes', () => {
  const { heard } = open('<picker id="p" mode="region" value="{{v}}" bindchange="on" />', {
    v: ['广东省', '深圳市', '南山区'],
  })
  press('.wx-sheet-confirm')
  expect(heard[0]?.detail).toEqual({
    value: ['广东省', '深圳市', '南山区'],
    code: ['440000', '440300', '440305'],
    postcode: '440305',
  })
})

test('取消 and the veil cancel; a disabled picker opens nothing', () => {
  const { types, node, set } = open('<picker id="p" range="{{[1]}}" disabled="{{off}}" bindcancel="on" />', {
    off: false,
  })
  press('.wx-sheet-cancel')
  tapNode(node('#p'))
  press('.wx-sheet-mask')
  expect(types()).toEqual(['cancel', 'cancel'])
  set({ off: true })
  tapNode(node('#p'))
  expect(sheet()).toBeNull()
})

test('a journey may choose without wheels', async () => {
  const { heard, node } = open('<picker id="p" range="{{[1, 2]}}" bindchange="on" />')
  callControl(node('#p'), 'picker.confirm', [1])
  await settled()
  expect(heard[0]?.detail).toEqual({ value: '1' })
  expect(sheet()).toBeNull()
  expect(warnings).toEqual([])
})
