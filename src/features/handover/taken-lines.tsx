import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useToday } from '@/features/staff/use-today'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Press } from '@/ui/press'
import { BriefSheet } from './brief-sheet'
import styles from './handover.module.css'
import type { Handover, Line } from './handover-words'
import { LineRow } from './line-row'
import { LinesList } from './lines-list'
import { useLines } from './use-lines'

const sendCard = (customerId: string) =>
  void Taro.navigateTo({ url: `/pages/cards/compose?id=${customerId}&purpose=service` })
const open = (customerId: string) => void Taro.navigateTo({ url: `/pages/customer/index?id=${customerId}` })

/** R116 moved, and not told yet by a card of the new officer's. */
const asksForCard = ({ state, hasNewCard, isArchived }: Line): boolean =>
  state === 'moved' && !hasNewCard && !isArchived

type TakenLinesProps = { handover: Handover; toId: string; movedSoFar: number }

/** The receiver's own lines: a brief each, and once they moved the card that tells the customer (R116). */
export function TakenLines({ handover, toId, movedSoFar }: TakenLinesProps) {
  const lines = useLines(handover.id, toId)
  const today = useToday()
  const [chosen, setChosen] = useState<Line>()
  const [isOpen, setOpen] = useState(false)
  const { refresh } = lines.query
  const seen = useRef(movedSoFar)
  useEffect(() => {
    // While customers move the list follows them.
    if (seen.current === movedSoFar) return
    seen.current = movedSoFar
    void refresh()
  }, [movedSoFar, refresh])
  return (
    <>
      <LinesList lines={lines}>
        {line => (
          <LineRow
            key={line.customerId}
            line={line}
            label={`看${line.name}的交接单`}
            onPress={() => {
              setChosen(line)
              setOpen(true)
            }}
            {...(asksForCard(line)
              ? {
                  action: (
                    <Press
                      id={`card-${line.customerId}`}
                      className={cx(styles.send)}
                      onPress={() => sendCard(line.customerId)}
                    >
                      <Text>发新服务卡</Text>
                    </Press>
                  ),
                }
              : {})}
          />
        )}
      </LinesList>
      <BriefSheet
        handoverId={handover.id}
        customerId={chosen?.customerId ?? null}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        today={today}
        footer={chosen?.state === 'moved' ? <Next line={chosen} /> : undefined}
      />
    </>
  )
}

/** From the brief on: the card while it is owed, the customer's page. */
const Next = ({ line }: { line: Line }) => (
  <View className={cx(styles.buttons)}>
    {asksForCard(line) && (
      <Button id="brief-card" text="发新服务卡" onPress={() => sendCard(line.customerId)} />
    )}
    <Button id="brief-customer" kind="soft" text="打开这位客户" onPress={() => open(line.customerId)} />
  </View>
)
