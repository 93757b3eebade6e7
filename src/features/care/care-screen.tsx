import Taro from '@tarojs/taro'
import { useState } from 'react'
import { hasBook } from '@/features/access/role-label'
import { useMe } from '@/features/access/use-me'
import { LogSheet } from '@/features/log/log-sheet'
import { Screen } from '@/ui/screen'
import { Segmented } from '@/ui/segmented'
import { Toast } from '@/ui/toast'
import { CARE_TABS, type CareTab, TAB_LABEL } from './care-tab'
import { CatchUps } from './catch-ups'
import { Greetings } from './greetings'
import { Losing } from './losing'
import { TextKeeper } from './text-keeper'
import { Texts } from './texts'
import { useCareLog } from './use-care-log'

/** `greetId`: whose birthday greeting a message is about. */
type CareProps = { first: CareTab; greetId: string }

/** 「关怀」: an officer's four lists; who keeps the approved texts sees those alone. */
export function CareScreen(props: CareProps) {
  const { data: me } = useMe()
  return me && !hasBook(me.staff.role) ? (
    <Screen id="care" title="文案">
      <TextKeeper />
    </Screen>
  ) : (
    <OfficerCare {...props} />
  )
}

function OfficerCare({ first, greetId }: CareProps) {
  const [tab, setTab] = useState(first)
  const log = useCareLog()
  return (
    <Screen id="care" title="关怀">
      <Segmented
        id="care-tab"
        label="关怀的几件事"
        options={CARE_TABS.map(value => ({ value, text: TAB_LABEL[value] }))}
        value={tab}
        onChange={value => {
          setTab(value)
          void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
        }}
      />
      {tab === 'greeting' && <Greetings firstId={greetId} onSay={log.say} />}
      {tab === 'catchUp' && <CatchUps log={log} />}
      {tab === 'losing' && <Losing log={log} />}
      {tab === 'texts' && <Texts onSay={log.say} />}
      {log.message !== null && <Toast id="care-message" {...log.message} onClose={() => log.say(null)} />}
      <LogSheet {...log.sheet} />
    </Screen>
  )
}
