/**
 * Files by dropping, pasting or picking; each is sent at once and shows how much of it has left. A file that failed
 * stays in the list and can be sent again under its old key.
 *
 *   <FileDrop
 *     accept={['.docx', '.pdf', '.txt', '.jpg', '.png']}  atMost={50_000_000}
 *     send={(file, sending) => upload<Doc>('/api/documents', file, sending)}
 *     onSent={(doc, file) => client.invalidateQueries({ queryKey: ['document'] })}
 *   />
 *
 * `compact` is one line high, for a form; `sent` says what stands behind a file once it is there.
 */
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useFormats } from '../platform/formats.ts'
import type { ProblemWords } from '../platform/problem.ts'
import type { Upload } from '../platform/upload.ts'
import { useWords } from '../platform/words.ts'
import './file-drop.css'
import { FileLines } from './file-lines.tsx'
import { Icon } from './icon.tsx'
import { useSending } from './sending.ts'

export interface FileDropProps<T> {
  accept: readonly string[]
  /** Bytes of one file. */
  atMost: number
  send: (file: File, sending: Upload) => Promise<T>
  onSent?: (answer: T, file: File) => void
  title?: string
  /** The page's own sentences for refusals. */
  problems?: ProblemWords
  sent?: (answer: T, file: File) => ReactNode
  compact?: boolean
}

export function FileDrop<T>(props: FileDropProps<T>) {
  const { accept, atMost, title, compact } = props
  const t = useWords()
  const f = useFormats()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const sending = useSending(props)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    sending.add([...event.dataTransfer.files])
  }
  const paste = (event: ClipboardEvent) => sending.add([...event.clipboardData.files])
  return (
    <div onPaste={paste}>
      <label
        className={['drop', over ? 'over' : '', compact ? 'compact' : ''].filter(Boolean).join(' ')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={picker}
          className="vh"
          type="file"
          multiple
          accept={accept.join(',')}
          onChange={(event) => {
            sending.add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Icon name="up" />
        <b>{title ?? t.drop.title}</b>
        <span>{t.drop.limits(accept.join(', '), f.fileSize(atMost))}</span>
      </label>
      <FileLines lines={sending.lines} sending={sending} sent={props.sent} />
    </div>
  )
}
