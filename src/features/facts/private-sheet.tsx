import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { Day } from '@/domain/day'
import { dayWords } from '@/domain/day-words'
import { isTrusted, PRIVATE_ASK, PRIVATE_TERMS, type Trust, trustWords } from '@/domain/private-facts'
import { FactList } from '@/features/customer/fact-list'
import { toCallError } from '@/lib/call-error'
import { call } from '@/lib/cloud'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { FactRow } from './fact-row'
import styles from './facts.module.css'
import type { Fact, Facts } from './use-facts'

type PrivateSheetProps = {
  customerId: string
  facts: Facts
  trust: Trust
  today: Day
  isOpen: boolean
  onClose: () => void
  onFact: (fact: Fact) => void
  onAdd: (known: readonly string[]) => void
  onSay: (words: string) => void
}

/** R36, R37 private facts: locked until the customer has heard what for and agreed; every read is recorded. */
export function PrivateSheet(props: PrivateSheetProps) {
  const { customerId, facts, trust, today, isOpen, onClose, onFact, onAdd, onSay } = props
  const { privacy } = facts
  const [shown, setShown] = useState<Fact[]>()
  const [error, setError] = useState<string>()
  const canRead = isOpen && privacy.isOpen
  const read = useCallback(async () => {
    setError(undefined)
    try {
      setShown((await call('officer', 'fact.private', { customerId })).facts)
    } catch (thrown) {
      setError(toCallError(thrown).message)
    }
  }, [customerId])
  // What is private is on the screen while it is looked at, and never on the phone.
  useEffect(() => {
    setShown(undefined)
    if (canRead) void read()
  }, [canRead, read])
  const lock = async () => {
    if (!(await facts.lock())) return
    onClose()
    onSay('已按客户的意思删掉，不再记')
  }
  return (
    <Sheet
      id="private"
      isOpen={isOpen}
      onClose={onClose}
      title="私下资料"
      note={privacy.since ? `客户 ${dayWords(privacy.since, today)}同意` : '客户同意才记'}
      footer={
        <>
          {(facts.refused ?? error) !== undefined && (
            <Notice id="private-refused" tone="warn" icon="alert" text={facts.refused ?? error ?? ''} />
          )}
          {privacy.isOpen ? (
            <Button
              id="private-add"
              text="记一条"
              isDisabled={shown === undefined}
              onPress={() => onAdd((shown ?? []).map(({ key }) => key))}
            />
          ) : (
            <Button
              id="private-unlock"
              text={privacy.withdrawnOn ? '客户又同意了' : '说过了，客户同意'}
              isBusy={facts.isBusy}
              isDisabled={!isTrusted(trust)}
              onPress={() => void facts.unlock(Boolean(privacy.withdrawnOn))}
            />
          )}
        </>
      }
    >
      {privacy.isOpen ? (
        <View>
          {shown?.length === 0 && (
            <Text className={cx(styles.quiet)}>还没记什么。聊到了再记，不专门去问。</Text>
          )}
          {shown?.map(fact => (
            <FactRow
              key={fact.key}
              fact={fact}
              today={today}
              isBusy={facts.isBusy}
              onOpen={onFact}
              onConfirm={null}
            />
          ))}
          <View className={cx(styles.ask)}>
            <Text className={cx(styles.small)}>
              每次查看都有记录。客户不让记了，点下面，已经记的当时就删。
            </Text>
            <Button
              id="private-lock"
              kind="plain"
              text="客户不让记了"
              isDisabled={facts.isBusy}
              onPress={() => void lock()}
            />
          </View>
        </View>
      ) : (
        <View>
          {privacy.withdrawnOn && (
            <Notice
              id="private-withdrawn"
              icon="person"
              text={`客户自己在卡片上说的：${dayWords(privacy.withdrawnOn, today)}不让记。客户又同意了才能打开。`}
            />
          )}
          <Text {...{ id: 'private-trust' }} className={cx(styles.quiet)}>
            {trustWords(trust)}
          </Text>
          <Text className={cx(styles.say)}>「{PRIVATE_ASK}」</Text>
          <FactList id="private-terms" facts={PRIVATE_TERMS} />
        </View>
      )}
    </Sheet>
  )
}
