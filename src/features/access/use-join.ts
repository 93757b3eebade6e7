import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'

export type WayIn = 'invitation' | 'bootstrap'

/** Becoming a colleague: by an invitation, whose card brings the code in its path (`?invite=`), or once for the whole branch by the bootstrap code. */
export function useJoin() {
  const { invite = '' } = useRouter().params
  const [way, setWay] = useState<WayIn>('invitation')
  const [code, setCode] = useState(invite)
  const [name, setName] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const isReady = code.trim() !== '' && name.trim() !== ''

  const join = async () => {
    if (!isReady || isBusy) return
    setBusy(true)
    setError(undefined)
    const who = { name: name.trim() }
    try {
      if (way === 'invitation') await call('team', 'staff.join', { ...who, token: code.trim() })
      else await call('team', 'staff.bootstrap', { ...who, code: code.trim() })
      await Taro.reLaunch({ url: way === 'invitation' ? '/pages/today/index' : '/pages/me/index' })
    } catch (thrown) {
      setError(toCallError(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  const changeWay = () => {
    setWay(way === 'invitation' ? 'bootstrap' : 'invitation')
    setCode('')
    setError(undefined)
  }
  const isFilledIn = invite !== '' && code === invite
  return { way, isFilledIn, changeWay, code, setCode, name, setName, isReady, isBusy, error, join }
}
