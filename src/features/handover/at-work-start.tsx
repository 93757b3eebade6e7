import { useQuery } from '@/lib/use-query'
import { Notice } from '@/ui/notice'
import { SplitStart } from './starting'

type AtWorkStartProps = { id: string; isOpen: boolean; onClose: () => void }

/** R114 all that a colleague has who stays: before another team, or a leave of months. */
export function AtWorkStart({ id, isOpen, onClose }: AtWorkStartProps) {
  const { data, error } = useQuery('team', 'staff.list', {})
  const from = data?.staff.find(one => one.id === id && one.status === 'active')
  if (from)
    return (
      <SplitStart
        from={from}
        note={`${from.name}还在，接收以后就看不到这些客户了；只是几天不在，登记休假就行。`}
        isOpen={isOpen}
        onClose={onClose}
      />
    )
  return error ? <Notice id="at-work-error" tone="warn" icon="alert" text={error.message} /> : null
}
