import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import type { FoundCustomer } from './use-look-up'

/** Masked as the cloud sends it: the name's first character, who serves the customer, and where. */
export const FoundList = ({ rows }: { rows: readonly FoundCustomer[] }) => (
  <>
    <Section
      id="counter-count"
      text={rows.length === 1 ? '找到了' : `有 ${rows.length} 位，请客户说出客户经理`}
    />
    <Card id="counter-found" kind="list">
      {rows.map(({ maskedName, ownerName, teamName, branchName }, i) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: masked rows have nothing else of their own
          key={i}
          id={`counter-row-${i}`}
          title={ownerName === null ? '还没有人负责' : `客户经理 ${ownerName}`}
          isTitleWrapped
          note={[`客户 ${maskedName}`, ownerName === null ? '请团队主管安排' : teamName, branchName]
            .filter(Boolean)
            .join(' · ')}
          isNoteWrapped
        />
      ))}
    </Card>
  </>
)
