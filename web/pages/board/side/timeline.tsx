import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { StoryRow } from '../../../../server/modules/assessments/contract.ts'
import { roundPath } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { sayings } from '../stage-codes.ts'
import { actLower } from '../stage-names.ts'
import { boardWords } from '../words.ts'
import type { Story } from './story-words.ts'
import { thresholdWords, valueWords } from './story-words.ts'
import { whoOf } from './truths.tsx'

/** Every row of the cell, the newest day first; nothing was ever overwritten. */
export function Timeline({ story }: { story: Story }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const [open, setOpen] = useState(false)
  return (
    <section>
      <button type="button" className="link bd-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t.story.fewer : t.story.all(f.number(story.rows.length))}
      </button>
      {open && (
        <ol className="bd-rows">
          {story.rows.map((row) => (
            <RowLine key={row.seq} row={row} />
          ))}
        </ol>
      )}
    </section>
  )
}

/** One row: of which day, what was said, on what, by whom, when it was recorded. */
export function RowLine({ row, unit }: { row: StoryRow; unit?: string }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const says = row.says === 'nothing' ? t.story.acts.returned : t.says[sayings.indexOf(row.says)]
  const value = row.value ? valueWords(row.value, f) : ''
  const must = row.threshold ? thresholdWords(row.threshold, f) : ''
  return (
    <li>
      <p>
        <b>{f.day(row.onDay)}</b> {unit && `${unit}, `}
        {row.code}: {actLower({ code: row.stage }, t)} {says}
        {value && `, ${value}`}
        {must && <span className="q"> ({t.story.must(must)})</span>}
      </p>
      {row.reason && <p className="s">{t.story.quoted(row.reason)}</p>}
      <p className="q">
        {[
          whoOf(row),
          t.story.source[row.source],
          t.story.recorded(f.instant(row.recordedAt)),
          row.overruled ? t.story.overruled : '',
          row.afterFreeze ? t.story.afterFreeze : '',
          row.undoneAt ? t.story.undone(f.instant(row.undoneAt)) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {row.source === 'round' && row.document && (
          <>
            {' · '}
            <Link className="link" to={roundPath(row.sourceId)}>
              {t.story.round}
            </Link>
          </>
        )}
        {row.document && (
          <>
            {' · '}
            <a className="link" href={`/van-ban/${row.document.documentId}`}>
              {row.document.numberOut ?? t.story.noNumber}
            </a>
          </>
        )}
      </p>
    </li>
  )
}
