import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { readScale } from './scale'

/** How much larger than usual the reader wants text; read again whenever the page comes back. */
export function useScale(): number {
  const [scale, setScale] = useState(readScale)
  useDidShow(() => setScale(readScale()))
  return scale
}
