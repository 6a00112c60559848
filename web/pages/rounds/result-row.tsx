import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { readResult } from '../../../server/modules/rounds/rules.ts'
import { assignmentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Nw } from '../../ui/agenda.tsx'
import type { Typing } from './results-grid.tsx'
import type { FieldName, GridLine } from './results-typed.ts'
import type { RoundLine } from './rounds-data.ts'
import { roundWords } from './words.ts'

/** One line: result, the day by which the file is supplemented, a note; its story and its assignment under it. */
export function ResultRow({
  line,
  index,
  may,
  typing,
}: {
  line: GridLine
  index: number
  may: boolean
  typing: Typing
}) {
  const { grid: t } = useWords(roundWords)
  const id = useId()
  const { code, name, unit } = line
  const typed = typing.typedOf(line)
  const why = may ? typing.whyNot(line) : null
  const changed = may && typing.isChanged(line)
  const field = (which: FieldName, label: string, more: object = {}) => (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...more}
      data-field={which}
      data-index={index}
      aria-label={label}
      aria-invalid={why?.field === which || undefined}
      aria-describedby={why?.field === which ? id : undefined}
      value={typed[which]}
      onChange={(event) => typing.type(line, which, event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => which === 'result' && spellOut()}
    />
  )
  const spellOut = () => {
    const read = readResult(typed.result)
    if (read && typed.result !== t.results[read]) typing.type(line, 'result', t.results[read])
  }
  return (
    <tr className={[why !== null ? 'bad' : '', changed ? 'changed' : ''].filter(Boolean).join(' ') || undefined}>
      <th scope="row">{code}</th>
      <td className="results-name">
        {name}
        <Under line={line.line} />
      </td>
      <td data-head={t.result}>{may ? field('result', t.resultOf(code, unit)) : typed.result || null}</td>
      <td data-head={t.day}>{may ? field('day', t.dayOf(code, unit), { inputMode: 'numeric' }) : typed.day || null}</td>
      <td data-head={t.words}>
        {may ? field('words', t.wordsOf(code, unit), { maxLength: 2000 }) : typed.words || null}
        {why !== null && (
          <p className="typed-fault" id={id}>
            {why.words}
          </p>
        )}
        {why === null && changed && line.covered && line.line.held && typed.words.trim() === '' && (
          <p className="second">{t.reason}</p>
        )}
      </td>
    </tr>
  )
}

function Under({ line: { story, work } }: { line: RoundLine }) {
  const { grid: t } = useWords(roundWords)
  const f = useFormats()
  if (story.length < 2 && !work) return null
  return (
    <div className="results-under">
      {work && (
        <p className="second">
          <Link className="link" to={assignmentPath(work.assignmentId)}>
            <Nw>{t.work(work.code)}</Nw>
          </Link>
          {work.dueDay && <span className={work.late ? 'late-t' : 'q'}>{t.until(f.day(work.dueDay))}</span>}
        </p>
      )}
      {story.length > 1 && (
        <details>
          <summary>{t.story(f.number(story.length))}</summary>
          <ol>
            {story.map(({ seq, result, supplementBy, words, at, by }) => (
              <li key={seq}>
                {f.instant(at)}
                {by && `, ${by}`}: {result === null ? t.takenBack : t.results[result]}
                {supplementBy && ` (${t.until(f.day(supplementBy))})`}
                {words && `. ${words}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
