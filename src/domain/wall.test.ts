import fc from 'fast-check'
import { type Between, type Matter, passWall } from './wall'

const NOTHING: Between = { hasConsent: false, partyOf: [], isBackup: false }
const AFFAIRS: Matter = { kind: 'affairs' }
const CONTRACT: Matter = { kind: 'contract', needId: 'need_1' }
const CALL_BACK: Matter = { kind: 'callBack' }

test.each<[string, Matter, Partial<Between>, string | null]>([
  ['R82 the mother hears nothing of her son’s fee', AFFAIRS, {}, null],
  ['R83 with his recorded consent she may', AFFAIRS, { hasConsent: true }, 'consent'],
  ['R123 a guarantor may know that contract', CONTRACT, { partyOf: ['need_1'] }, 'party'],
  ['R123 and no other contract', CONTRACT, { partyOf: ['need_2'] }, null],
  ['R123 nor anything beyond the contract', AFFAIRS, { partyOf: ['need_1'] }, null],
  ['R127 the 备用联系人 may be asked for a call back', CALL_BACK, { isBackup: true }, 'backup'],
  ['R127 but is told nothing', AFFAIRS, { isBackup: true }, null],
  ['R127 not even of a contract', CONTRACT, { isBackup: true }, null],
  ['R127 nobody else is asked', CALL_BACK, {}, null],
])('%s', (_title, matter, given, door) => {
  const answer = passWall('cus_son', 'cus_mother', matter, { ...NOTHING, ...given })
  expect(answer.isOpen ? answer.door : null).toBe(door)
})

const matters = fc.constantFrom(AFFAIRS, CONTRACT, CALL_BACK)
const betweens = fc.record({
  hasConsent: fc.boolean(),
  partyOf: fc.subarray(['need_1', 'need_2']),
  isBackup: fc.boolean(),
})

test('R82 nobody needs a door to oneself, and without a record there is none to anybody else', () => {
  fc.assert(
    fc.property(matters, betweens, (matter, between) => {
      expect(passWall('cus_1', 'cus_1', matter, between).isOpen).toBe(true)
      expect(passWall('cus_1', 'cus_2', matter, NOTHING).isOpen).toBe(false)
    }),
  )
})

test('R82 whoever hears of somebody’s affairs without consent does not exist', () => {
  fc.assert(
    fc.property(betweens, between => {
      expect(passWall('cus_1', 'cus_2', AFFAIRS, between).isOpen).toBe(between.hasConsent)
    }),
  )
})
