import { StaffOnly } from '@/features/access/staff-only'
import { useRules } from '@/features/log/use-rules'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { Stack } from '@/ui/stack'
import { EditFields } from './edit-fields'
import type { EditForm } from './edit-form'
import { type Edit, useEdit } from './use-edit'

type EditScreenProps = { id: string; given: Partial<EditForm> }

/** 编辑资料, or with an empty id 新建客户. */
export function EditScreen({ id, given }: EditScreenProps) {
  const edit = useEdit(id, given)
  const isLoaded = edit.isNew || edit.query.data !== undefined
  const footer = (
    <>
      {edit.message !== undefined && (
        <Notice id="edit-message" tone="warn" icon="alert" text={edit.message} />
      )}
      <Button id="edit-save" text="保存" isBusy={edit.isBusy} onPress={() => void edit.save()} />
    </>
  )
  return (
    <Screen id="customer-edit" title={edit.isNew ? '新建客户' : '编辑资料'} {...(isLoaded ? { footer } : {})}>
      <StaffOnly needsBook>{isLoaded ? <Filled edit={edit} /> : <Waiting edit={edit} />}</StaffOnly>
    </Screen>
  )
}

function Filled({ edit }: { edit: Edit }) {
  const { today } = useRules()
  return (
    <>
      {edit.isDrafted && edit.isNew && (
        <Notice id="edit-drafted" icon="pencil" text="写到一半也不会丢，下次接着写" />
      )}
      <EditFields edit={edit} today={today} />
      {edit.isDrafted && (
        <Stack>
          <Button
            id="edit-discard"
            text={edit.isNew ? '清空重填' : '不要这次改的'}
            kind="plain"
            onPress={() => void edit.discard()}
          />
        </Stack>
      )}
    </>
  )
}

const Waiting = ({ edit: { query } }: { edit: Edit }) =>
  query.error ? (
    <ErrorState id="edit-error" message={query.error.message} onRetry={() => void query.refresh()} />
  ) : (
    <Skeleton id="edit-loading" rows={5} />
  )
