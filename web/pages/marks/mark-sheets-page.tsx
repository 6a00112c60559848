/** The second door onto the board: the sheet of communes × criteria an office keeps, dropped or pasted; and those brought before. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { StageCode } from '../../../server/modules/assessments/contract.ts'
import { markSheetPath, paths } from '../../paths.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { TakeIn } from '../../sheets/take-in.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { DoubtMark } from '../../ui/state-mark.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import './marks.css'
import { boardQuery, frameworksQuery, type SheetLine, sendSheet, sheetsQuery } from './marks-data.ts'
import { markWords } from './words.ts'

export function MarkSheetsPage() {
  const t = useWords(markWords)
  return (
    <Page title={t.title} subtitle={t.lead} crumbs={[{ to: paths.board, label: t.board }]} className="marks-page">
      <TakeInMarks />
      <TakenIn />
    </Page>
  )
}

/** Which set, who assesses, of which day; then the file. */
function TakeInMarks() {
  const t = useWords(markWords)
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/bieu-tieu-chi/nhap-bang' })
  const [day, setDay] = useState<string | null>(dayOf(now()))
  const [chosen, setChosen] = useState<StageCode | null>(null)
  const board = useQuery(boardQuery(search.bo, day ?? dayOf(now())))
  const sets = useQuery(frameworksQuery)
  if (board.error) return <ProblemState error={board.error} onRetry={() => void board.refetch()} />
  if (!board.data) return <Bones rows={3} />
  const { framework, stages } = board.data
  const stage = stages.find(({ code }) => code === chosen) ?? stages[0]
  const options = (sets.data?.frameworks ?? [])
    .filter(({ publishedOn, level }) => publishedOn !== null && level === framework.level)
    .map(({ frameworkId, name }) => ({ value: String(frameworkId), label: name }))
  const known = options.some(({ value }) => value === String(framework.frameworkId))
  const own = { value: String(framework.frameworkId), label: framework.name }
  return (
    <>
      <div className="marks-ask">
        <SelectField
          label={t.ask.framework}
          value={String(framework.frameworkId)}
          options={known ? options : [own, ...options]}
          onChange={(value) => void navigate({ to: paths.markSheets, search: { bo: Number(value) }, replace: true })}
        />
        <SelectField<StageCode>
          label={t.ask.stage}
          hint={t.ask.stageHint}
          value={stage?.code ?? 'claim'}
          options={stages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setChosen}
        />
        <DateField label={t.ask.day} hint={t.ask.dayHint} value={day} max={dayOf(now())} onChange={setDay} />
      </div>
      {day && stage ? (
        <TakeIn
          title={t.drop}
          send={sendSheet({ framework: framework.frameworkId, stage: stage.code, day })}
          onSent={({ sheetId }) => void navigate({ to: markSheetPath(sheetId) })}
        />
      ) : (
        <p className="s">{t.ask.needDay}</p>
      )}
    </>
  )
}

function TakenIn() {
  const t = useWords(markWords)
  const navigate = useNavigate()
  const list = useQuery(sheetsQuery)
  const columns = useColumns()
  if (list.error) return <ProblemState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Bones rows={4} />
  return (
    <section>
      <SectionHead title={t.list.caption} count={list.data.sheets.length || undefined} />
      <DataTable
        caption={t.list.caption}
        rows={list.data.sheets}
        rowKey={({ sheetId }) => sheetId}
        columns={columns}
        onOpen={({ sheetId }) => void navigate({ to: markSheetPath(sheetId) })}
        empty={<EmptyState title={t.list.empty} text={t.list.emptyText} />}
      />
    </section>
  )
}

function useColumns(): Column<SheetLine>[] {
  const t = useWords(markWords)
  const f = useFormats()
  return [
    {
      id: 'name',
      head: t.list.name,
      phone: 'lead',
      cell: ({ sheetId, name }) => <Link to={markSheetPath(sheetId)}>{name}</Link>,
    },
    { id: 'state', head: t.list.state, width: 320, cell: (row) => <State row={row} /> },
    { id: 'set', head: t.list.set, width: 280, phone: 'hide', cell: ({ framework }) => framework.name },
    {
      id: 'when',
      head: t.list.when,
      width: 220,
      cell: ({ takenInAt, by }) => <span className="q">{[f.day(takenInAt), by].filter(Boolean).join(', ')}</span>,
    },
  ]
}

function State({ row: { importedAt, open, counts } }: { row: SheetLine }) {
  const { list: t } = useWords(markWords)
  const f = useFormats()
  if (importedAt) return t.recorded(f.day(importedAt), f.number(counts.write))
  if (open > 0)
    return (
      <>
        <DoubtMark /> {t.questions(f.number(open))}
      </>
    )
  return t.ready(f.number(counts.write), f.number(counts.bad))
}
