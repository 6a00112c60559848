/** A list of the board, commune by commune: chosen ones are given a deadline and issued in one step. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { byCode, countScope, scopeWords } from '../../../server/modules/rounds/rules.ts'
import { assignmentPath, paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Nw } from '../../ui/agenda.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { IssueForm } from './issue-form.tsx'
import { type GapList, type Gaps, type GapUnit, gapsQuery, type Shortfalls, shortQuery } from './rounds-data.ts'
import type { RoundsSearch } from './rounds-search.ts'
import { roundWords } from './words.ts'

/** A commune with what of the list is not in an open assignment yet. */
export type Free = { unit: GapUnit; places: number[] }

export function GapsTab({ list, search, may }: { list: GapList; search: RoundsSearch; may: boolean }) {
  const { gaps: t } = useWords(roundWords)
  const f = useFormats()
  const navigate = useNavigate({ from: '/tham-dinh' })
  const query = useQuery(gapsQuery({ stage: search.buoc, framework: search.bo }))
  const { hut, bo, hutbuoc } = search
  const short = useQuery({ ...shortQuery({ from: hut, to: bo, stage: hutbuoc }), enabled: hut !== undefined })
  const failed = [query, short].find(({ error, data }) => error && !data)
  if (failed?.error) return <ProblemState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!query.data || (hut !== undefined && !short.data)) return <Bones rows={6} />
  const gaps = query.data
  const only = hut === undefined || !short.data ? null : missingIn(short.data, gaps, search.dv)
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
      {only && (
        <p className="gaps-only">
          {t.only(f.number(only.size), short.data?.from?.name ?? '', gaps.frameworkName)}{' '}
          <Link className="link" to={paths.rounds} search={{ xem: search.xem, buoc: search.buoc }}>
            {t.whole}
          </Link>
        </p>
      )}
      <Chosen key={`${gaps.stage} ${hut} ${search.dv}`} gaps={gaps} list={list} may={may} only={only} />
    </section>
  )
}

/** Of each unit asked for, the places that may be handed out; null: what the list says of every unit. */
type Only = ReadonlyMap<number, ReadonlySet<number>> | null

/** What units recognised under the old set miss of the new one: the criteria, and their indicators where the board tells which of them it is. */
function missingIn(short: Shortfalls, { places }: Gaps, unitId: number | undefined): NonNullable<Only> {
  return new Map(
    short.units
      .filter((unit) => unitId === undefined || unit.unitId === unitId)
      .map(({ unitId: id, missing }) => {
        const criteria = new Set(missing.map(({ place }) => place))
        const asked = places.filter(({ place, criterion }) => criteria.has(criterion ?? place))
        return [id, new Set(asked.map(({ place }) => place))]
      }),
  )
}

function listed(unit: GapUnit, list: GapList, only: Only): number[] {
  if (!only) return list === 'not-met' ? unit.notMet.map(({ place }) => place) : unit.notAppraised
  const told = list === 'not-met' ? [...unit.notMet.map(({ place }) => place), ...unit.unknown] : unit.notAppraised
  return told.filter((place) => only.get(unit.unitId)?.has(place))
}

function Chosen({ gaps, list, may, only }: { gaps: Gaps; list: GapList; may: boolean; only: Only }) {
  const { gaps: t } = useWords(roundWords)
  const f = useFormats()
  // what another page sends here comes chosen, and its deed opens at once
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(only?.keys()))
  const [issuing, setIssuing] = useState(only !== null && may)
  const rows = gaps.units.filter((unit) => listed(unit, list, only).length > 0)
  const free = (unit: GapUnit): number[] => {
    const open = unit.issued.filter((one) => one.list === list).map(({ place }) => place)
    return listed(unit, list, only).filter((place) => !open.includes(place))
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
  const columns = useColumns({ gaps, list, only })
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
      {issuing && taken.length > 0 && (
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

function useColumns({ gaps, list, only }: { gaps: Gaps; list: GapList; only: Only }): Column<GapUnit>[] {
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
      cell: (unit) => scopeWords(countScope(listed(unit, list, only), gaps.places)),
    },
    {
      id: 'list',
      head: t.list,
      cell: (unit) => (
        <div>
          <Codes gaps={gaps} unit={unit} list={list} only={only} />
          {list === 'not-met' && !only && unit.unknown.length > 0 && (
            <p className="second">{t.unknown(f.number(unit.unknown.length))}</p>
          )}
        </div>
      ),
    },
    { id: 'issued', head: t.issued, width: 220, cell: (unit) => <Issued unit={unit} list={list} /> },
  ]
}

function Codes({ gaps, unit, list, only }: { gaps: Gaps; unit: GapUnit; list: GapList; only: Only }) {
  const { gaps: t } = useWords(roundWords)
  const why = new Map([
    ...unit.notMet.map((one) => [one.place, t.why[one.why]] as const),
    ...unit.unknown.map((place) => [place, t.why.unknown] as const),
  ])
  const chosen = new Set(listed(unit, list, only))
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
