import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { Row } from '@/ui/row'
import { Toast } from '@/ui/toast'
import { refillable } from './asking'
import { knownBook, useBook } from './book-state'
import styles from './nudge-card.module.css'
import { leftNote, leftWords, refillWords } from './nudge-words'
import { askFor } from './use-asking'

const FRESH_MS = 5000
const open = (part: 'own' | 'history' | 'hours') => () =>
  void Taro.navigateTo({ url: `/pages/reminders/index?part=${part}` })

/** How often WeChat may still remind, one tap for more, and the way to what was sent. */
export function NudgeCard() {
  const known = useBook(FRESH_MS)
  const [said, setSaid] = useState<string | null>(null)
  if (!known) return null
  const { book } = known
  const more = book.hours.isOff ? [] : refillable(book)
  const refill = async () => {
    if (process.env.TARO_ENV === 'h5') return setSaid('网页里收不到微信提醒，请在微信里打开')
    setSaid(refillWords(await askFor(more), knownBook()?.book))
  }
  return (
    <>
      <Card id="me-nudges" kind="list">
        <Row
          id="me-left"
          lead={<Icon name="bell" size={22} />}
          title={leftWords(book)}
          note={leftNote(book)}
          isNoteWrapped
          onPress={open('hours')}
          action={
            more.length === 0 ? undefined : (
              <Press
                id="me-refill"
                label="再要几次微信提醒"
                className={cx(styles.more)}
                onPress={() => void refill()}
              >
                <Text>再要几次</Text>
              </Press>
            )
          }
        />
        <Row
          id="me-reminders"
          lead={<Icon name="clock" size={22} />}
          title="我的提醒和提醒记录"
          note="自己记的事；发过什么，没发的为什么"
          isNoteWrapped
          onPress={open('own')}
        />
      </Card>
      {said !== null && <Toast key={said} id="me-refilled" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}
