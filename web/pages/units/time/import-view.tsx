/** One list: its figures beside those counted elsewhere, the fate of every row, the yes. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { paths } from '../../../paths.ts'
import { get, newKey } from '../../../platform/api.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button, Segments } from '../../../ui/button.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { SectionHead } from '../../../ui/section-head.tsx'
import { Note, ProblemState } from '../../../ui/statement.tsx'
import { unitWords } from '../words.ts'
import { lastDay } from './last-day.ts'
import { type Import, type Rows, useUnitDeed } from './time-data.ts'
import { timeWords } from './words.ts'

interface ViewProps {
  one: Import
  find: string
  onChanged: () => void
}

export function ImportView({ one, find, onChanged }: ViewProps) {
  const t = useWords(timeWords)
  const f = useFormats()
  if (one.phase === 'failed') return <Note>{(one.fault && t.imports.faults[one.fault]) || t.imports.fault}</Note>
  if (one.phase === 'reading') return <p role="status">{t.imports.phases.reading}…</p>
  return (
    <>
      {one.phase === 'shown' && <Confirm one={one} onChanged={onChanged} />}
      {one.phase === 'running' && (
        <p role="status">
          <progress aria-label={t.imports.phases.running} value={one.done} max={one.total} />{' '}
          {t.imports.progress(f.number(one.done), f.number(one.total))}
        </p>
      )}
      {one.operationId && (
        <p>
          <Link to={paths.admin} search={{ muc: 'sap-xep', xem: one.operationId }} className="link">
            {t.imports.toOperation}
          </Link>
        </p>
      )}
      <Figures figures={one.figures} />
      <LaterChanges later={one.later} />
      <RowsTable one={one} find={find} />
    </>
  )
}

function Confirm({ one, onChanged }: Omit<ViewProps, 'find'>) {
  const t = useWords(timeWords)
  const f = useFormats()
  const key = useRef(newKey())
  const deed = useUnitDeed<Import>()
  const sentence = useProblemSentence()
  if (one.total === 0) return <p className="s">{t.imports.nothing}</p>
  const path = `/api/unit-imports/${one.importId}/confirmation`
  return (
    <>
      <div className="acts">
        <Button
          look="go"
          busy={deed.isPending}
          onClick={() => deed.mutate({ path, key: key.current }, { onSuccess: onChanged })}
        >
          {t.imports.go(f.number(one.total))}
        </Button>
      </div>
      {deed.error && <Note>{sentence(deed.error)}</Note>}
    </>
  )
}

function Figures({ figures }: { figures: Import['figures'] }) {
  const t = useWords(timeWords)
  const f = useFormats()
  if (figures.length === 0) return null
  const columns: Column<Import['figures'][number]>[] = [
    {
      id: 'what',
      head: t.imports.what,
      phone: 'lead',
      cell: ({ what, on }) => `${t.imports.figure[what]}${on ? `, ${t.imports.on(f.day(on))}` : ''}`,
    },
    { id: 'list', head: t.imports.listed, align: 'end', width: 140, cell: ({ list }) => f.number(list) },
    {
      id: 'elsewhere',
      head: t.imports.elsewhere,
      align: 'end',
      width: 160,
      cell: ({ elsewhere }) => (elsewhere === null ? '' : f.number(elsewhere)),
    },
    {
      id: 'differs',
      head: t.imports.compared,
      width: 180,
      cell: ({ list, elsewhere }) =>
        elsewhere === null ? (
          <span className="q">{t.imports.notCounted}</span>
        ) : elsewhere === list ? (
          t.imports.same
        ) : (
          <b>{t.imports.differs(f.number(Math.abs(elsewhere - list)))}</b>
        ),
    },
  ]
  const isSplitShort = figures.some(
    ({ what, list, elsewhere }) => what === 'split' && elsewhere !== null && list !== elsewhere,
  )
  return (
    <section>
      <SectionHead title={t.imports.figures} />
      <DataTable
        caption={t.imports.figures}
        columns={columns}
        rows={figures}
        rowKey={({ what, on }) => `${what}.${on}`}
      />
      {isSplitShort && <Note>{t.imports.splitNote}</Note>}
    </section>
  )
}

/** What was decided after the package that comes with the program, each with its ground and whether it was compared with it. */
function LaterChanges({ later }: { later: Import['later'] }) {
  const t = useWords(timeWords)
  const { kinds } = useWords(unitWords)
  const f = useFormats()
  if (later.length === 0) return null
  const columns: Column<Import['later'][number]>[] = [
    { id: 'name', head: t.imports.name, phone: 'lead', cell: ({ name, was }) => `${kinds[was]} ${name}` },
    { id: 'code', head: t.imports.codeColumn, width: 80, cell: ({ code }) => code },
    { id: 'kind', head: t.imports.laterKind, width: 200, cell: ({ kind }) => kinds[kind] },
    { id: 'from', head: t.imports.laterFrom, width: 120, cell: ({ from }) => f.day(from) },
    {
      id: 'ground',
      head: t.imports.laterGround,
      cell: ({ ground, source, verified }) => (
        <>
          {ground}
          <p className="second">{verified ? source : `${t.imports.unverified}: ${source}`}</p>
        </>
      ),
    },
  ]
  return (
    <section>
      <SectionHead title={t.imports.later} count={f.number(later.length)} />
      <DataTable caption={t.imports.later} columns={columns} rows={later} rowKey={({ code }) => code} />
    </section>
  )
}

const fates = ['make', 'complete', 'differs', 'refused', 'same'] as const

function RowsTable({ one, find }: { one: Import; find: string }) {
  const t = useWords(timeWords)
  const f = useFormats()
  const [fate, setFate] = useState<'all' | (typeof fates)[number]>('all')
  const query = useInfiniteQuery({
    queryKey: ['unit', 'import-rows', one.importId, fate, find],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => get<Rows>(rowsPath(one.importId, { fate, find, after: pageParam }), { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const counts = one.counts
  return (
    <section>
      <SectionHead title={t.imports.rows} count={query.data ? f.number(query.data.pages[0]!.total) : undefined} />
      <div className="fates">
        <Segments
          label={t.imports.fate}
          value={fate}
          onChange={setFate}
          options={[
            { value: 'all', label: t.imports.all },
            ...fates
              .filter((name) => counts === null || counts[name] > 0)
              .map((name) => ({
                value: name,
                label: `${t.imports.fates[name]} ${counts ? f.number(counts[name]) : ''}`,
              })),
          ]}
        />
      </div>
      {query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      <DataTable caption={t.imports.rows} columns={useRowColumns()} rows={rows} rowKey={({ no }) => no} />
      {query.hasNextPage && (
        <div className="acts">
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.imports.more}
          </Button>
        </div>
      )}
    </section>
  )
}

function useRowColumns(): Column<Rows['rows'][number]>[] {
  const t = useWords(timeWords)
  const names = useWords(unitWords)
  const f = useFormats()
  return [
    { id: 'name', head: t.imports.name, phone: 'lead', cell: ({ name }) => name },
    {
      id: 'kind',
      head: names.units.kind,
      width: 140,
      phone: 'hide',
      cell: ({ kind }) => (kind ? names.kinds[kind] : ''),
    },
    { id: 'code', head: t.imports.codeColumn, width: 80, cell: ({ code }) => code ?? '' },
    { id: 'above', head: t.imports.above, cell: ({ above }) => above ?? '' },
    {
      id: 'days',
      head: t.imports.days,
      width: 180,
      cell: ({ from, until }) => (from || until ? t.days(from && f.day(from), until && f.day(lastDay(until))) : ''),
    },
    {
      id: 'fate',
      head: t.imports.fate,
      cell: ({ fate, why, into }) => (
        <>
          {t.imports.fates[fate]}
          {why && <span className="s">: {t.imports.why[why] ?? why}</span>}
          {into.length > 0 && <span className="q"> · {t.imports.becomes(into.join(', '))}</span>}
        </>
      ),
    },
  ]
}

function rowsPath(importId: string, { fate, find, after }: { fate: string; find: string; after: number }): string {
  const search = new URLSearchParams({ after: String(after) })
  if (fate !== 'all') search.set('fate', fate)
  if (find.trim() !== '') search.set('q', find.trim())
  return `/api/unit-imports/${importId}/rows?${search}`
}
