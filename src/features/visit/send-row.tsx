import { IconButton } from '@/ui/icon-button'
import { Row } from '@/ui/row'

type SendRowProps = { id: string; title: string; note: string; isBusy: boolean; onCopy: () => void }

/** An approved text with a button that copies it. */
export const SendRow = ({ id, title, note, isBusy, onCopy }: SendRowProps) => (
  <Row
    id={`send-${id}`}
    title={title}
    isTitleWrapped
    note={note}
    isNoteWrapped
    action={
      <IconButton
        id={`send-${id}-copy`}
        icon="copy"
        label={`复制${title}`}
        isDisabled={isBusy}
        onPress={onCopy}
      />
    }
  />
)
