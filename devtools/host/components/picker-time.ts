import { inside, type PickerMode, type PickerValues } from './picker-mode'

const two = (number: number): string => String(number).padStart(2, '0')

const series = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)

type Parts = readonly number[]

/** A cascade of numbers between two ends: the later wheels depend on the earlier ones at the ends. */
const cascade = (
  start: Parts,
  end: Parts,
  ranges: (chosen: Parts) => readonly (readonly [number, number])[],
) => {
  const lists = (picked: Parts): { lists: number[][]; chosen: number[] } => {
    const made: number[][] = []
    const chosen: number[] = []
    for (let column = 0; column < start.length; column += 1) {
      const [low, high] = ranges(chosen)[column] ?? [0, 0]
      const atStart = chosen.every((part, index) => part === start[index])
      const atEnd = chosen.every((part, index) => part === end[index])
      const list = series(
        atStart ? Math.max(low, start[column] ?? low) : low,
        atEnd ? Math.min(high, end[column] ?? high) : high,
      )
      made.push(list)
      chosen.push(list[inside([picked[column] ?? 0], [list])[0] ?? 0] ?? low)
    }
    return { lists: made, chosen }
  }
  /** The places on the wheels of given numbers, e.g. of the value that the page set. */
  const find = (wanted: Parts): number[] => {
    const picked: number[] = []
    wanted.forEach((part, column) => {
      const list = lists(picked).lists[column] ?? []
      const nearest = list.findIndex(number => number >= part)
      picked.push(nearest < 0 ? Math.max(0, list.length - 1) : nearest)
    })
    return picked
  }
  return { lists, find }
}

const timeParts = (text: unknown, fallback: Parts): Parts => {
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(String(text ?? ''))
  return match ? [Number(match[1]), Number(match[2])] : fallback
}

export const timeMode = ({ value, start, end }: PickerValues): PickerMode => {
  const wheels = cascade(timeParts(start, [0, 0]), timeParts(end, [23, 59]), () => [
    [0, 23],
    [0, 59],
  ])
  return {
    first: () => wheels.find(timeParts(value, [new Date().getHours(), new Date().getMinutes()])),
    content: picked => {
      const { lists } = wheels.lists(picked)
      return { lists: lists.map(list => list.map(two)), picked: inside(picked, lists) }
    },
    detail: picked => ({ value: wheels.lists(picked).chosen.map(two).join(':') }),
  }
}

const FIELDS: Readonly<Record<string, number>> = { year: 1, month: 2, day: 3 }
const UNITS = ['年', '月', '日']

const dateParts = (text: unknown, fallback: Parts): Parts => {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(String(text ?? ''))
  return match
    ? [Number(match[1]), Number(match[2] ?? fallback[1]), Number(match[3] ?? fallback[2])]
    : fallback
}

export const dateMode = ({ value, start, end, fields }: PickerValues): PickerMode => {
  const count = FIELDS[fields] ?? 3
  const now = new Date()
  const wheels = cascade(
    dateParts(start, [1900, 1, 1]).slice(0, count),
    dateParts(end, [2100, 12, 31]).slice(0, count),
    ([year = 2000, month = 1]) => [
      [1900, 2100],
      [1, 12],
      [1, new Date(year, month, 0).getDate()],
    ],
  )
  return {
    first: () =>
      wheels.find(dateParts(value, [now.getFullYear(), now.getMonth() + 1, now.getDate()]).slice(0, count)),
    content: picked => {
      const { lists } = wheels.lists(picked)
      const named = lists.map((list, column) => list.map(number => `${number}${UNITS[column]}`))
      return { lists: named, picked: inside(picked, lists) }
    },
    detail: picked => ({
      value: wheels
        .lists(picked)
        .chosen.map(number => (number > 99 ? String(number) : two(number)))
        .join('-'),
    }),
  }
}
