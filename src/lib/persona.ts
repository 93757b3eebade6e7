import Taro from '@tarojs/taro'

const fallback = 'officer'

/** On the web a window may be somebody else's, beside the others: `?persona=customer`. */
const ofTheWeb = (): string | null =>
  new URLSearchParams(location.search).get('persona') ?? localStorage.getItem('persona')

/** Who the local gateway takes us for. Release builds know no personas: LOCAL is false and the rest is dropped. */
export function readPersona(): string {
  if (!LOCAL) return 'me'
  const chosen: unknown = process.env.TARO_ENV === 'h5' ? ofTheWeb() : Taro.getStorageSync('persona')
  return typeof chosen === 'string' && chosen !== '' ? chosen : fallback
}

/** Local builds only: become someone else, and start anew as them. */
export function choosePersona(persona: string): void {
  if (!LOCAL) return
  if (process.env.TARO_ENV === 'h5') localStorage.setItem('persona', persona)
  else Taro.setStorageSync('persona', persona)
  if (process.env.TARO_ENV === 'h5' && location.search.includes('persona=')) location.assign('/')
  else void Taro.reLaunch({ url: '/pages/today/index' })
}
