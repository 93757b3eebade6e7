import { type Host, type HostOptions, startHost } from './host'
import { jsdomRuntime } from './server/jsdom-runtime'

export type { Host, HostOptions } from './host'

/** In Chromium where one starts, else in jsdom; `HOST=jsdom` asks for the latter. */
export const openHost = async (options: HostOptions): Promise<Host> => {
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
