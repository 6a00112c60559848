import { useState } from 'react'
import { useDraft } from '../../../platform/draft.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { registerWords } from '../words/register.ts'

/** Text from a message or a web page becomes a file of its own and is read like any other. */
export function PasteText(props: { open: boolean; close: () => void; add: (files: readonly File[]) => void }) {
  const { paste: t } = useWords(registerWords)
  const draft = useDraft('documents.paste', { name: '', text: '' })
  const [fault, setFault] = useState<string | null>(null)
  const { name, text } = draft.value
  const send = () => {
    if (text.trim().length < 20) return setFault(t.tooShort)
    const title = (name.trim() || t.file).replace(/[\\/:*?"<>|]+/g, ' ')
    props.add([new File([text], `${title}.txt`, { type: 'text/plain' })])
    draft.sent()
    setFault(null)
    props.close()
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.close}
      title={t.title}
      size={640}
      actions={
        <>
          <Button look="go" onClick={send}>
            {t.send}
          </Button>
          <Button look="quiet" onClick={props.close}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={t.name}
        hint={t.nameHint}
        value={name}
        onChange={(next) => draft.set({ name: next, text })}
        maxLength={120}
      />
      <TextArea
        label={t.label}
        hint={t.hint}
        error={fault}
        rows={12}
        value={text}
        onChange={(next) => {
          setFault(null)
          draft.set({ name, text: next })
        }}
      />
    </Dialog>
  )
}
