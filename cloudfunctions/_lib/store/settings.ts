import { FLOOR_DAYS, type FloorDays } from '@/domain/clocks'
import { KEY_FROM_FEN } from '@/domain/importance'
import type { Overrides } from '@/domain/workday'
import { db } from '../platform'
import { genuineOne } from './genuine'
import { transact } from './transact'

/** What a branch sets without a release; one document. `changedDays`: overrides whose effect the sweep has yet to spread. */
export type SettingsDoc = {
  readonly _id: 'branch'
  readonly overrides: Overrides
  readonly floorDays: FloorDays
  readonly keyFromFen: number
  readonly changedDays: readonly string[]
}

const DEFAULTS: SettingsDoc = {
  _id: 'branch',
  overrides: {},
  floorDays: FLOOR_DAYS,
  keyFromFen: KEY_FROM_FEN,
  changedDays: [],
}

/** The branch's settings, defaults where none were set. */
export const readSettings = async (): Promise<SettingsDoc> => {
  const { data } = (await db.collection('settings').doc('branch').get()) as { data: SettingsDoc | null }
  return { ...DEFAULTS, ...genuineOne('settings', data) }
}

/** Changes the settings as they stand at that moment, one change after another. */
export const changeSettings = (change: (settings: SettingsDoc) => SettingsDoc): Promise<SettingsDoc> =>
  transact(async t => {
    const stored = t.collection('settings').doc('branch')
    const { data: known } = (await stored.get()) as { data: SettingsDoc | null }
    const { _id, ...data } = change({ ...DEFAULTS, ...genuineOne('settings', known) })
    await stored.set({ data })
    return { _id, ...data }
  })
