import Taro, { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.css'

if (process.env.TARO_ENV === 'h5') require('./h5.css')

if (!LOCAL) Taro.cloud.init(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV })

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => void Taro.reLaunch({ url: '/pages/today/index' }))
  return children
}
