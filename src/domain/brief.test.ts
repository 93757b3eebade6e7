import { type BriefEntry, briefOf } from './brief'
import { NO_WISHES } from './contact-wishes'
import { day } from './day'

const entry = (on: string, more: Partial<BriefEntry> = {}): BriefEntry => ({
  on: day(on),
  by: '李敏',
  note: '',
  kind: 'followUp',
  gradeBefore: 'B',
  gradeAfter: 'B',
  ...more,
})
const ASKED_NOTHING = { prefersWriting: false, refusesContact: false }
const promise = (id: string, on: string) => ({ id, what: '送材料', on: day(on) })

test('R115 a brief holds promises by their day, the don’ts, the next step, grades and the last three notes', () => {
  const journal = {
    next: { what: '回电', on: day('2026-12-01'), at: '10:00' },
    promises: [promise('pro_2', '2026-12-09'), promise('pro_1', '2026-11-30')],
    contactedOn: day('2026-11-20'),
  }
  const entries = [
    entry('2026-11-22', { kind: 'event', note: '客户的操作' }),
    entry('2026-11-20', { note: '四', gradeBefore: 'B', gradeAfter: 'A' }),
    entry('2026-11-18', { note: '三' }),
    entry('2026-11-17', { kind: 'review' }),
    entry('2026-11-15', { note: '二' }),
    entry('2026-11-10', { note: '一', gradeBefore: 'D', gradeAfter: 'B' }),
  ]
  expect(
    briefOf({ ...journal, ...ASKED_NOTHING }, { ...NO_WISHES, dont: '不要打家里电话' }, entries),
  ).toEqual({
    next: journal.next,
    promises: [promise('pro_1', '2026-11-30'), promise('pro_2', '2026-12-09')],
    dos: [],
    donts: ['不要打家里电话'],
    lastContactOn: '2026-11-20',
    grades: [
      { on: '2026-11-20', from: 'B', to: 'A', by: '李敏' },
      { on: '2026-11-10', from: 'D', to: 'B', by: '李敏' },
    ],
    notes: [
      { on: '2026-11-20', by: '李敏', text: '四' },
      { on: '2026-11-18', by: '李敏', text: '三' },
      { on: '2026-11-15', by: '李敏', text: '二' },
    ],
  })
})

test('R115 R79 whatever the customer asked of whoever is in touch is a do or a don’t, not only what was written in words', () => {
  const nothing = { next: null, promises: [], contactedOn: null, ...ASKED_NOTHING }
  const said = briefOf(
    { ...nothing, prefersWriting: true, refusesContact: true, noProfiling: true },
    {
      refusedChannels: ['T', 'S'],
      noMarketing: true,
      hours: { from: '18:00', to: '21:00' },
      dont: '别打店里座机',
    },
    [],
  )
  expect(said.dos).toEqual(['用文字联系', '在 18:00-21:00 联系'])
  expect(said.donts).toEqual([
    '只在客户来找时回应',
    '不用电话、短信',
    '不做营销',
    '不按个人情况推荐',
    '别打店里座机',
  ])
  expect(briefOf(nothing, NO_WISHES, [])).toMatchObject({ dos: [], donts: [] })
})
