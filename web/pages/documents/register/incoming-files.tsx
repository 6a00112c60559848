import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReadingRow, Uploaded } from '../../../../server/modules/documents/contract.ts'
import { documentPath } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SectionHead } from '../../../ui/section-head.tsx'
import type { FileLine } from '../../../ui/sending.ts'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { useDecideReading } from '../documents-data.ts'
import { registerWords } from '../words/register.ts'
import { Likeness } from './likeness.tsx'
import type { Incoming } from './use-incoming.ts'

type Line = FileLine<Uploaded['files'][number]>

/** What is on its way in, one line each: sending, waiting, being read, read, or why not. */
export function IncomingFiles({ incoming }: { incoming: Incoming }) {
  const t = useWords(registerWords)
  const { sending, readings } = incoming
  const sent = new Set(sending.lines.map(({ answer }) => answer?.readingId).filter(Boolean))
  const going = sending.lines.filter(({ state, answer }) => state !== 'there' || answer?.readingId == null)
  // What was read before this page was opened is in the register; only what still asks for something stays.
  const shown = readings.filter((row) => row.documentId === null || sent.has(row.readingId))
  if (going.length + shown.length === 0) return null
  return (
    <section className="incoming" aria-label={t.readings}>
      <SectionHead title={t.readings} count={going.length + shown.length} />
      <ul aria-live="polite">
        {going.map((line) => (
          <GoingFile key={line.key} line={line} incoming={incoming} />
        ))}
        {shown.map((row) => (
          <ReadingLine key={row.readingId} row={row} pick={incoming.pick} />
        ))}
      </ul>
    </section>
  )
}

function GoingFile({ line, incoming: { sending } }: { line: Line; incoming: Incoming }) {
  const t = useWords(registerWords)
  const f = useFormats()
  const { name } = line.file
  const fault = line.fault ?? line.answer?.problem?.words
  return (
    <li className="incoming-line">
      <Icon name={fault ? 'warn' : 'document'} />
      <span className="file-name">{name}</span>
      <span className={fault ? 'fault' : 'q'}>{fault ?? t.sending(f.percent(line.share, 0))}</span>
      <span className="deeds">
        {line.state === 'failed' && (
          <Button look="quiet" size="sm" icon="redo" label={t.again(name)} onClick={() => sending.again(line)} />
        )}
        {line.state === 'going' ? (
          <Button look="quiet" size="sm" icon="close" label={t.stop(name)} onClick={() => sending.stop(line)} />
        ) : (
          <Button
            look="quiet"
            size="sm"
            icon="close"
            label={t.dismissNamed(name)}
            onClick={() => sending.forget(line)}
          />
        )}
      </span>
      {line.state === 'going' && <progress max={1} value={line.share} aria-label={name} />}
    </li>
  )
}

function ReadingLine({ row, pick }: { row: ReadingRow; pick: () => void }) {
  const t = useWords(registerWords)
  const undecided = row.like !== null && row.documentId === null
  const { progress } = row
  const state = progress ? t.recognising(progress.page, progress.of) : t.states[row.state]
  return (
    <li className={undecided ? 'incoming-line asks' : 'incoming-line'}>
      {undecided ? <DoubtMark /> : <Icon name={icons[row.state]} />}
      <span className="file-name">{row.name}</span>
      <span className={row.problem ? 'fault' : 'q'}>{row.problem?.words ?? (undecided ? '' : state)}</span>
      <span className="deeds">
        {row.documentId && (
          <Link className="link" to={documentPath(row.documentId)}>
            {t.open}
          </Link>
        )}
        {row.state === 'failed' && <AfterFailure row={row} pick={pick} />}
      </span>
      {(row.state === 'queued' || row.state === 'reading') && (
        <progress
          aria-label={`${row.name}: ${state}`}
          {...(progress ? { value: progress.page - 1, max: progress.of } : {})}
        />
      )}
      {undecided && <Likeness row={row} />}
    </li>
  )
}

const icons = { queued: 'document', reading: 'document', done: 'check', failed: 'warn' } as const

function AfterFailure({ row, pick }: { row: ReadingRow; pick: () => void }) {
  const t = useWords(registerWords)
  const sentence = useProblemSentence()
  const decide = useDecideReading()
  const [fault, setFault] = useState<string | null>(null)
  const dismiss = () =>
    decide.mutate({ readingId: row.readingId, as: 'dismissed' }, { onError: (error) => setFault(sentence(error)) })
  return (
    <>
      {fault && <span className="fault">{t.notDecided(fault)}</span>}
      <Button size="sm" onClick={pick}>
        {t.sendOther}
      </Button>
      <Button look="quiet" size="sm" onClick={dismiss} busy={decide.isPending} aria-label={t.dismissNamed(row.name)}>
        {t.dismiss}
      </Button>
    </>
  )
}
