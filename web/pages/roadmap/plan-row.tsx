import { useId } from 'react'
import { byCode } from '../../../server/modules/rounds/rules.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import type { PlanTyping } from './plan-grid.tsx'
import type { PlanField } from './plan-typed.ts'
import type { PlanKind, Roadmap, RoadmapUnit } from './roadmap-data.ts'
import { roadmapWords } from './words.ts'

/** One commune: what it meets, its two plans with their pace, decision, person, year. */
export function PlanRow(props: {
  unit: RoadmapUnit
  index: number
  roadmap: Roadmap
  may: boolean
  typing: PlanTyping
}) {
  const { unit, index, roadmap, may, typing } = props
  const { grid: t } = useWords(roadmapWords)
  const f = useFormats()
  const id = useId()
  const typed = typing.typedOf(unit)
  const why = may ? typing.whyNot(unit) : null
  const field = (which: PlanField) =>
    may ? (
      <>
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          data-field={which}
          data-index={index}
          aria-label={t.of(t[which], unit.name)}
          aria-invalid={why?.field === which || undefined}
          aria-describedby={why?.field === which ? id : undefined}
          value={typed[which]}
          onChange={(event) => typing.type(unit, which, event.target.value)}
        />
        {why?.field === which && (
          <p className="typed-fault" id={id}>
            {why.words}
          </p>
        )}
      </>
    ) : (
      typed[which] || null
    )
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      <td data-head={t.met}>
        <div>
          {f.number(unit.metNow)}
          <p className="second">{t.start(f.number(unit.metAtStart))}</p>
        </div>
      </td>
      {(['registered', 'assigned'] as const).map((kind) => (
        <td key={kind} data-head={t[kind]}>
          {field(kind)}
          <Pace unit={unit} kind={kind} roadmap={roadmap} />
        </td>
      ))}
      {(['number', 'day', 'inCharge', 'standard'] as const).map((which) => (
        <td key={which} data-head={t[which]}>
          {field(which)}
        </td>
      ))}
    </tr>
  )
}

function Pace({ unit, kind, roadmap }: { unit: RoadmapUnit; kind: PlanKind; roadmap: Roadmap }) {
  const { grid: t } = useWords(roadmapWords)
  const f = useFormats()
  const plan = unit[kind]
  if (plan.length === 0) return null
  const { behind, ahead } = unit.counts[kind]
  const codes = (wanted: readonly number[]) =>
    roadmap.places
      .filter(({ place }) => wanted.includes(place))
      .sort(byCode)
      .map(({ code }) => code)
      .join(', ')
  const met = plan.filter((one) => one.met).length
  return (
    <p className="second roadmap-pace">
      <span>{t.done(f.number(met), f.number(plan.length))}</span>
      {behind.length > 0 && <span className="late-t">{t.behind(codes(behind))}</span>}
      {ahead.length > 0 && <span>{t.ahead(codes(ahead))}</span>}
    </p>
  )
}
