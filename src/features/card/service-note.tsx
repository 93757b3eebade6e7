import { Card } from '@/ui/card'
import type { PartProps } from './part'
import { Words } from './words'

/** 服务卡: a word of the officer's, if there is one. */
export const ServiceNote = ({ asked }: PartProps<'service'>) =>
  asked.note === '' ? null : (
    <Card id="card-note" title="给您的话">
      <Words>{asked.note}</Words>
    </Card>
  )
