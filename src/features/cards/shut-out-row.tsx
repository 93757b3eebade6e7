import { TextLink } from '@/features/customer/text-link'
import { call } from '@/lib/cloud'
import { Icon } from '@/ui/icon'
import { Row } from '@/ui/row'

type ShutOutRowProps = { customerId: string; count: number; onTry: (work: () => Promise<string>) => void }

/** Whoever was said not to be this customer, and the officer's word that lets them open a card once more. */
export const ShutOutRow = ({ customerId, count, onTry }: ShutOutRowProps) => (
  <Row
    id="cards-shut-out"
    lead={<Icon name="lock" size={22} />}
    title={`${count} 个微信不是本人`}
    note="只看得到你的名片，新发的卡也一样。认错了就放行。"
    isNoteWrapped
    action={
      <TextLink
        id="cards-let-in"
        text="放行"
        onPress={() =>
          onTry(async () => {
            await call('officer', 'identity.letIn', { customerId })
            return '放行了。再点开卡片，还要等你说是不是本人。'
          })
        }
      />
    }
  />
)
