import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { choosePersona, readPersona } from '@/lib/persona'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'

type Persona = { id: string; name: string }

/** Local builds only: on a machine without WeChat one chooses whom to play. */
export function Personas() {
  const [personas, setPersonas] = useState<Persona[]>([])
  useEffect(() => {
    void Taro.request<Persona[]>({ url: `${GATEWAY}/api/personas` })
      .then(({ data }) => setPersonas(data))
      .catch(() => undefined)
  }, [])
  if (personas.length === 0) return null
  return (
    <Card id="personas" title="换个身份试用">
      <Chips
        id="persona"
        label="只在本机试用时有，正式版没有"
        options={personas.map(({ id, name }) => ({ value: id, text: name }))}
        value={readPersona()}
        onChange={choosePersona}
      />
    </Card>
  )
}
