import { join } from 'node:path'
import { startLocalCloud } from '../cloud/local-cloud'
import { FIXTURES, planOf } from '../cloud/testing/test-cloud'
import { runBundled } from './bundled'
import { median, print } from './figure'

/** A get through the SDK against an empty request to the same server, and a warm function against that get. */
export const benchWire = async (folder: string): Promise<void> => {
  const cloud = await startLocalCloud({
    dataDir: join(folder, 'wire'),
    port: 0,
    functionsDir: FIXTURES,
    plan: planOf({ book: { indexes: [] } }),
    personas: { officer: { openid: 'o1', name: '客户经理' } },
    timers: false,
  })
  try {
    cloud.engine.insertMany('book', [{ _id: 'a', name: '张伟', note: '来过网点。'.repeat(30) }])
    const env = { ...cloud.processEnv('o1'), BENCH_URL: cloud.url }
    const times = JSON.parse(await runBundled('cloud-client', env)) as Record<
      'empty' | 'get' | 'call',
      number[]
    >
    const [empty, get, call] = [median(times.empty), median(times.get), median(times.call)]
    print({
      bench: 'local cloud over the wire: get by id',
      value: get,
      unit: 'ms',
      vs: { 'empty request, ms': empty, 'ratio (<= 4)': get / empty },
    })
    print({
      bench: 'local cloud over the wire: warm function call',
      value: call,
      unit: 'ms',
      vs: { 'get by id, ms': get, 'ratio (<= 4)': call / get },
    })
  } finally {
    await cloud.close()
  }
}
