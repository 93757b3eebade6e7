import { type Host, type HostOptions, startHost } from './host'
import { jsdomRuntime } from './server/jsdom-runtime'

export type { Host, HostOptions } from './host'

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Who asks for a window gets one, or is told why there is none. */
const openShown = async (options: HostOptions): Promise<Host> => {
  if (!hasDisplay())
    throw new Error('--show needs a display: neither DISPLAY nor WAYLAND_DISPLAY is set. Leave it out.')
  return startHost(options).catch((error: unknown) => {
    throw new Error(`--show needs Chrome, or CHROMIUM=<path to one>: ${String(error).split('\n')[0]}`)
  })
}

/** In Chromium where one starts, else in jsdom; `HOST=jsdom` asks for the latter. */
export const openHost = async (options: HostOptions): Promise<Host> => {
  if (options.isShown) return openShown(options)
  if (process.env.HOST === 'jsdom') return startHost({ ...options, runtime: jsdomRuntime })
  try {
    return await startHost(options)
  } catch (error) {
    if (!/browser|chrom|executable|spawn/i.test(String(error))) throw error
    process.stdout.write(
      `no browser starts here (${String(error).split('\n')[0]}): jsdom, without pictures\n`,
    )
    return startHost({ ...options, runtime: jsdomRuntime })
  }
}
