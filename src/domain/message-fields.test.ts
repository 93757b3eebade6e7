import fc from 'fast-check'
import { openOutbox } from '../../devtools/cloud/open-api/outbox'
import { openSqlite } from '../../devtools/cloud/store/sqlite'
import { day } from './day'
import { dateField, type FieldType, isField, messageField, timeWords } from './message-fields'
import { cleaned, cut, cutPlain } from './message-text'

const FAMILY = '👨‍👩‍👧'
const ACCENTED = 'e\u0301'

test.each([
  ['张\n三', '张 三', 'a newline is a space'],
  ['  张\t\t三 \u3000 ', '张 三', 'white space is one space, none at the ends'],
  ['张😀三', '张三', 'emoji go'],
  [`${FAMILY}张三👍🏽🇨🇳1️⃣☎️`, '张三1', 'emoji of several parts go whole'],
  ['张\u200b三\u202e\u0007\ud800', '张三', 'what is not seen goes, half a character too'],
  ['张 😀 三', '张 三', 'no gap stays where an emoji stood'],
  [ACCENTED, '\u00e9', 'a letter and its accent are one'],
  ['𠮷野家', '𠮷野家', 'a rare character stays'],
])('a text that leaves is clean: %j becomes %j (%s)', (text, expected) =>
  expect(cleaned(text)).toBe(expected),
)

test.each([
  ['甲乙丙丁', 4, '甲乙丙丁'],
  ['甲乙丙丁戊', 4, '甲乙丙…'],
  ['甲乙丙 丁戊', 5, '甲乙丙…'],
  ['甲𠮷乙丙', 4, '甲𠮷…'],
  ['甲乙𠮷丙', 4, '甲乙…'],
  [`甲${FAMILY}乙`, 5, '甲…'],
  [`x${'\u0301'.repeat(30)}`, 20, ''],
])('%j cut to %i is %j: whole characters only', (text, most, expected) =>
  expect(cut(text, most)).toBe(expected),
)

test('without … as much stays as fits', () => expect(cutPlain('待办事项提醒', 5)).toBe('待办事项提'))

test.each<[FieldType, string, string]>([
  ['thing', '张先生', '张先生'],
  ['thing', `张${'长'.repeat(49)}`, `张${'长'.repeat(18)}…`],
  ['thing', '😀\n', '一位客户'],
  ['thing', '', '一位客户'],
  ['phrase', '已 完 成', '已完成'],
  ['phrase', '待办事项提醒', '待办事项提'],
  ['phrase', 'A1', '待办'],
  ['name', '买买提·吐尔逊', '买买提吐尔逊'],
  ['name', 'John Smith', 'John Smith'],
  ['name', '2026', '张三'],
  ['character_string', 'cus_01 号', 'cus_01'],
  ['character_string', '号', 'none'],
  ['number', '12.5', '12.5'],
  ['number', '十二', '0'],
  ['time', '2026年11月23日 08:30', '2026年11月23日 08:30'],
  ['time', '24:00', '08:30'],
  ['time', '8点', '08:30'],
  ['date', '2026年11月23日', '2026年11月23日'],
  ['date', '明天', '2026年1月1日'],
])('a %s field of %j holds %j', (type, value, expected) => {
  const otherwise = { thing: '一位客户', phrase: '待办', name: '张三', character_string: 'none', number: '0' }
  const fallback = { ...otherwise, time: '08:30', date: '2026年1月1日' }[type]
  expect(messageField(type, value, fallback)).toBe(expected)
})

test('a default that does not fit is our bug and is said', () =>
  expect(() => messageField('phrase', '', 'nothing')).toThrow(RangeError))

test('days and hours are written as WeChat’s page shows them, without leading zeros', () => {
  expect(timeWords(day('2026-11-03'), '08:30')).toBe('2026年11月3日 08:30')
  expect(dateField(day('2027-01-31'))).toBe('2027年1月31日')
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('张', '𠮷', '😀', FAMILY, ACCENTED, '\n', '\u2028', ' ', 'A', '7'), {
      maxLength: 50,
    })
    .map(parts => parts.join('')),
)
const FALLBACK: Readonly<Record<FieldType, string>> = {
  thing: '一位客户',
  phrase: '待办',
  name: '张三',
  character_string: 'none',
  number: '0',
  time: '08:30',
  date: '2026年1月1日',
}
const TYPES = Object.keys(FALLBACK) as FieldType[]

test('whatever is written into a field, the local WeChat takes it: never 47003', () => {
  const outbox = openOutbox(openSqlite(':memory:'), () => 0)
  outbox.acceptForGood('o1', 't1')
  fc.assert(
    fc.property(anyText, text => {
      for (const type of TYPES) {
        const value = messageField(type, text, FALLBACK[type])
        const data = { [`${type}1`]: { value } }
        expect(outbox.send({ touser: 'o1', template_id: 't1', data })).toBeUndefined()
        expect(isField(type, value)).toBe(true)
        expect(value).not.toMatch(/\p{Cs}/u)
      }
    }),
    { numRuns: 300 },
  )
})
