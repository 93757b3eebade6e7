import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call, type Input } from '@/lib/cloud'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { LetGoRow, LetGoSheet } from './let-go-part'
import { ReasonSheet } from './reason-sheet'
import { useAct } from './use-act'
import type { Held } from './use-customer'

type MoreSheetProps = { held: Held; isOpen: boolean; onClose: () => void; onSay: (words: string) => void }
type Importance = NonNullable<Input<'officer', 'customer.update'>['changes']['importance']> | null

/** What is rarely done: edit, 重点 by hand, 转低频维护, archive. */
export function MoreSheet({ held, isOpen, onClose, onSay }: MoreSheetProps) {
  const [asking, setAsking] = useState<'key' | 'archive' | 'letGo'>()
  const { customer } = held
  const { id, importance, isArchived } = customer
  const act = useAct(held)
  const ask = (what: 'key' | 'archive' | 'letGo') => {
    onClose()
    setAsking(what)
  }
  const done = (isDone: boolean, words: string) => {
    if (!isDone) return
    setAsking(undefined)
    onClose()
    onSay(words)
  }
  const setImportance = async (value: Importance, words: string) =>
    done(
      await act.run(version =>
        call('officer', 'customer.update', { id, version, changes: { importance: value } }),
      ),
      words,
    )
  const archive = async (reason: string) =>
    done(await act.run(version => call('officer', 'customer.archive', { id, version, reason })), '已归档')
  const restore = async () =>
    done(
      await act.run(version => call('officer', 'customer.restore', { id, version })),
      '恢复了，又回到名单里',
    )
  const edit = () => {
    onClose()
    void Taro.navigateTo({ url: `/pages/customer-edit/index?id=${id}` })
  }
  const keyWord = importance.isKey ? '取消重点' : '设为重点'
  return (
    <>
      <Sheet id="more" isOpen={isOpen} onClose={onClose} title={customer.name}>
        {act.refused && <Notice id="more-refused" tone="warn" icon="alert" text={act.refused.words} />}
        <Card kind="list">
          <Row id="more-edit" title="编辑资料" note="姓名、电话、标签、称谓、生日" onPress={edit} />
          <Row id="more-key" title={keyWord} note="写一句理由" onPress={() => ask('key')} />
          {importance.byHand && (
            <Row
              id="more-key-auto"
              title="重点交回系统判断"
              note="按在谈的金额"
              onPress={() => void setImportance(null, '按金额判断了')}
            />
          )}
          <LetGoRow held={held} act={act} onAsk={() => ask('letGo')} onDone={words => done(true, words)} />
          {isArchived ? (
            <Row id="more-restore" title="恢复" note="回到名单，继续提醒" onPress={() => void restore()} />
          ) : (
            <Row id="more-archive" title="归档" note="不再提醒，随时能恢复" onPress={() => ask('archive')} />
          )}
        </Card>
      </Sheet>
      <ReasonSheet
        id="key"
        isOpen={asking === 'key'}
        onClose={() => setAsking(undefined)}
        title={keyWord}
        explanation="理由会留在资料里。以后金额变了，也按你定的。"
        placeholder={importance.isKey ? '比如：业务已转到对公' : '比如：介绍过三位客户'}
        doText={keyWord}
        act={act}
        onSave={reason =>
          void setImportance(
            { isKey: !importance.isKey, reason },
            importance.isKey ? '改成普通了' : '设为重点了',
          )
        }
      />
      <LetGoSheet
        held={held}
        isOpen={asking === 'letGo'}
        onClose={() => setAsking(undefined)}
        onDone={words => done(true, words)}
      />
      <ReasonSheet
        id="archive"
        isOpen={asking === 'archive'}
        onClose={() => setAsking(undefined)}
        title="归档"
        explanation="归档后不再提醒，记录都还在，筛选「已归档」能找到。"
        placeholder="比如：搬去外地了"
        doText="归档"
        act={act}
        onSave={reason => void archive(reason)}
      />
    </>
  )
}
