import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { privacy } from '../../config/deploy/privacy'
import { type HostOptions, openHost } from '../host/open-host'
import type { Chat } from '../host/page/launch'

const USAGE = `npm run host -- --dist DIR [--scene 1007] [--path pages/x/index] [--query a=1] [--as persona]
  [--chat single:ID | group:ID]   [--gateway http://127.0.0.1:8080] [--declare setClipboardData,…] [--ask-consent] [--dark] [--scale 1.4]
  [--port 9420] [--jsdom] [--show]`

const read = () =>
  parseArgs({
    options: {
      dist: { type: 'string', default: 'dist/weapp' },
      scene: { type: 'string', default: '1001' },
      path: { type: 'string' },
      chat: { type: 'string' },
      query: { type: 'string', default: '' },
      as: { type: 'string', default: 'officer' },
      gateway: { type: 'string', default: `http://127.0.0.1:${process.env.PORT ?? 8080}` },
      declare: { type: 'string' },
      'ask-consent': { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
      port: { type: 'string', default: '0' },
      jsdom: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values

const chatOf = (text: string): Chat => {
  const [kind, id = ''] = text.split(':')
  if ((kind !== 'single' && kind !== 'group') || id === '')
    throw new Error(`--chat is single:ID or group:ID, not ${text}\n${USAGE}`)
  return { kind, id }
}

const optionsOf = (args: ReturnType<typeof read>): HostOptions => ({
  dist: resolve(args.dist),
  cloud: { gateway: args.gateway, persona: args.as },
  launch: {
    scene: Number(args.scene),
    query: Object.fromEntries(new URLSearchParams(args.query)),
    ...(args.path === undefined ? {} : { path: args.path }),
    ...(args.chat === undefined ? {} : { chat: chatOf(args.chat) }),
  },
  device: { theme: args.dark ? 'dark' : 'light', fontScale: Number(args.scale) },
  declared: args.declare?.split(',') ?? privacy.map(({ api }) => api),
  isConsented: !args['ask-consent'],
  port: Number(args.port),
  isShown: args.show,
})

/** Hosts a weapp build until it is closed; what WeChat would refuse goes to standard error and makes the exit 1. */
const run = async (): Promise<void> => {
  const args = read()
  if (args.help) return void process.stdout.write(`${USAGE}\n`)
  if (!existsSync(resolve(args.dist, 'app.json'))) throw new Error(`${args.dist} holds no app.json\n${USAGE}`)
  if (args.jsdom) process.env.HOST = 'jsdom'
  const host = await openHost(optionsOf(args))
  process.stdout.write(
    `${JSON.stringify({ wsEndpoint: host.wsEndpoint, kind: host.kind, bootMs: Math.round(host.bootMs) })}\n`,
  )
  const stop = (): void => void host.close()
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  await host.closed
  for (const { kind, where, message } of host.faults) process.stderr.write(`${kind} ${where}: ${message}\n`)
  process.exit(host.faults.length > 0 ? 1 : 0)
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
