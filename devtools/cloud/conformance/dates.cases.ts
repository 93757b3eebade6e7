import { type Case, from } from './case'
import { $ } from './sdk'

const part = from(
  'MongoDB manual, date operators: {date, timezone}; "If the argument resolves to null or missing, returns null"',
)
const zone = from('MongoDB manual, timezone: an Olson identifier or an offset +/-hh:mm, +/-hhmm, +/-hh')
const week = from('MongoDB manual, $week, $isoWeek, $isoWeekYear, $isoDayOfWeek, $dayOfWeek')
const made = from('MongoDB manual, $dateFromParts: values beyond their range are carried')
const read = from('MongoDB manual, $dateFromString: onError, onNull, timezone')
const text = from('MongoDB manual, $dateToString: format specifiers')

const at = new Date('2026-03-09T20:05:06.007Z')
const doc = { a: at }

export const DATES: Case[] = [
  part.compute('year, month, day', [$.year('$a'), $.month('$a'), $.dayOfMonth('$a')], [2026, 3, 9], doc),
  part.compute(
    'hour, minute, second, millisecond',
    [$.hour('$a'), $.minute('$a'), $.second('$a'), $.millisecond('$a')],
    [20, 5, 6, 7],
    doc,
  ),
  part.compute('day of the year', $.dayOfYear('$a'), 68, doc),
  part.compute('of null null', $.year('$none'), null),
  part.computeRefused('of text', $.year('2026'), /can't convert from BSON type string to Date/),
  zone.compute('by offset', $.dayOfMonth({ date: '$a', timezone: '+08:00' }), 10, doc),
  zone.compute('by an offset without a colon', $.hour({ date: '$a', timezone: '-0500' }), 15, doc),
  zone.compute('by name', $.hour({ date: '$a', timezone: 'Asia/Shanghai' }), 4, doc),
  zone.compute('by name, in summer time', $.hour({ date: '$a', timezone: 'America/New_York' }), 16, doc),
  zone.compute('null gives null', $.hour({ date: '$a', timezone: null }), null, doc),
  zone.computeRefused(
    'a name that is none',
    $.hour({ date: '$a', timezone: 'Mars/Phobos' }),
    /unrecognized time zone/,
    doc,
  ),
  zone.computeRefused(
    'a parameter that is none',
    $.hour({ date: '$a', zone: 'UTC' }),
    /Unrecognized parameter/,
    doc,
  ),
  week.compute('Sunday is 1', $.dayOfWeek('$a'), 2, doc),
  week.compute('weeks begin on Sundays, before the first it is 0', [$.week('$a'), $.week('$b')], [10, 0], {
    ...doc,
    b: new Date('2026-01-03'),
  }),
  week.compute('ISO: Monday is 1', $.isoDayOfWeek('$a'), 1, doc),
  week.compute(
    'the first days of January may be the old year',
    [$.isoWeek('$a'), $.isoWeekYear('$a')],
    [53, 2026],
    { a: new Date('2027-01-02') },
  ),
  week.compute(
    'the last days of December may be the new year',
    [$.isoWeek('$a'), $.isoWeekYear('$a')],
    [1, 2026],
    { a: new Date('2025-12-30') },
  ),
  made.compute('a day', $.dateFromParts({ year: 2026, month: 2, day: 3 }), new Date('2026-02-03')),
  made.compute('a year alone', $.dateFromParts({ year: 2026 }), new Date('2026-01-01')),
  made.compute(
    'a month beyond December',
    $.dateFromParts({ year: 2025, month: 14, day: 1 }),
    new Date('2026-02-01'),
  ),
  made.compute(
    'an hour beyond midnight',
    $.dateFromParts({ year: 2026, month: 1, day: 1, hour: 25 }),
    new Date('2026-01-02T01:00:00Z'),
  ),
  made.compute(
    'in a zone',
    $.dateFromParts({ year: 2026, month: 2, day: 3, timezone: '+08:00' }),
    new Date('2026-02-02T16:00:00Z'),
  ),
  made.compute(
    'by ISO week',
    $.dateFromParts({ isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 4 }),
    new Date('2026-01-01'),
  ),
  made.compute('a missing part gives null', $.dateFromParts({ year: 2026, month: '$none' }), null),
  made.computeRefused('without a year', $.dateFromParts({ month: 1 }), /Missing 'year'/),
  read.compute('a day', $.dateFromString({ dateString: '2026-02-03' }), new Date('2026-02-03')),
  read.compute(
    'a moment with its zone',
    $.dateFromString({ dateString: '2026-02-03T08:00:00+08:00' }),
    new Date('2026-02-03'),
  ),
  read.compute(
    'a moment in a zone',
    $.dateFromString({ dateString: '2026-02-03T08:00:00', timezone: 'Asia/Shanghai' }),
    new Date('2026-02-03'),
  ),
  read.compute('null gives null', $.dateFromString({ dateString: null }), null),
  read.compute('what is no date, with onError', $.dateFromString({ dateString: 'x', onError: 0 }), 0),
  read.computeRefused('what is no date', $.dateFromString({ dateString: 'x' }), /Error parsing date string/),
  text.compute('without a format', $.dateToString({ date: '$a' }), '2026-03-09T20:05:06.007Z', doc),
  text.compute(
    'a day in a zone',
    $.dateToString({ date: '$a', format: '%Y-%m-%d', timezone: '+08:00' }),
    '2026-03-10',
    doc,
  ),
  text.compute('a time', $.dateToString({ date: '$a', format: '%H:%M:%S.%L' }), '20:05:06.007', doc),
  text.compute(
    'weeks and days',
    $.dateToString({ date: '$a', format: '%G-W%V-%u %U %j %w' }),
    '2026-W11-1 10 068 2',
    doc,
  ),
  text.compute(
    'the zone',
    $.dateToString({ date: '$a', format: '%z %Z %%', timezone: '+08:00' }),
    '+0800 +480 %',
    doc,
  ),
  text.compute(
    'null gives onNull',
    [$.dateToString({ date: '$none' }), $.dateToString({ date: '$none', onNull: '-' })],
    [null, '-'],
  ),
  text.computeRefused(
    'a format that is none',
    $.dateToString({ date: '$a', format: '%Q' }),
    /Invalid format character/,
    doc,
  ),
]
