import Taro from '@tarojs/taro'

const fallback = 'officer'

/** Who the local gateway takes us for. Release builds know no personas: LOCAL is false and the rest is dropped. */
export function readPersona(): string {
  if (!LOCAL) return 'me'
  const chosen: unknown =
    process.env.TARO_ENV === 'h5' ? localStorage.getItem('persona') : Taro.getStorageSync('persona')
  return typeof chosen === 'string' && chosen !== '' ? chosen : fallback
}

/** Local builds only: become someone else, and start anew as them. */
export function choosePersona(persona: string): void {
  if (!LOCAL) return
  if (process.env.TARO_ENV === 'h5') localStorage.setItem('persona', persona)
  else Taro.setStorageSync('persona', persona)
  void Taro.reLaunch({ url: '/pages/today/index' })
}
