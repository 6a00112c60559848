/** A list from outside, on every page that takes one: the first door, the trackers of others. */
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useFormats } from '../platform/formats.ts'
import type { Upload } from '../platform/upload.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import '../ui/file-drop.css'
import { Icon } from '../ui/icon.tsx'
import { PasteDialog, pastedFile } from '../ui/paste-dialog.tsx'
import { type FileLine, type Sending, useSending } from '../ui/sending.ts'
import './take-in.css'
import { listWords } from './words.ts'

export const acceptedSheets = ['.xlsx', '.xlsm', '.xls', '.csv', '.tsv', '.txt']
const largestSheet = 100_000_000

interface TakeInProps<T> {
  title: string
  send: (file: File, sending: Upload) => Promise<T>
  onSent: (answer: T) => void
  compact?: boolean
}

/** Dropped, chosen, pasted as a file or as cells: each way ends in one file that is sent and read. */
export function TakeIn<T>({ title, send, onSent, compact }: TakeInProps<T>) {
  const t = useWords(listWords)
  const [pasting, setPasting] = useState(false)
  const sending = useSending<T>({ accept: acceptedSheets, atMost: largestSheet, send, onSent })
  // One list at a time: what became of it is shown as soon as it is read.
  const add = (files: readonly File[]) => sending.add(files.slice(0, 1))
  useCellsPasted((text) => add([pastedFile(text, t.paste.file, 'tsv')]), add)
  return (
    <section className="take-in">
      <DropArea title={title} add={add} compact={compact} />
      <Lines sending={sending} />
      <div className="acts">
        <Button onClick={() => setPasting(true)}>{t.pasteCells}</Button>
      </div>
      <PasteDialog
        open={pasting}
        close={() => setPasting(false)}
        draft="sheets.paste"
        words={t.paste}
        ending="tsv"
        fault={(text) => (!/\t/.test(text) || text.trim().split('\n').length < 2 ? t.paste.tooLittle : null)}
        send={(file) => add([file])}
      />
    </section>
  )
}

interface DropProps {
  title: string
  add: (files: readonly File[]) => void
  compact: boolean | undefined
}

function DropArea({ title, add, compact }: DropProps) {
  const t = useWords(listWords)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  return (
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
        className="vh"
        type="file"
        accept={acceptedSheets.join(',')}
        onChange={(event) => {
          add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Icon name="up" />
      <b>{title}</b>
      <span>{t.dropKinds}</span>
    </label>
  )
}

/** Cells or a file pasted anywhere on the page where nothing is being typed. */
function useCellsPasted(takeCells: (text: string) => void, takeFiles: (files: readonly File[]) => void): void {
  const latest = useRef({ takeCells, takeFiles })
  latest.current = { takeCells, takeFiles }
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!data || (event.target instanceof Element && event.target.closest('input, textarea'))) return
      const text = data.getData('text/plain')
      // Excel puts a picture of the cells beside them: the cells go first.
      if (/\t[\s\S]*\n/.test(text)) latest.current.takeCells(text)
      else if (data.files.length > 0) latest.current.takeFiles([...data.files])
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

/** What is on its way: leaving this machine, being read there, or why not; a failed one is kept to be sent again. */
function Lines<T>({ sending }: { sending: Sending<T> }) {
  const shown = sending.lines.filter(({ state }) => state !== 'there')
  if (shown.length === 0) return null
  return (
    <ul className="file-lines" aria-live="polite">
      {shown.map((line) => (
        <GoingLine key={line.key} line={line} sending={sending} />
      ))}
    </ul>
  )
}

function GoingLine<T>({ line, sending }: { line: FileLine<T>; sending: Sending<T> }) {
  const t = useWords(listWords)
  const shell = useWords()
  const f = useFormats()
  const { name } = line.file
  const reading = line.state === 'going' && line.share >= 1
  return (
    <li>
      <Icon name={line.fault ? 'warn' : 'document'} />
      <span className="file-name">{name}</span>
      {line.fault ? (
        <span className="file-fault">{line.fault}</span>
      ) : (
        <span className="q">{reading ? t.readingRows : t.sending(f.percent(line.share, 0))}</span>
      )}
      <span className="file-deeds">
        {line.state === 'failed' && (
          <Button
            look="quiet"
            size="sm"
            icon="redo"
            label={shell.drop.again(name)}
            onClick={() => sending.again(line)}
          />
        )}
        <Button
          look="quiet"
          size="sm"
          icon="close"
          label={line.state === 'going' ? shell.drop.stop(name) : shell.drop.forget(name)}
          onClick={() => (line.state === 'going' ? sending.stop(line) : sending.forget(line))}
        />
      </span>
      {line.state === 'going' &&
        (reading ? (
          <progress aria-label={t.reading(name)} />
        ) : (
          <progress max={1} value={line.share} aria-label={name} />
        ))}
    </li>
  )
}
