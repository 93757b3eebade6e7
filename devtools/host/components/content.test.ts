import { propertiesOf } from './built-in'
import { callControl } from './controls'
import { asked, env, mount, settled, warnings } from './testing/mount'

describe('text', () => {
  test('decodes entities and widens spaces when asked, also of later text', async () => {
    const { element, set } = mount('<text id="a" decode space="ensp">{{t}}</text><text id="b">{{t}}</text>', {
      t: 'a&lt; b',
    })
    await settled()
    expect([element('#a').textContent, element('#b').textContent]).toEqual(['a<\u2002b', 'a&lt; b'])
    set({ t: 'x&amp;y' })
    await settled()
    expect(element('#a').textContent).toBe('x&y')
  })
  test('a template’s \\n ends a line', () => {
    expect(mount('<text id="a">一\\n二</text>').element('#a').textContent).toBe('一\n二')
  })
})

describe('image', () => {
  test('loads what the host resolves, an unknown file is an error', async () => {
    const { element, heard } = mount(
      '<image id="a" src="/a.png" mode="widthFix" /><image id="b" src="/missing.png" binderror="on" />',
    )
    await settled()
    expect(element('#a').querySelector('img')?.src).toBe('https://asset.test/a.png')
    expect(element('#a').getAttribute('style')).toContain('height:auto')
    expect(heard.map(({ type, id }) => [type, id])).toEqual([['error', 'b']])
  })
})

describe('rich-text', () => {
  test.each([
    [
      'an html string',
      '<p class="x" onclick="a()">好<script>a()</script><img src="/p.png" onerror="a()"></p>',
    ],
    [
      'nodes',
      [
        {
          name: 'p',
          attrs: { class: 'x', onclick: 'a()' },
          children: [
            { type: 'text', text: '好' },
            { name: 'script', children: [{ type: 'text', text: 'a()' }] },
            { name: 'img', attrs: { src: '/p.png', onerror: 'a()' } },
          ],
        },
      ],
    ],
  ])('%s: only what WeChat trusts', (_, nodes) => {
    const { element } = mount('<rich-text id="a" nodes="{{nodes}}" />', { nodes })
    expect(element('#a').innerHTML).toBe('<p class="x">好<img src="https://asset.test/p.png"></p>')
  })
  test('entities are read once', () => {
    const { element } = mount('<rich-text id="a" nodes="{{nodes}}" />', { nodes: '&amp;lt;b&amp;gt;' })
    expect(element('#a').textContent).toBe('&lt;b&gt;')
  })
})

describe('layers', () => {
  test('a root portal is drawn in the layer above, and goes with its page', () => {
    const { element, set } = mount(
      '<root-portal wx:if="{{on}}"><view id="in" bindtap="on">x</view></root-portal>',
      { on: true },
    )
    expect(env.rootLayer.contains(element('#in'))).toBe(true)
    set({ on: false })
    expect(env.rootLayer.childElementCount).toBe(0)
  })
  test('a page container tells its way in and out', async () => {
    const steps = ['beforeenter', 'enter', 'afterenter', 'beforeleave', 'leave', 'afterleave', 'clickoverlay']
    const { set, types, element } = mount(
      `<page-container id="p" show="{{s}}" duration="{{5}}" ${steps.map(step => `bind:${step}="on"`).join(' ')}>x</page-container>`,
      { s: false },
    )
    set({ s: true })
    await settled(20)
    element('#p').querySelector<HTMLElement>('.wx-container-veil')?.click()
    await settled(20)
    expect(types()).toEqual([
      'beforeenter',
      'enter',
      'afterenter',
      'clickoverlay',
      'beforeleave',
      'leave',
      'afterleave',
    ])
  })
})

describe('swiper', () => {
  test('the page and the finger move it; change says who', async () => {
    const { node, heard, set } = mount(
      '<swiper id="s" current="{{c}}" duration="{{1}}" bindchange="on"><swiper-item item-id="a" /><swiper-item item-id="b" /><swiper-item item-id="c" /></swiper>',
      { c: 0 },
    )
    set({ c: 2 })
    await settled()
    callControl(node('#s'), 'swiper.swipeTo', [1])
    expect(heard.map(({ detail }) => detail)).toEqual([
      { current: 2, currentItemId: 'c', source: '' },
      { current: 1, currentItemId: 'b', source: 'touch' },
    ])
    expect(propertiesOf(node('#s'))?.current).toBe(1)
  })
})

describe('picker-view', () => {
  test('a moved column tells all columns', async () => {
    const { node, heard } = mount(
      '<picker-view id="v" value="{{[1, 0]}}" bindchange="on"><picker-view-column><view>a</view><view>b</view></picker-view-column><picker-view-column><view>c</view><view>d</view></picker-view-column></picker-view>',
    )
    await settled()
    callControl(node('#v'), 'picker-view.moveTo', [1, 1])
    expect(heard.map(({ detail }) => detail)).toEqual([{ value: [1, 1] }])
  })
})

test('progress, icon and match-media draw without a word', () => {
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  })
  const { element } = mount(
    '<progress id="p" percent="40" show-info /><icon id="i" type="success" size="30" /><match-media id="m" min-width="{{900}}">x</match-media>',
  )
  expect(element('#p').textContent).toBe('40%')
  expect(element('#i').getAttribute('style')).toContain('width:30px')
  expect(element('#m').hasAttribute('unmatched')).toBe(true)
})

test('nothing of this warns or is missing', () => {
  expect(warnings).toEqual([])
  expect(asked).toEqual([])
})
