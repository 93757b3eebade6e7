import { faultsOf, tapOn } from './tiny-build'

const CALLS: readonly [api: string, options: string][] = [
  ['setClipboardData', 'data: "1"'],
  ['chooseMessageFile', 'count: 1'],
  ['makePhoneCall', 'phoneNumber: "1"'],
]
const build = (api: string, options: string) => ({
  'pages/a/a.js': `Page({ act() { wx.${api}({ ${options}, fail(error) { throw new Error('errno ' + error.errno) } }) } })`,
})

test.each(CALLS)(
  'wx.%s without a declaration answers 112',
  async (api, options) => {
    const faults = await faultsOf(build(api, options), tapOn('#a'))
    expect(faults.join()).toMatch(/errno 112/)
  },
  30_000,
)

test.each(CALLS)(
  'wx.%s that the reader does not consent to answers 104',
  async (api, options) => {
    const refuse = async (host: Parameters<ReturnType<typeof tapOn>>[0]) => {
      await tapOn('#a')(host)
      await host.handle('Tool.native', { method: 'authorizeCancel' })
    }
    const faults = await faultsOf(build(api, options), refuse, { declared: [api], isConsented: false })
    expect(faults.join()).toMatch(/errno 104/)
  },
  30_000,
)

test('declared and consented, the phone is asked', async () => {
  let did: unknown
  const faults = await faultsOf(
    build('makePhoneCall', 'phoneNumber: "14400000001"'),
    async host => {
      await tapOn('#a')(host)
      await new Promise(done => setTimeout(done, 50))
      did = host.did[0]
    },
    { declared: ['makePhoneCall'] },
  )
  expect(faults).toEqual([])
  expect(did).toEqual({ name: 'makePhoneCall', detail: { phoneNumber: '14400000001' } })
}, 30_000)
