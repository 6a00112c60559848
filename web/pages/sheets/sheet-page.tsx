/** One list: what is asked about it, how its columns are read, what importing it would do or has done, row by row. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Page } from '../../ui/page.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { ImportResult } from './import-result.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { RowsSection } from './rows-section.tsx'
import '../../sheets/sheets.css'
import { type Sheet, sheetQuery, useSheetDeeds } from './sheets-data.ts'
import { ToImport } from './to-import.tsx'
import { sheetWords } from './words.ts'

export function SheetPage() {
  const t = useWords(sheetWords)
  const { sheetId } = useParams({ from: '/signed-in/nhap-danh-sach/$sheetId' })
  const query = useQuery(sheetQuery(sheetId))
  return (
    <Page title={query.data?.name ?? t.title} crumbs={[{ to: paths.sheets, label: t.crumb }]} className="sheet-page">
      {query.error && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isLoading && <Bones rows={8} />}
      {query.data && <WholeSheet sheet={query.data} />}
    </Page>
  )
}

function WholeSheet({ sheet }: { sheet: Sheet }) {
  const t = useWords(sheetWords)
  const f = useFormats()
  const { post } = useSession()
  const deeds = useSheetDeeds(sheet.sheetId)
  const may = post.part === 'coordinator'
  const last = sheet.imports[0]
  const toImport = last === undefined || last.undone !== null || sheet.verbs.includes('import')
  return (
    <>
      <p className="s sheet-origin">
        {t.takenIn(f.instant(sheet.takenInAt), sheet.by)}.{' '}
        {sheet.hiddenTabs > 0 && t.hidden(f.number(sheet.hiddenTabs))}
      </p>
      {last && <ImportResult sheet={sheet} last={last} deeds={deeds} />}
      {may && toImport && <ToImport sheet={sheet} deeds={deeds} startDay={post.office.startDay} />}
      <QuestionsSection sheet={sheet} deeds={deeds} may={may} />
      <ColumnsSection sheet={sheet} deeds={deeds} may={may} />
      <RowsSection sheet={sheet} />
    </>
  )
}
