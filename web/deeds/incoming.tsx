/**
 * Files that come from outside, dropped or pasted where an assignment stands: on its page, on its row of a list.
 *
 *   const incoming = useIncoming()
 *   usePageFiles({ onFiles: (files) => incoming.take(assignmentId, files) })
 *   {incoming.drawer}
 *
 * What has not arrived when the form is closed stays with its assignment until the page is left, and comes back with the
 * next opening.
 */
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { now } from '../platform/clock.ts'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import { Drawer } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Bones, EmptyState, ProblemState } from '../ui/statement.tsx'
import { assignmentQuery } from './deed-data.ts'
import { IncomingForm } from './forms/incoming-form.tsx'
import { carriesFiles, filesOf, named } from './incoming-files.ts'
import '../ui/file-drop.css'
import { acceptedFiles } from './photo-field.tsx'
import { deedWords } from './words.ts'

interface Open {
  assignmentId: string
  came: readonly File[]
}

export interface Incoming {
  take: (assignmentId: string, files: readonly File[]) => void
  drawer: ReactNode
  /** How many files of an assignment wait to be sent again. */
  waiting: (assignmentId: string) => number
}

export function useIncoming(): Incoming {
  const t = useWords(deedWords)
  const f = useFormats()
  const [open, setOpen] = useState<Open | null>(null)
  const [unsent, setUnsent] = useState<ReadonlyMap<string, readonly File[]>>(new Map())
  const latest = useRef<readonly File[]>([])
  const take = (assignmentId: string, files: readonly File[]) => {
    const stamp = `${f.day(now()).replaceAll('/', '.')} ${f.time(now()).replace(':', '.')}`
    const came = named(files, { name: t.incoming.pasted, at: stamp })
    latest.current = []
    setOpen({ assignmentId, came: [...(unsent.get(assignmentId) ?? []), ...came] })
  }
  const close = (left: readonly File[]) => {
    if (open) setUnsent((before) => new Map(before).set(open.assignmentId, left))
    setOpen(null)
  }
  const drawer = (
    <Drawer open={open !== null} onClose={() => close(latest.current)} title={t.incoming.title} size={480}>
      {open && (
        <OpenIncoming
          key={open.assignmentId}
          open={open}
          onUnsent={(files) => {
            latest.current = files
          }}
          onDone={() => close([])}
        />
      )}
    </Drawer>
  )
  return { take, drawer, waiting: (assignmentId) => unsent.get(assignmentId)?.length ?? 0 }
}

type OpenProps = { open: Open; onUnsent: (files: readonly File[]) => void; onDone: () => void }

function OpenIncoming({ open, onUnsent, onDone }: OpenProps) {
  const t = useWords(deedWords)
  const query = useQuery(assignmentQuery(open.assignmentId))
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={4} />
  const assignment = query.data
  if (!assignment.verbs.includes('report'))
    return <EmptyState title={t.incoming.notHere(t.states[assignment.state])} text={t.incoming.notHereText} />
  return (
    <>
      <div className="deed-about">
        <p>{assignment.title}</p>
        <p>
          {assignment.mayRecordFor && <span className="q">{t.record.lead} </span>}
          {assignment.lead.name}
        </p>
      </div>
      <IncomingForm assignment={assignment} came={open.came} onUnsent={onUnsent} onDone={onDone} />
    </>
  )
}

type TakeFiles = Incoming['take'] | null
const IncomingContext = createContext<TakeFiles>(null)
/** Lets every row below take files. */
export const IncomingProvider = IncomingContext.Provider
export const useTakeFiles = (): TakeFiles => useContext(IncomingContext)

/**
 * Files dropped or pasted anywhere on the page, where nothing nearer took them; while a sheet from the side is open it
 * takes them itself. @returns true while something is dragged over the page
 */
export function usePageFiles({ onFiles }: { onFiles: (files: File[]) => void }): boolean {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const inDialog = (event: Event) => event.target instanceof Element && event.target.closest('[role="dialog"]')
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer) || inDialog(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      setOver(false)
      const files = filesOf(event.dataTransfer)
      if (event.defaultPrevented || files.length === 0 || inDialog(event)) return
      event.preventDefault()
      take.current(files)
    }
    const onPaste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData)
      if (event.defaultPrevented || files.length === 0 || inDialog(event)) return
      event.preventDefault()
      take.current(files)
    }
    const listeners = { dragover: onOver, dragleave: onLeave, drop: onDrop, paste: onPaste } as const
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener)
    }
  }, [])
  return over
}

interface StripProps {
  over: boolean
  /** Files not sent yet. */
  waiting: number
  onFiles: (files: File[]) => void
}

/** Says that the page takes files, and takes them from who cannot drop: a phone, a keyboard. */
export function IncomingStrip({ over, waiting, onFiles }: StripProps) {
  const t = useWords(deedWords)
  return (
    <>
      <label className={['drop', 'compact', 'incoming-strip', over ? 'over' : ''].filter(Boolean).join(' ')}>
        <input
          className="vh"
          type="file"
          multiple
          accept={acceptedFiles}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Icon name="clip" />
        <b>{t.incoming.choose}</b>
        <span className="hide-s">{t.incoming.orDrop}</span>
      </label>
      <div role="status">
        {waiting > 0 && (
          <p className="kept incoming-waiting">
            <Icon name="warn" />
            <span>
              {t.incoming.waiting(waiting)}{' '}
              <button type="button" className="link" onClick={() => onFiles([])}>
                {t.incoming.goOn}
              </button>
            </span>
          </p>
        )}
      </div>
    </>
  )
}
