const EIGHT_HOURS = 8 * 3_600_000
const WEEKDAYS = '日一二三四五六'

const beijing = (ms: number): string => new Date(ms + EIGHT_HOURS).toISOString()

/** 12月20日 周日 08:00:05, in Beijing. */
export const moment = (ms: number): string => {
  const text = beijing(ms)
  const weekday = WEEKDAYS[new Date(ms + EIGHT_HOURS).getUTCDay()]
  return `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日 周${weekday} ${text.slice(11, 19)}`
}

export const clockTime = (ms: number): string => beijing(ms).slice(11, 19)
/** What a datetime-local field takes. */
export const fieldTime = (ms: number): string => beijing(ms).slice(0, 16)
export const year = (ms: number): string => beijing(ms).slice(0, 4)

export const count = (n: number): string => n.toLocaleString('en-US')

export const millis = (ms: number): string =>
  ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : ms >= 100 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`

/** 2 小时后, 3 分钟前. */
export const distance = (from: number, to: number): string => {
  const seconds = Math.round(Math.abs(to - from) / 1000)
  const [n, unit] =
    seconds < 90
      ? [seconds, '秒']
      : seconds < 5400
        ? [Math.round(seconds / 60), '分钟']
        : seconds < 172_800
          ? [Math.round(seconds / 3600), '小时']
          : [Math.round(seconds / 86_400), '天']
  return `${n} ${unit}${to >= from ? '后' : '前'}`
}
