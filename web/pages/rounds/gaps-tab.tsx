/** A list of the board, commune by commune: chosen ones are given a deadline and issued in one step. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { byCode, countScope, scopeWords } from '../../../server/modules/rounds/rules.ts'
import { assignmentPath } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Nw } from '../../ui/agenda.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { IssueForm } from './issue-form.tsx'
import { type GapList, type Gaps, type GapUnit, gapsQuery } from './rounds-data.ts'
import type { RoundsSearch } from './rounds-search.ts'
import { roundWords } from './words.ts'

/** A commune with what of the list is not in an open assignment yet. */
export type Free = { unit: GapUnit; places: number[] }

export function GapsTab({ list, search, may }: { list: GapList; search: RoundsSearch; may: boolean }) {
  const { gaps: t } = useWords(roundWords)
  const f = useFormats()
  const navigate = useNavigate({ from: '/tham-dinh' })
  const query = useQuery(gapsQuery({ stage: search.buoc }))
  if (query.error && !query.data) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={6} />
  const gaps = query.data
  return (
    <section className="gaps">
      <div className="gaps-tools">
        <p className="s">{t.asOf(gaps.frameworkName, f.day(gaps.day))}</p>
        {gaps.stages.length > 1 && (
          <SelectField
            label={t.stage}
            value={gaps.stage}
            options={gaps.stages.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(buoc) => void navigate({ search: { ...search, buoc: buoc === 'claim' ? undefined : buoc } })}
          />
        )}
      </div>
      <Chosen key={gaps.stage} gaps={gaps} list={list} may={may} />
    </section>
  )
}

const listed = (unit: GapUnit, list: GapList): number[] =>
  list === 'not-met' ? unit.notMet.map(({ place }) => place) : unit.notAppraised

function Chosen({ gaps, list, may }: { gaps: Gaps; list: GapList; may: boolean }) {
  const { gaps: t } = useWords(roundWords)
  const f = useFormats()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [issuing, setIssuing] = useState(false)
  const rows = gaps.units.filter((unit) => listed(unit, list).length > 0)
  const free = (unit: GapUnit): number[] => {
    const open = unit.issued.filter((one) => one.list === list).map(({ place }) => place)
    return listed(unit, list).filter((place) => !open.includes(place))
  }
  const canIssue = rows.filter((unit) => unit.agency !== null && free(unit).length > 0)
  const taken: Free[] = canIssue
    .filter(({ unitId }) => chosen.has(unitId))
    .map((unit) => ({ unit, places: free(unit) }))
  const all = canIssue.length > 0 && taken.length === canIssue.length
  const toggle = (unitId: number) => {
    const next = new Set(chosen)
    if (!next.delete(unitId)) next.add(unitId)
    setChosen(next)
  }
  const columns = useColumns({ gaps, list })
  const box: Column<GapUnit> = {
    id: 'box',
    head: t.box,
    width: 56,
    cell: (unit) =>
      canIssue.includes(unit) && (
        <span className="check">
          <input
            type="checkbox"
            aria-label={t.choose(unit.name)}
            checked={chosen.has(unit.unitId)}
            onChange={() => toggle(unit.unitId)}
          />
        </span>
      ),
  }
  return (
    <>
      {may && canIssue.length > 0 && (
        <div className="gaps-bar">
          <label className="check">
            <input
              type="checkbox"
              checked={all}
              onChange={() => setChosen(all ? new Set() : new Set(canIssue.map(({ unitId }) => unitId)))}
            />
            <span>{t.chooseAll}</span>
          </label>
          <Button look="go" disabled={taken.length === 0} onClick={() => setIssuing(true)}>
            {t.issue(f.number(taken.length))}
          </Button>
          <span className="q" role="status">
            {taken.length > 0 &&
              t.chosen(f.number(taken.length), f.number(taken.reduce((sum, { places }) => sum + places.length, 0)))}
          </span>
        </div>
      )}
      <DataTable
        caption={t.captions[list]}
        rows={rows}
        rowKey={({ unitId }) => unitId}
        columns={may ? [box, ...columns] : columns}
        empty={<EmptyState title={t.emptyTitle[list]} text={t.emptyText} />}
      />
      {issuing && (
        <IssueForm
          gaps={gaps}
          list={list}
          free={taken}
          close={() => setIssuing(false)}
          onIssued={() => setChosen(new Set())}
        />
      )}
    </>
  )
}

function useColumns({ gaps, list }: { gaps: Gaps; list: GapList }): Column<GapUnit>[] {
  const { gaps: t } = useWords(roundWords)
  const f = useFormats()
  return [
    {
      id: 'unit',
      head: t.unit,
      width: 200,
      phone: 'lead',
      cell: ({ name, agency }) => (
        <div>
          {name}
          {agency === null && <p className="second">{t.noAgency}</p>}
        </div>
      ),
    },
    {
      id: 'count',
      head: t.count,
      width: 200,
      cell: (unit) => scopeWords(countScope(listed(unit, list), gaps.places)),
    },
    {
      id: 'list',
      head: t.list,
      cell: (unit) => (
        <div>
          <Codes gaps={gaps} unit={unit} list={list} />
          {list === 'not-met' && unit.unknown.length > 0 && (
            <p className="second">{t.unknown(f.number(unit.unknown.length))}</p>
          )}
        </div>
      ),
    },
    { id: 'issued', head: t.issued, width: 220, cell: (unit) => <Issued unit={unit} list={list} /> },
  ]
}

function Codes({ gaps, unit, list }: { gaps: Gaps; unit: GapUnit; list: GapList }) {
  const { gaps: t } = useWords(roundWords)
  const why = new Map(unit.notMet.map((one) => [one.place, t.why[one.why]]))
  const chosen = new Set(listed(unit, list))
  return (
    <ul className="gap-codes">
      {gaps.places
        .filter(({ place }) => chosen.has(place))
        .sort(byCode)
        .map(({ place, code, name }) => (
          <li key={place} title={name}>
            <b>{code}</b> <span className="q">{list === 'not-met' && why.get(place) ? why.get(place) : name}</span>
          </li>
        ))}
    </ul>
  )
}

function Issued({ unit, list }: { unit: GapUnit; list: GapList }) {
  const { grid } = useWords(roundWords)
  const f = useFormats()
  const works = new Map(unit.issued.filter((one) => one.list === list).map((one) => [one.assignmentId, one]))
  if (works.size === 0) return null
  return [...works.values()].map(({ assignmentId, code, dueDay, late }) => (
    <p className="second gap-issued" key={assignmentId}>
      <Link className="link" to={assignmentPath(assignmentId)}>
        <Nw>{code}</Nw>
      </Link>
      {dueDay && <span className={late ? 'late-t' : undefined}>{grid.until(f.day(dueDay))}</span>}
    </p>
  ))
}
