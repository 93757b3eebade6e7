import Taro from '@tarojs/taro'

const care = 1.4

/** WeChat's own font setting; on the web `?scale=`, `?care=1`, the same names in localStorage, or the browser's font size. */
export function readScale(): number {
  const asked = process.env.TARO_ENV === 'h5' ? webScale() : Taro.getAppBaseInfo().fontSizeScaleFactor
  return Math.min(2, Math.max(0.9, asked || 1))
}

function webScale(): number {
  const query = new URLSearchParams(`${location.search.slice(1)}&${location.hash.split('?')[1] ?? ''}`)
  const named = (name: string) => query.get(name) ?? localStorage.getItem(name)
  if (named('care') === '1') return care
  const browser = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  return Number(named('scale')) || browser
}
