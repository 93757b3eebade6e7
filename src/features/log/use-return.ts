import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Calls back whenever the page is in front again: from another page, another app, or a phone call. */
export function useReturn(onReturn: () => void): void {
  const back = useRef(onReturn)
  back.current = onReturn
  const isShown = useRef(true)
  useDidShow(() => {
    isShown.current = true
    back.current()
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const onVisible = () => {
      if (document.visibilityState === 'visible' && isShown.current) back.current()
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [])
}
