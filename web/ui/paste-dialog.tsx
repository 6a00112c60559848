/**
 * Text pasted into the page becomes a file of its own, which is sent and read like any other. What is pasted is kept until it is sent.
 *
 *   <PasteDialog open={open} close={close} draft="sheets.paste" words={t.paste} ending="tsv" fault={(text) => …} send={(file) => …} />
 */
import { useState } from 'react'
import { useDraft } from '../platform/draft.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextArea, TextField } from './field.tsx'

const types = { txt: 'text/plain', tsv: 'text/tab-separated-values' } as const

interface PasteProps {
  open: boolean
  close: () => void
  /** Under which name the text is kept until it is sent. */
  draft: string
  words: {
    title: string
    label: string
    hint: string
    name: string
    nameHint: string
    /** Name of the file where none is given. */
    file: string
    go: string
    cancel: string
  }
  ending: keyof typeof types
  /** Why the text cannot be taken; null where it can. */
  fault: (text: string) => string | null
  send: (file: File) => void
}

export const pastedFile = (text: string, name: string, ending: keyof typeof types): File =>
  new File([text], `${name.replace(/[\\/:*?"<>|]+/g, ' ')}.${ending}`, { type: types[ending] })

export function PasteDialog({ open, close, draft: place, words: t, ending, fault: faultOf, send }: PasteProps) {
  const draft = useDraft(place, { name: '', text: '' })
  const [fault, setFault] = useState<string | null>(null)
  const { name, text } = draft.value
  const go = () => {
    const found = faultOf(text)
    setFault(found)
    if (found !== null) return
    send(pastedFile(text, name.trim() || t.file, ending))
    draft.sent()
    close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t.title}
      size={720}
      actions={
        <>
          <Button look="go" onClick={go}>
            {t.go}
          </Button>
          <Button look="quiet" onClick={close}>
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
