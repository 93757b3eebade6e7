import { useState } from 'react'
import type { Day } from '@/domain/day'
import { useQuery } from '@/lib/use-query'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Toast } from '@/ui/toast'
import { FriendSheet } from './friend-sheet'
import { friendNote } from './friend-words'

/** R74 friends who left a number by this customer's 转介绍 card; nothing while none waits. */
export function FriendsCard({ customerId, today }: { customerId: string; today: Day }) {
  const { data, error, refresh } = useQuery('officer', 'referral.list', { customerId })
  const [openId, setOpenId] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const friends = data?.friends ?? []
  if (data === undefined && error)
    return <ErrorState id="friends-error" message={error.message} onRetry={() => void refresh()} />
  return (
    <>
      {friends.length > 0 && (
        <>
          <Section id="friends-count" text={`${friends.length} 位朋友留了电话`} />
          <Card id="friends" kind="list">
            {friends.map(friend => (
              <Row
                key={friend.id}
                id={`friend-${friend.id}`}
                lead={<Icon name="person" size={22} />}
                title={friend.name}
                note={friendNote(friend, today)}
                isNoteWrapped
                onPress={() => {
                  setOpenId(friend.id)
                  setOpen(true)
                }}
              />
            ))}
          </Card>
        </>
      )}
      <FriendSheet
        key={openId}
        friend={friends.find(({ id }) => id === openId) ?? null}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onDone={async words => {
          setSaid(words)
          await refresh()
        }}
      />
      {said !== null && <Toast key={said} id="friends-said" text={said} onClose={() => setSaid(null)} />}
    </>
  )
}
