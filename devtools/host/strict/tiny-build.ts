import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Host, HostOptions } from '../host'
import { startHost } from '../host'
import { jsdomRuntime } from '../server/jsdom-runtime'

export type Files = Readonly<Record<string, string>>

const SOUND: Files = {
  'app.json': JSON.stringify({ pages: ['pages/a/a'], __usePrivacyCheck__: true }),
  'app.js': 'App({})',
  'pages/a/a.js': 'Page({ data: { word: "hello" }, act() {} })',
  'pages/a/a.wxml': '<view id="a" bindtap="act">{{word}}</view>',
  'pages/a/a.json': '{}',
}

/** A build of one page in a temporary folder, with these files instead of the sound ones. */
export const tinyBuild = (files: Files): { dist: string; remove: () => void } => {
  const dist = mkdtempSync(join(tmpdir(), 'tiny-weapp-'))
  for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
    if (text === '') continue
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) }
}

/** Runs a tiny build, lets `act` drive it, and answers its faults as `kind: message`. */
export const faultsOf = async (
  files: Files,
  act: (host: Host) => Promise<unknown> = () => Promise.resolve(),
  options: Partial<HostOptions> = {},
): Promise<string[]> => {
  const { dist, remove } = tinyBuild(files)
  const host = await startHost({ dist, runtime: jsdomRuntime, ...options })
  try {
    await act(host)
    await new Promise(done => setTimeout(done, 60))
    return host.faults.map(({ kind, where, message }) => `${kind} ${where}: ${message}`)
  } finally {
    await host.close()
    remove()
  }
}

/** A finger on the first element that the selector finds. */
export const tapOn =
  (selector: string) =>
  async (host: Host): Promise<void> => {
    const { pageId } = (await host.handle('App.getCurrentPage')) as { pageId: number }
    const found = (await host.handle('Page.getElement', { pageId, selector })) as { elementId: string }
    await host.handle('Element.tap', { elementId: found.elementId })
  }
