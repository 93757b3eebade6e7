import { type Files, faultsOf, tapOn } from './tiny-build'

const page = (body: string): Files => ({ 'pages/a/a.js': `Page({ data: { word: 'x' }, ${body} })` })
const onLoad = (body: string): Files => page(`onLoad() { ${body} }`)
const big = (bytes: number) => `/*${'x'.repeat(bytes)}*/`
const TWO_MB = 2 * 1024 * 1024
const app = (more: object): Files => ({ 'app.json': JSON.stringify({ pages: ['pages/a/a'], ...more }) })

test('a sound build has no faults', async () => {
  expect(await faultsOf({}, tapOn('#a'))).toEqual([])
}, 30_000)

const BROKEN: readonly [title: string, files: Files, fault: RegExp][] = [
  ['a tag that is not closed', { 'pages/a/a.wxml': '<view><text>' }, /^template .*a\.wxml/],
  ['a tag that nobody knows', { 'pages/a/a.wxml': '<banana/>' }, /^component <banana>/],
  ['a page without its template', { 'pages/a/a.wxml': '' }, /lacks pages\/a\/a\.wxml/],
  ['a page without its code', { 'pages/a/a.js': '' }, /lacks pages\/a\/a\.js/],
  ['a page that defines no page', { 'pages/a/a.js': 'void 0' }, /defines no page/],
  ['app.json that is no JSON', { 'app.json': '{ pages: [] }' }, /^json app\.json/],
  [
    'a component that is not there',
    { 'pages/a/a.json': '{"usingComponents":{"x":"./x"}}' },
    /usingComponents\.x/,
  ],
  [
    'a template that is imported and is not there',
    { 'pages/a/a.wxml': '<import src="./b.wxml"/>' },
    /b\.wxml/,
  ],
  ['a style sheet that is imported and is not there', { 'pages/a/a.wxss': '@import "./b.wxss";' }, /b\.wxss/],
  [
    'a script that is required and is not there',
    { 'pages/a/a.js': 'require("./b"); Page({})' },
    /'pages\/a\/b'/,
  ],
  ['an exception in a lifecycle', onLoad('throw new Error("broken")'), /broken/],
  ['an interface that is not in the host', onLoad('wx.startRecord()'), /^wx wx\.startRecord/],
  [
    'a subscription asked for outside a tap',
    onLoad('wx.requestSubscribeMessage({ tmplIds: ["t"], fail() {} })'),
    /^subscribe/,
  ],
  ['more than 1 MB of data at once', onLoad('this.setData({ word: "x".repeat(1100000) })'), /^setData/],
  ['a function as data', onLoad('this.setData({ word: () => 1 })'), /is a function/],
  ['a main package over 2 MB', { 'big.js': big(TWO_MB) }, /^size the main package/],
  [
    'a subpackage over 2 MB',
    {
      ...app({ subPackages: [{ root: 'sub', pages: ['b'] }] }),
      ...{ 'sub/b.js': 'Page({})', 'sub/b.wxml': '<view/>', 'sub/big.js': big(TWO_MB) },
    },
    /^size sub\//,
  ],
  ['window', onLoad('window.x = 1'), /TypeError|undefined/],
  ['document', onLoad('document.createElement("a")'), /undefined/],
  ['the window by a frame', onLoad('parent.document'), /undefined/],
  ['the window by the global object', onLoad('globalThis.document.body'), /undefined/],
  ['the window by a function of no owner', onLoad('(function () { return this })().document'), /undefined/],
  ['the window by code from a string', onLoad('new Function("return this")()'), /not compiled/],
  ['the window by a constructor', onLoad('(() => 1).constructor("return this")()'), /not compiled/],
  ['the window by eval', onLoad('eval("this")'), /not compiled/],
  ['the document by the engine behind a component', onLoad('this._$.$$.ownerDocument'), /undefined/],
  [
    'a warning of the engine: a property of another type',
    {
      ...{ 'pages/a/a.wxml': '<x count="many"/>', 'pages/a/a.json': '{"usingComponents":{"x":"./x"}}' },
      ...{ 'pages/a/x.wxml': '<view/>', 'pages/a/x.json': '{"component":true}' },
      'pages/a/x.js': 'Component({ properties: { count: Number } })',
    },
    /^template .*type-incompatible value: expected <Number>/,
  ],
  [
    'a warning of the engine: two rows of one key',
    {
      'pages/a/a.js':
        'Page({ data: { rows: [] }, onLoad() { this.setData({ rows: [{ id: 1 }, { id: 1 }] }) } })',
      'pages/a/a.wxml': '<view wx:for="{{rows}}" wx:key="id">{{item.id}}</view>',
    },
    /^template .*keys are not unique/,
  ],
  ['the document by an event', page('act(e) { e.target.$$.ownerDocument }'), /undefined/],
]

test.each(BROKEN)(
  'it fails on %s',
  async (_, files, fault) => {
    const faults = await faultsOf(files, host => tapOn('#a')(host).catch(() => undefined))
    expect(faults.join('\n')).toMatch(fault)
  },
  30_000,
)

test('a subscription asked for after an await is outside the tap', async () => {
  const act = 'async act() { await 0; wx.requestSubscribeMessage({ tmplIds: ["t"], fail() {} }) }'
  expect((await faultsOf(page(act), tapOn('#a'))).join()).toMatch(/^subscribe/)
}, 30_000)

test('a subscription asked for in the tap is none', async () => {
  const act = 'act() { wx.requestSubscribeMessage({ tmplIds: ["t"] }) }'
  expect(await faultsOf(page(act), tapOn('#a'))).toEqual([])
}, 30_000)
