import { useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { GoalForm } from './goal-form.tsx'
import type { PlanKind, Roadmap } from './roadmap-data.ts'
import { roadmapWords } from './words.ts'

/** "Mỗi xã ít nhất 1 tiêu chí, bình quân 13": by what is registered and by what is assigned, each with its pace. */
export function FiguresTable({ roadmap }: { roadmap: Roadmap }) {
  const { figures: t, goal: goalWords } = useWords(roadmapWords)
  const f = useFormats()
  const [open, setOpen] = useState(false)
  const { goal, verbs, meanAtStart, meanNow } = roadmap
  return (
    <section className="roadmap-figures">
      <table>
        <caption className="vh">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.plan}</th>
            <th scope="col">{t.each(f.number(goal?.atLeast ?? 1))}</th>
            <th scope="col">{t.mean}</th>
            <th scope="col">{t.pace}</th>
          </tr>
        </thead>
        <tbody>
          <FigureRow roadmap={roadmap} kind="registered" />
          <FigureRow roadmap={roadmap} kind="assigned" />
        </tbody>
      </table>
      <p className="s">
        {t.now(f.decimal(meanAtStart, 2), f.decimal(meanNow, 2))}
        {goal?.ground && <span className="q"> {goal.ground}</span>}
        {verbs.includes('save') && (
          <Button look="quiet" size="sm" onClick={() => setOpen(true)}>
            {goal ? goalWords.change : goalWords.set}
          </Button>
        )}
      </p>
      {open && <GoalForm roadmap={roadmap} close={() => setOpen(false)} />}
    </section>
  )
}

function FigureRow({ roadmap, kind }: { roadmap: Roadmap; kind: PlanKind }) {
  const { figures: t, kinds } = useWords(roadmapWords)
  const f = useFormats()
  const { enough, tooFew, meanAtEnd, due, dueMet, gain, met, behind, ahead } = roadmap.figures[kind]
  const goalMean = roadmap.goal?.mean ?? null
  const names = useNames(roadmap)
  return (
    <tr>
      <th scope="row">{kinds[kind]}</th>
      <td data-head={t.each(f.number(roadmap.goal?.atLeast ?? 1))}>
        {t.enough(f.number(enough.length), f.number(enough.length + tooFew.length))}
        {tooFew.length > 0 && <p className="second">{t.tooFew(names(tooFew))}</p>}
      </td>
      <td data-head={t.mean}>
        <b>{f.decimal(meanAtEnd, 2)}</b>
        {goalMean !== null && (
          <p className="second">
            {t.goalMean(f.decimal(goalMean, 2))},{' '}
            {meanAtEnd < goalMean ? t.short(f.decimal(goalMean - meanAtEnd, 2)) : t.reached}
          </p>
        )}
      </td>
      <td data-head={t.pace}>
        {t.due(f.number(dueMet), f.number(due))}
        <p className="second">{t.gain(f.number(met), f.number(gain))}</p>
        {behind.length > 0 && <p className="second late-t">{t.behind(names(behind))}</p>}
        {ahead.length > 0 && <p className="second">{t.ahead(names(ahead))}</p>}
      </td>
    </tr>
  )
}

const namedAtMost = 12
function useNames(roadmap: Roadmap): (unitIds: readonly number[]) => string {
  const { figures: t } = useWords(roadmapWords)
  const f = useFormats()
  const nameOf = new Map(roadmap.units.map(({ unitId, name }) => [unitId, name]))
  return (unitIds) => {
    const names = unitIds.slice(0, namedAtMost).map((unitId) => nameOf.get(unitId) ?? '')
    const left = unitIds.length - names.length
    return [names.join(', '), ...(left > 0 ? [t.others(f.number(left))] : [])].join(' ')
  }
}
