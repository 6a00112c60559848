/** What somebody decides about, quoted above the decision. */
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import type { Detail } from '../deed-data.ts'
import { Thumbnail } from '../photo-field.tsx'
import { deedWords } from '../words.ts'

type Row = Detail['deeds'][number]

/** The newest row of a kind that still stands. */
export function lastOf(deeds: readonly Row[], verb: string): Row | undefined {
  return deeds.filter((deed) => deed.verb === verb && !deed.undone).sort((a, b) => b.seq - a.seq)[0]
}

export function CompletionSaid({ assignment }: { assignment: Detail }) {
  const t = useWords(deedWords)
  const row = lastOf(assignment.deeds, 'complete')
  if (!row) return null
  return <Said title={t.form.completedBy(row.agency?.name ?? assignment.lead.name)} row={row} />
}

export function Said({ title, row }: { title: string; row: Row }) {
  const t = useWords(deedWords)
  const f = useFormats()
  return (
    <div className="said-before">
      <p>
        <b>{title}</b> <span className="q">{f.instant(row.at)}</span>
      </p>
      {row.recordedFor && (
        <p className="recorded-mark">
          {t.recorded.mark}
          {row.recordedFor.channel &&
            `: ${t.recorded.how(t.channels[row.recordedFor.channel], row.recordedFor.saidBy)}`}
        </p>
      )}
      <blockquote className="said-words">{row.words ?? t.form.nothingSaid}</blockquote>
      {row.product?.number && (
        <p>
          {row.product.kind && `${t.products[row.product.kind]} `}
          <b className="nw">{row.product.number}</b>
          {row.product.day && <span className="q"> {f.day(row.product.day)}</span>}
        </p>
      )}
      {row.files.length > 0 && (
        <ul className="shots">
          {row.files.map((file) => (
            <li key={file.fileId}>
              <a href={`/api/files/${file.fileId}`} target="_blank" rel="noreferrer">
                <Thumbnail file={file} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
