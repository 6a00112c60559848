import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReadingRow } from '../../../../server/modules/documents/contract.ts'
import { shownNumber } from '../../../deeds/document-number.ts'
import { documentPath } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import '../../../ui/fonts-document.css'
import '../../../ui/marks.css'
import { SelectField } from '../../../ui/field.tsx'
import { type ReadingDecision, useDecideReading } from '../documents-data.ts'
import { registerWords } from '../words/register.ts'

type Stage = 'draft' | 'signed' | 'issued'
const copyStages: readonly Stage[] = ['issued', 'signed', 'draft']
const shownAtFirst = 4

/** A file nearly the same as a known document: what differs clause by clause, and the three ways on. */
export function Likeness({ row }: { row: ReadingRow }) {
  const t = useWords(registerWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const decide = useDecideReading()
  const [stage, setStage] = useState<Stage>('issued')
  const { like, readingId } = row
  if (!like) return null
  const number = shownNumber(like.numberOut) ?? t.noNumber
  // Known by its number alone: there was no text that it could be like.
  const isNumber = like.likeness === 0
  // By the promise: once decided, this line may be gone before a callback of mutate would be heard.
  const send = (as: ReadingDecision['as']) =>
    void decide
      .mutateAsync({ readingId, as, stage })
      .then(({ documentId }) => {
        if (documentId && as !== 'dismissed') return navigate({ to: documentPath(documentId) })
      })
      .catch(() => {}) // told below
  return (
    <div className="likeness">
      <p>
        <b>{isNumber ? t.entered(number) : t.like(number, f.percent(like.likeness, 0))}</b>{' '}
        <Link className="link" to={documentPath(like.documentId)}>
          {like.subject || t.openIt}
        </Link>
      </p>
      {!isNumber && <Differences like={like} />}
      <SelectField
        label={t.asCopyStage}
        value={stage}
        onChange={setStage}
        options={copyStages.map((value) => ({ value, label: t.copyStages[value] }))}
      />
      <div className="acts">
        <Button size="sm" busy={decide.isPending} onClick={() => send('copy')}>
          {isNumber ? t.asFile : t.asCopy}
        </Button>
        <Button size="sm" busy={decide.isPending} onClick={() => send('new')}>
          {t.asNew}
        </Button>
        <Button size="sm" look="quiet" busy={decide.isPending} onClick={() => send('dismissed')}>
          {t.dismiss}
        </Button>
      </div>
      <div role="alert">{decide.error && <p className="fault">{t.notDecided(sentence(decide.error))}</p>}</div>
    </div>
  )
}

function Differences({ like }: { like: NonNullable<ReadingRow['like']> }) {
  const t = useWords(registerWords)
  const [all, setAll] = useState(false)
  const { differences } = like
  if (differences.length === 0) return <p className="s">{t.likeSame}</p>
  const shown = all ? differences : differences.slice(0, shownAtFirst)
  return (
    <>
      <table className="differences">
        <caption>{t.likeDiffers(differences.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.clause}</th>
            <th scope="col">{t.was}</th>
            <th scope="col">{t.is}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ section, was, is }) => (
            <tr key={`${section} ${was} ${is}`}>
              <th scope="row">{section}</th>
              <td className="quoted">{was ?? <span className="q">{t.nothing}</span>}</td>
              <td className="quoted">{is ?? <span className="q">{t.nothing}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < differences.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t.moreDifferences(differences.length)}
        </button>
      )}
    </>
  )
}
