import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Listing } from '@/features/care/listing'
import { TextLink } from '@/features/customer/text-link'
import type { Output } from '@/lib/cloud'
import { type Query, useQuery } from '@/lib/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Toast } from '@/ui/toast'
import { AddMemberSheet } from './add-member-sheet'
import { AlikeCard } from './alike-card'
import { CircleSheet } from './circle-sheet'
import { commonSentence, likeWords } from './circle-words'
import styles from './circles.module.css'
import { GradeCounts } from './grade-counts'
import { MembersCard } from './members-card'
import { RemoveSheet } from './remove-sheet'
import { usePut } from './use-put'

type One = Output<'officer', 'circle.one'>

/** R85 one circle: who is in it, what they hold in common, and who is like them. */
export function CircleScreen({ id }: { id: string }) {
  const query = useQuery('officer', 'circle.one', { id })
  return (
    <Listing id="circle" query={query}>
      {one => <TheCircle query={query} one={one} />}
    </Listing>
  )
}

function TheCircle({ query, one }: { query: Query<One>; one: One }) {
  const { circle, members, stock, common, today } = one
  const [open, setOpen] = useState<'edit' | 'add' | 'remove'>()
  const close = () => setOpen(undefined)
  const alike = useQuery('officer', 'circle.alike', { id: circle.id })
  const put = usePut(circle.id, query, alike)
  return (
    <>
      <Card
        id="circle-common"
        title={circle.name}
        aside={
          <Text id="circle-of" className={cx(styles.count)}>
            {`${members.length} 位`}
          </Text>
        }
      >
        {members.length > 0 && <GradeCounts stock={stock} />}
        <Text id="circle-sentence" className={cx(styles.sentence)}>
          {commonSentence(common)}
        </Text>
        <Text className={cx(styles.quiet)}>{`条件：${likeWords(circle.like)}`}</Text>
        <TextLink id="circle-edit" text="改名字和条件" onPress={() => setOpen('edit')} />
      </Card>
      {put.refused !== undefined && (
        <Notice id="circle-put-refused" tone="warn" icon="alert" text={put.refused} />
      )}
      <AlikeCard query={alike} onPut={put.put} />
      <MembersCard members={members} today={today} onOut={member => put.put(member, false)} />
      <Stack>
        <Button id="circle-add" text="自己加一位" kind="soft" onPress={() => setOpen('add')} />
        {members.length > 0 && (
          <Button
            id="circle-offer"
            text="给他们列名单"
            kind="plain"
            onPress={() => void Taro.navigateTo({ url: `/pages/offers/index?circle=${circle.id}` })}
          />
        )}
        <Button id="circle-remove" text="删掉这个客群" kind="plain" onPress={() => setOpen('remove')} />
      </Stack>
      <CircleSheet
        key={`${circle.name} ${JSON.stringify(circle.like)}`}
        circle={circle}
        isOpen={open === 'edit'}
        onClose={close}
        onSaved={async () => {
          close()
          await Promise.all([query.refresh(), alike.refresh()])
        }}
      />
      <AddMemberSheet
        isOpen={open === 'add'}
        onClose={close}
        onAdd={async customer => {
          if (await put.put(customer, true)) close()
        }}
        refused={put.refused}
      />
      <RemoveSheet circle={circle} isOpen={open === 'remove'} onClose={close} />
      {put.said && (
        <Toast
          key={put.said.key}
          id="circle-said"
          text={put.said.text}
          action={{ text: '撤销', onPress: () => void put.undo() }}
          onClose={put.hush}
        />
      )}
    </>
  )
}
