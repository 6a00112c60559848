import { useState } from 'react'
import { useDraft } from '../platform/draft.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { listWords } from './words.ts'

/** Cells as a file of their own, which is sent and read like any other. */
export const pastedFile = (text: string, name: string): File =>
  new File([text], `${name.replace(/[\\/:*?"<>|]+/g, ' ')}.tsv`, { type: 'text/tab-separated-values' })

export function PasteCells(props: { open: boolean; close: () => void; send: (file: File) => void }) {
  const { paste: t } = useWords(listWords)
  const draft = useDraft('sheets.paste', { name: '', text: '' })
  const [fault, setFault] = useState<string | null>(null)
  const { name, text } = draft.value
  const send = () => {
    if (!/\t/.test(text) || text.trim().split('\n').length < 2) return setFault(t.tooLittle)
    props.send(pastedFile(text, name.trim() || t.file))
    draft.sent()
    setFault(null)
    props.close()
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.close}
      title={t.title}
      size={720}
      actions={
        <>
          <Button look="go" onClick={send}>
            {t.go}
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
