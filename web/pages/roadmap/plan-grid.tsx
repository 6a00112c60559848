/** The plan of each commune, typed, walked and pasted into; kept on this machine until the server has it. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraft } from '../../platform/draft.ts'
import { useFormats } from '../../platform/formats.ts'
import { ApiProblem, useProblemSentence } from '../../platform/problem.ts'
import { useLanguage, useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import '../../ui/typed-table.css'
import { useFieldWalk } from '../../ui/use-field-walk.ts'
import { PlanRow } from './plan-row.tsx'
import { layCells, type PlanFault, type PlanField, readPlan, type TypedPlan, typedOf } from './plan-typed.ts'
import { lookAtRoadmap, type Roadmap, type RoadmapUnit, saveRows } from './roadmap-data.ts'
import { roadmapWords } from './words.ts'

export function PlanGrid({ roadmap }: { roadmap: Roadmap }) {
  const { grid: t } = useWords(roadmapWords)
  const f = useFormats()
  const may = roadmap.verbs.includes('save')
  const typing = usePlanTyping(roadmap)
  const walk = useFieldWalk<PlanField>(typing.paste)
  return (
    <section className="roadmap-plan">
      {may && <p className="s">{t.hint}</p>}
      <table className="typed-table" {...walk}>
        <caption className="vh">{t.caption}</caption>
        <thead>
          <tr>
            {[t.unit, t.met, t.registered, t.assigned, t.number, t.day, t.inCharge, t.standard].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roadmap.units.map((unit, index) => (
            <PlanRow key={unit.unitId} unit={unit} index={index} roadmap={roadmap} may={may} typing={typing} />
          ))}
        </tbody>
      </table>
      <div className="typed-save" role="status">
        {typing.fault && <Note>{typing.fault}</Note>}
        {typing.changed > 0 && (
          <div className="acts">
            <Button look="go" busy={typing.busy} onClick={() => void typing.save()}>
              {t.save(f.number(typing.changed))}
            </Button>
            <span className="q">{t.waiting(f.number(typing.changed))}</span>
          </div>
        )}
      </div>
    </section>
  )
}

export type PlanTyping = ReturnType<typeof usePlanTyping>

function usePlanTyping(roadmap: Roadmap) {
  const { grid: t } = useWords(roadmapWords)
  const f = useFormats()
  const language = useLanguage()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const draft = useDraft<Record<number, TypedPlan>>(`roadmap.${roadmap.frameworkId}.${roadmap.year}`, {})
  const [refused, setRefused] = useState<Record<number, string>>({})
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const shownTyped = (unit: RoadmapUnit) => draft.value[unit.unitId] ?? typedOf(unit, roadmap.places)
  const changedUnits = roadmap.units.filter((unit) => {
    const typed = draft.value[unit.unitId]
    const kept = typedOf(unit, roadmap.places)
    return (
      typed !== undefined && Object.entries(kept).some(([field, text]) => typed[field as PlanField].trim() !== text)
    )
  })
  const whyNot = (unit: RoadmapUnit): { field: PlanField; words: string } | null => {
    const typed = draft.value[unit.unitId]
    const read = typed ? readPlan(unit, typed, roadmap) : null
    if (read && 'fault' in read) return { field: read.fault.field, words: faultWords(read.fault, t) }
    const said = refused[unit.unitId]
    return said === undefined ? null : { field: 'registered', words: said }
  }
  const save = async () => {
    const rows = changedUnits.flatMap((unit) => {
      const read = readPlan(unit, shownTyped(unit), roadmap)
      return 'row' in read ? [read.row] : []
    })
    const bad = changedUnits.find((unit) => whyNot(unit) !== null)
    if (rows.length < changedUnits.length) return setFault(bad ? `${bad.name}: ${whyNot(bad)!.words}` : null)
    setBusy(true)
    setFault(null)
    try {
      await saveRows({ frameworkId: roadmap.frameworkId, year: roadmap.year, rows }, draft.key)
      draft.sent()
      setRefused({})
      say(t.saved)
      await lookAtRoadmap(client)
    } catch (error) {
      setFault(sentence(error))
      const broken = error instanceof ApiProblem && Array.isArray(error.details.rows) ? error.details.rows : []
      setRefused(
        Object.fromEntries(
          (broken as { index: number; message: string; english: string }[]).map((one) => [
            rows[one.index]?.unitId ?? 0,
            language === 'vi' ? one.message : one.english,
          ]),
        ),
      )
    } finally {
      setBusy(false)
    }
  }
  const paste = (text: string, from: { index: number; field: PlanField }) => {
    const laid = layCells(text, from, roadmap.units, shownTyped)
    draft.set({ ...draft.value, ...laid.typed })
    say(t.pasted(f.number(laid.cells)))
  }
  const type = (unit: RoadmapUnit, field: PlanField, text: string) =>
    draft.set({ ...draft.value, [unit.unitId]: { ...shownTyped(unit), [field]: text } })
  return { typedOf: shownTyped, type, paste, save, whyNot, busy, fault, changed: changedUnits.length }
}

function faultWords(fault: PlanFault, t: (typeof roadmapWords)['vi']['grid']): string {
  if ('unknown' in fault) return t.unknown(fault.unknown)
  if ('missing' in fault) return t.assignedFirst
  return fault.field === 'day' ? t.badDay : fault.field === 'number' ? t.numberFirst : t.badYear
}
