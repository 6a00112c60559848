/** What differs between two versions, or what a workbook would change: a line a field. */
import { type Axis, classNames } from '../../../server/modules/frameworks/kinds.ts'
import { useWords } from '../../platform/words.ts'
import type { Change } from './frameworks-data.ts'
import { whomFor } from './level-words.tsx'
import { type FrameworkWords, frameworkWords } from './words.ts'

export function ChangeList({ changes, axis }: { changes: readonly Change[]; axis: Axis | null }) {
  const t = useWords(frameworkWords)
  return (
    <div className="set-scroll">
      <table className="set-table set-changes">
        <caption className="vh">{t.changes.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.changes.what}</th>
            <th scope="col">{t.changes.before}</th>
            <th scope="col">{t.changes.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeLine key={JSON.stringify(change)} change={change} axis={axis} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangeLine({ change, axis }: { change: Change; axis: Axis | null }) {
  const t = useWords(frameworkWords)
  const { part, code, name, field, before, after } = change
  const where = part === 'set' ? t.changes.set : t.changes[part](code)
  const whom = part === 'level' ? whomFor(axis, change, t.set.allUnits) : null
  const empty = <span className="q">{t.changes.empty}</span>
  return (
    <tr>
      <th scope="row">
        {[where, whom, field ? t.changes.fields[field] : t.changes[change.change]].filter(Boolean).join(', ')}
        {part !== 'set' && <span className="set-second">{name}</span>}
      </th>
      <td data-head={t.changes.before}>{change.change === 'added' ? null : (saidOf(t, field, before) ?? empty)}</td>
      <td data-head={t.changes.after}>
        {change.change === 'removed' ? null : (saidOf(t, field, after) ?? (field ? empty : t.changes.added))}
      </td>
    </tr>
  )
}

/** A value of a field in the words of the page. */
function saidOf(t: FrameworkWords, field: string | null, value: string | null): string | null {
  if (value === null) return null
  if (field === 'verified') return value === 'true' ? t.changes.yes : t.changes.no
  if (field === 'valueKind') return t.kinds[value as keyof typeof t.kinds] ?? value
  if (field === 'direction') return t.directions[value as keyof typeof t.directions] ?? value
  if (field === 'axis') return value in classNames ? t.axes[value as Axis] : value
  if (field === 'from' || field === 'to' || field === 'decidedOn')
    return value.split('-').map(Number).toReversed().join('/')
  return /^-?\d+\.\d+$/.test(value) ? value.replace('.', ',') : value
}
