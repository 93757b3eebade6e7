import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Field } from '@/ui/field'
import { Press } from '@/ui/press'
import { Stack } from '@/ui/stack'
import styles from './join-form.module.css'
import { Personas } from './personas'
import { useJoin } from './use-join'

const WORDS = {
  invitation: {
    label: '粘贴邀请码',
    hint: '邀请码向你的主管或管理员要，7 天内有效，只能用一次。',
    other: '本行第一次使用？用引导码开通',
  },
  bootstrap: {
    label: '粘贴引导码',
    hint: '引导码在开通单上，只能用一次；用它的人成为管理员。',
    other: '我有邀请码',
  },
} as const

/** The way in for who is no colleague yet. */
export function JoinForm() {
  const form = useJoin()
  const words = WORDS[form.way]
  return (
    <View>
      <View className={cx(styles.head)}>
        <Text className={cx(styles.title)}>{form.way === 'invitation' ? '加入本行' : '开通跟进志'}</Text>
        <Text className={cx(styles.note)}>跟进志只供本行同事内部使用。</Text>
      </View>
      <Card id="join">
        <Field
          id="join-code"
          label={form.isFilledIn ? '邀请码' : words.label}
          value={form.code}
          onChange={form.setCode}
          maxLength={100}
          hint={form.isFilledIn ? '邀请码已经填好，写上姓名就能加入。' : words.hint}
          error={form.error}
        />
        <Field
          id="join-name"
          label="你的姓名"
          value={form.name}
          onChange={form.setName}
          maxLength={20}
          onDone={() => void form.join()}
        />
      </Card>
      <Stack>
        <Button
          id="join-submit"
          text={form.way === 'invitation' ? '加入' : '开通'}
          isBusy={form.isBusy}
          isDisabled={!form.isReady}
          onPress={() => void form.join()}
        />
        <Press id="join-other" label={words.other} className={cx(styles.other)} onPress={form.changeWay}>
          <Text>{words.other}</Text>
        </Press>
      </Stack>
      {LOCAL && <Personas />}
    </View>
  )
}
