/** One sheet of marks: what is asked about it, how its columns are read, what recording it would do or has done, bad cells, row by row. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import '../../sheets/sheets.css'
import { Page } from '../../ui/page.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { BadCellsSection } from './bad-cells.tsx'
import { ColumnsSection } from './columns.tsx'
import { FrameSection } from './frame.tsx'
import './marks.css'
import { type Sheet, sheetQuery, useSheetDeeds } from './marks-data.ts'
import { QuestionsSection } from './questions.tsx'
import { RecordResult, ToRecord } from './recording.tsx'
import { RowsSection } from './rows-section.tsx'
import { markWords } from './words.ts'

export function MarkSheetPage() {
  const t = useWords(markWords)
  const { sheetId } = useParams({ from: '/signed-in/bieu-tieu-chi/nhap-bang/$sheetId' })
  const query = useQuery(sheetQuery(sheetId))
  const crumbs = [
    { to: paths.board, label: t.board },
    { to: paths.markSheets, label: t.title },
  ]
  return (
    <Page title={query.data?.name ?? t.title} crumbs={crumbs} className="sheet-page">
      {query.error && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isLoading && <Bones rows={8} />}
      {query.data && <WholeSheet sheet={query.data} />}
    </Page>
  )
}

function WholeSheet({ sheet }: { sheet: Sheet }) {
  const t = useWords(markWords)
  const f = useFormats()
  const deeds = useSheetDeeds(sheet.sheetId)
  const may = sheet.verbs.includes('correct')
  const last = sheet.imports[0]
  return (
    <>
      <p className="s sheet-origin">
        <b>{sheet.framework.name}</b>. {t.takenIn(f.instant(sheet.takenInAt), sheet.by)}{' '}
        {sheet.hiddenTabs > 0 && t.hidden(f.number(sheet.hiddenTabs))}
      </p>
      {last && <RecordResult sheet={sheet} last={last} deeds={deeds} />}
      {may && <ToRecord sheet={sheet} deeds={deeds} />}
      <QuestionsSection sheet={sheet} deeds={deeds} may={may} />
      <FrameSection sheet={sheet} deeds={deeds} may={may} />
      <BadCellsSection sheet={sheet} />
      <ColumnsSection sheet={sheet} deeds={deeds} may={may} />
      <RowsSection sheet={sheet} />
    </>
  )
}
