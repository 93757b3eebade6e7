import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { type NoQuotaRow, QUOTA_WORDS } from './help-words'

/** Whom no reminder reaches: a word in person is what helps. */
export const NoQuota = ({ people }: { people: readonly NoQuotaRow[] }) =>
  people.length === 0 ? null : (
    <>
      <Section id="help-quota" text={`收不到提醒 ${people.length}`} aside="请他在「我的」里点允许" />
      <Card kind="list">
        {people.map(({ staffId, name, why }) => (
          <Row key={staffId} id={`quota-${staffId}`} title={name} note={QUOTA_WORDS[why]} isNoteWrapped />
        ))}
      </Card>
    </>
  )
