/** What an operation changes and touches: before it runs, and of one that ran. */
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Note } from '../../../ui/statement.tsx'
import { unitWords } from '../words.ts'
import type { Preview } from './time-data.ts'
import { timeWords } from './words.ts'

export function OperationPreview({ preview, onDay }: { preview: Preview; onDay: string }) {
  const t = useWords(timeWords)
  const f = useFormats()
  return (
    <section className="operation-preview" aria-live="polite">
      <h3>
        {t.preview.title}, {t.life.on(f.day(onDay))}
      </h3>
      {preview.warnings.map((warning) => (
        <Note key={warning}>{t.preview.warnings[warning]}</Note>
      ))}
      <Changes changes={preview.changes} />
      {preview.more > 0 && <p className="s">{t.preview.more(f.number(preview.more))}</p>}
      <Passings descent={preview.descent} />
      {preview.successors.length > 0 && <h4>{t.preview.touched}</h4>}
      {preview.successors.length > 0 && preview.touched.length === 0 && <p className="s">{t.preview.touchedNone}</p>}
      <ul>
        {preview.touched.map(({ kind, count, own, examples }) => (
          <li key={kind}>
            <b>
              {f.number(own)} {t.carriers[kind] ?? kind}
            </b>
            {examples.length > 0 && <span className="s">: {examples.join('; ')}</span>}
            {count > own && <span className="q"> · {t.preview.others(f.number(count - own))}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of each unit what it was the day before and is on the day. */
export function Changes({ changes }: { changes: Preview['changes'] }) {
  const t = useWords(timeWords)
  const names = useWords(unitWords)
  const told = (state: Preview['changes'][number]['before']) =>
    state
      ? [
          `${names.kinds[state.kind].toLocaleLowerCase('vi')} ${state.name}`,
          state.code,
          state.parentName && t.wasCalled(state.parentName),
        ]
          .filter(Boolean)
          .join(', ')
      : null
  return (
    <ul>
      {changes.map(({ unitId, name, before, after }) => (
        <li key={unitId ?? `+${name}`}>
          <b>{name}</b>: {told(before) ?? t.preview.begins} → {told(after) ?? t.preview.ends}
        </li>
      ))}
    </ul>
  )
}

export function Passings({ descent }: { descent: Preview['descent'] }) {
  const t = useWords(timeWords)
  const f = useFormats()
  if (descent.length === 0) return null
  return (
    <>
      <h4>{t.preview.descent}</h4>
      <ul>
        {descent.map(({ from, to, share }) => (
          <li key={`${from}.${to}`}>
            {from} → {to}
            <span className="q">
              {' '}
              {share === null ? t.life.shareUnknown : share === 1 ? t.life.whole : f.percent(share, 2)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
