import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { MOST_INDEXES } from '../devtools/cloud/deploy-plan'
import { deployPlan } from './deploy'

const SRC = resolve(__dirname, '../src')
/** https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html, and dialling. */
const PRIVATE = [
  'addPhoneCalendar addPhoneRepeatCalendar addPhoneContact chooseContact',
  'chooseAddress chooseInvoice chooseInvoiceTitle chooseLicensePlate chooseLocation choosePoi getLocation getFuzzyLocation',
  'chooseImage chooseMedia chooseVideo chooseMessageFile saveImageToPhotosAlbum saveVideoToPhotosAlbum',
  'getClipboardData setClipboardData getRecorderManager createCameraContext getUserProfile getUserInfo getWeRunData',
  'openBluetoothAdapter startAccelerometer startCompass startDeviceMotionListening startGyroscope makePhoneCall',
].flatMap(line => line.split(' '))

const called = (): string[] => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
  const text = files.map(name => readFileSync(join(SRC, name), 'utf8')).join('\n')
  return PRIVATE.filter(api => new RegExp(`\\b(Taro|wx)\\s*\\.\\s*${api}\\b`).test(text))
}

test('every collection is closed to clients', () => {
  for (const { rule } of Object.values(deployPlan.collections)) expect(rule).toBe('ADMINONLY')
})

test('a collection has at most 20 indexes, each under a name of its own', () => {
  for (const { indexes } of Object.values(deployPlan.collections)) {
    expect(indexes.length).toBeLessThanOrEqual(MOST_INDEXES)
    expect(new Set(indexes.map(({ name }) => name)).size).toBe(indexes.length)
    expect(new Set(indexes.map(({ keys }) => JSON.stringify(keys))).size).toBe(indexes.length)
  }
})

test('only the function that owns the timer is closed to clients, and nothing runs beyond 60 seconds', () => {
  const closed = Object.entries(deployPlan.functions).filter(([, { invoke }]) => !invoke)
  expect(closed.map(([fn]) => fn)).toEqual(['sweep'])
  for (const { timeoutSeconds } of Object.values(deployPlan.functions)) {
    expect(timeoutSeconds).toBeLessThanOrEqual(60)
  }
})

test('every function has a folder, and every folder is planned', () => {
  const folders = readdirSync(resolve(__dirname, '../cloudfunctions')).filter(name => !/^_|\./.test(name))
  expect(Object.keys(deployPlan.functions).sort()).toEqual(folders.sort())
})

test('what the phone calls of private interfaces is declared', () => {
  const declared = (deployPlan.privacy ?? []).map(({ api }) => api)
  expect(called().filter(api => !declared.includes(api))).toEqual([])
})
