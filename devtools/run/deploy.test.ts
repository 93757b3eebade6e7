import { deployPlan } from '../../config/deploy'
import { neededNames } from '../../config/deploy/steps'
import { deploy, dryRun } from './deploy'

const FULL = Object.fromEntries(neededNames(deployPlan).map(name => [name, `value of ${name}`]))
const run = (args: string[], env: Record<string, string>) => {
  let text = ''
  const code = deploy(args, env, part => {
    text += part
  })
  return { code, text }
}

test('collections are closed before indexes stand, variables before timers tick', () => {
  const { text } = dryRun(FULL)
  const order = [
    'CreateTable',
    'ModifyDatabaseACL',
    'UpdateTable',
    'ModifySecurityRule',
    'cloud.uploadFunction',
    'UpdateFunctionConfiguration',
    'CreateTrigger',
    '[ ] 用户隐私保护指引',
  ]
  const places = order.map(call => text.indexOf(call))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
})

test('every collection, index and function of the plan is in it', () => {
  const { text } = dryRun(FULL)
  for (const [name, { indexes }] of Object.entries(deployPlan.collections)) {
    expect(text).toContain(`"CollectionName":"${name}","AclTag":"ADMINONLY"`)
    for (const index of indexes) expect(text).toContain(`"IndexName":"${index.name}"`)
  }
  for (const [name, { timeoutSeconds, memoryMB }] of Object.entries(deployPlan.functions)) {
    expect(text).toContain(`"FunctionName":"${name}","Timeout":${timeoutSeconds},"MemorySize":${memoryMB}`)
  }
  expect(text).toContain('\\"sweep\\":{\\"invoke\\":false}')
  expect(text).toContain('"TriggerDesc":"0 */5 * * * * *"')
})

test('no value of the environment is printed', () => {
  expect(dryRun(FULL).text).not.toContain('value of')
})

test('what is missing is named, and only --check fails for it', () => {
  const bare = run(['--dry-run'], {})
  expect(bare.code).toBe(0)
  for (const name of ['GENJIN_APPID', 'GENJIN_CLOUD_ENV', 'GENJIN_PHONE_KEY'])
    expect(bare.text).toContain(name)
  expect(run(['--dry-run', '--check'], {}).code).toBe(1)
  expect(run(['--dry-run', '--check'], FULL)).toMatchObject({
    code: 0,
    text: expect.stringContaining('Nothing is missing.'),
  })
})

test('without --dry-run nothing is done', () => {
  expect(run([], FULL).code).toBe(1)
})
