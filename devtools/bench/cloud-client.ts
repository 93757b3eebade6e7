import { Agent, request } from 'node:http'
import cloud from 'wx-server-sdk'

/** The other side of the wire, in a process of its own: an empty request, a get and a call of a function, in turn. */
const WARM = 50
const ROUNDS = 400

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - from) / 1e6
}

const agent = new Agent({ keepAlive: true })
const send = (url: string, method: string, headers: Record<string, string>, body: string): Promise<string> =>
  new Promise((done, fail) => {
    const sent = request(url, { method, headers, agent }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done(Buffer.concat(chunks).toString()))
    })
    sent.on('error', fail)
    sent.end(body)
  })

const run = async (): Promise<void> => {
  const { BENCH_URL: url = '' } = process.env
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const db = cloud.database()
  const body = JSON.stringify({ function: 'plain', data: {} })
  const headers = { 'content-type': 'application/json', 'x-persona': 'officer' }
  const asks = {
    empty: () => send(`${url}/api/personas`, 'GET', {}, ''),
    get: async () => db.collection('book').doc('a').get(),
    call: () => send(`${url}/api/call`, 'POST', headers, body),
  }
  const times: Record<string, number[]> = { empty: [], get: [], call: [] }
  for (let round = 0; round < WARM + ROUNDS; round++) {
    for (const [name, ask] of Object.entries(asks)) {
      const ms = await milliseconds(ask)
      if (round >= WARM) times[name]?.push(ms)
    }
  }
  agent.destroy()
  process.stdout.write(JSON.stringify(times))
}

void run()
