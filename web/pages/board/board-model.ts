/** What the page shows of the board that was asked for: rows in sight in their order, columns, sums, the reader of cells. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Stage } from '../../../server/modules/assessments/contract.ts'
import { type Reading, readerOf, stagesShown } from '../../../server/modules/board/cells.ts'
import type { Board, Comparison, Place } from '../../../server/modules/board/contract.ts'
import { agenciesQuery } from '../../deeds/choices-data.ts'
import { groupsQuery, marksQuery, proofMarksQuery, unitsQuery } from './board-data.ts'
import { type BoardSearch, openedCodes } from './board-search.ts'
import { type CellMarks, cellMarksOf } from './cell-marks.ts'
import type { Change } from './cell-words.ts'
import { type Column, columnsOf } from './columns.ts'
import { groupNumeral, unitsOfGroup } from './groups.ts'
import {
  isCounted,
  ordered,
  type Row,
  readCounted,
  type Scope,
  type Sums,
  searched,
  sumsOf,
  unpackRows,
} from './rows.ts'

export interface BoardModel extends Scope {
  board: Board
  /** In sight, in order; `all` before the narrowing by a figure. */
  rows: readonly Row[]
  all: readonly Row[]
  columns: readonly Column[]
  places: readonly Place[]
  /** The one stage asked for, or null. */
  only: Stage | null
  /** The stages whose truths and counts are shown. */
  shown: readonly Stage[]
  read: (cell: number) => Reading
  /** "II" of a commune of group 2, beside its name. */
  numerals: ReadonlyMap<number, string>
  sums: Sums
  changes: Changes | null
  /** Planned for the year, with proof. */
  marks: CellMarks
  /** The year in which a unit shall reach the standard. */
  standards: ReadonlyMap<number, number>
}

/** What changed against the day compared with: by unit and place. */
export interface Changes {
  of: ReadonlyMap<number, ReadonlyMap<number, Change>>
  gained: number
  lost: number
}

export function useBoardModel(board: Board, search: BoardSearch, compared: Comparison | undefined): BoardModel {
  const { stages, places } = board
  const unpacked = useMemo(() => unpackRows(board.rows, places), [board.rows, places])
  const only = stages.find(({ code }) => code === search.xem) ?? null
  const shown = useMemo(() => (only ? [only] : stagesShown(stages, unpacked)), [only, stages, unpacked])
  const read = useMemo(() => readerOf(only ? stages : shown, only?.slot ?? null), [stages, shown, only])
  const columns = useMemo(() => columnsOf(places, openedCodes(search.mo)), [places, search.mo])
  const criteria = useMemo(() => places.filter(({ kind }) => kind === 'criterion'), [places])
  const scope = useMemo(() => ({ stages: shown, criteria }), [shown, criteria])
  const among = useGroupUnits(search.nhom, board.day)
  const { data: units } = useQuery(unitsQuery(board.day))
  const numerals = useMemo(
    () => new Map((units?.units ?? []).map(({ unitId, classes }) => [unitId, groupNumeral(classes)])),
    [units],
  )
  const all = useMemo(() => {
    const kept = among ? unpacked.filter(({ unitId }) => among.has(unitId)) : unpacked
    return searched(kept, search.tim)
  }, [unpacked, among, search.tim])
  const sorted = stages.find(({ code }) => code === search.xep)?.slot ?? null
  const rows = useMemo(() => {
    const counted = readCounted(search.loc)
    return ordered(counted ? all.filter((row) => isCounted(row, counted, scope)) : all, sorted)
  }, [all, search.loc, scope, sorted])
  const sums = useMemo(() => sumsOf(all, scope, places), [all, scope, places])
  const changes = useMemo(() => changesOf(compared, all, only), [compared, all, only])
  const { framework, day } = board
  const { data: plan } = useQuery(marksQuery({ framework: framework.frameworkId, day }))
  const { data: proof } = useQuery(proofMarksQuery(framework.frameworkId))
  const marks = useMemo(() => cellMarksOf(plan, proof, places), [plan, proof, places])
  const standards = useMemo(() => new Map(plan?.standards.map(({ unitId, year }) => [unitId, year])), [plan])
  return {
    marks,
    standards,
    board,
    rows,
    all,
    columns,
    places,
    criteria,
    stages,
    only,
    shown,
    read,
    numerals,
    sums,
    changes,
  }
}

/** Units whose agencies are members of a group on some day, by the group's id; null while none is chosen. */
function useGroupUnits(group: string | undefined, day: string): ReadonlySet<number> | null {
  const { data: groups } = useQuery({ ...groupsQuery, enabled: group !== undefined })
  const { data: agencies } = useQuery({ ...agenciesQuery, enabled: group !== undefined })
  const { data: units } = useQuery({ ...unitsQuery(day), enabled: group !== undefined })
  return useMemo(
    () =>
      group === undefined
        ? null
        : unitsOfGroup(group, {
            groups: groups?.groups ?? [],
            agencies: agencies?.agencies ?? [],
            units: units?.units ?? [],
          }),
    [group, groups, agencies, units],
  )
}

/** A cell is told once: of several stages that moved the highest speaks. Only units and stages in sight are counted. */
function changesOf(compared: Comparison | undefined, rows: readonly Row[], only: Stage | null): Changes | null {
  if (!compared) return null
  const inSight = new Set(rows.map(({ unitId }) => unitId))
  const of = new Map<number, Map<number, Change>>()
  let [gained, lost] = [0, 0]
  for (const { unitId, changes } of compared.rows) {
    if (!inSight.has(unitId)) continue
    const own = new Map<number, Change>()
    for (const { place, slot, change } of [...changes].sort((a, b) => b.slot - a.slot)) {
      if ((only && slot !== only.slot) || own.has(place)) continue
      own.set(place, change)
    }
    for (const change of own.values()) change === 'gained' ? gained++ : lost++
    if (own.size > 0) of.set(unitId, own)
  }
  return { of, gained, lost }
}
