import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { sheetPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import '../../ui/file-drop.css'
import { Icon } from '../../ui/icon.tsx'
import { PasteDialog, pastedFile } from '../../ui/paste-dialog.tsx'
import { type FileLine, type Sending, useSending } from '../../ui/sending.ts'
import { acceptedSheets, largestSheet, sendSheet } from './sheets-data.ts'
import { sheetWords } from './words.ts'

type Sent = { sheetId: string }

/** Dropped, chosen, pasted as a file or as cells: each way ends in a file that is sent, read, and opens as a page of its own. */
export function TakeIn() {
  const t = useWords(sheetWords)
  const navigate = useNavigate()
  const [pasting, setPasting] = useState(false)
  const sending = useSending<Sent>({
    accept: acceptedSheets,
    atMost: largestSheet,
    send: sendSheet,
    onSent: ({ sheetId }) => void navigate({ to: sheetPath(sheetId) }),
  })
  // One list at a time: its page opens as soon as it is read.
  const add = (files: readonly File[]) => sending.add(files.slice(0, 1))
  useCellsPasted((text) => add([pastedFile(text, t.paste.file, 'tsv')]), add)
  return (
    <section className="take-in">
      <DropArea add={add} />
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

function DropArea({ add }: { add: (files: readonly File[]) => void }) {
  const t = useWords(sheetWords)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  return (
    <label
      className={over ? 'drop over' : 'drop'}
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
      <b>{t.drop}</b>
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
function Lines({ sending }: { sending: Sending<Sent> }) {
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

function GoingLine({ line, sending }: { line: FileLine<Sent>; sending: Sending<Sent> }) {
  const t = useWords(sheetWords)
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
