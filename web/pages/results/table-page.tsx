/** One table of results: its figures, what units say of them, and its next step. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Table } from '../../../server/modules/results/contract.ts'
import { PrintButton } from '../../papers/print-button.tsx'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { CiteButton } from './cite-button.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Objections } from './objections.tsx'
import { OwnRows } from './own-rows.tsx'
import { numberOf, periodName, stateWords } from './period.ts'
import { paperPath, tableQuery } from './results-data.ts'
import { askedOf, type ResultsSearch } from './results-search.ts'
import { Steps } from './steps.tsx'
import { resultWords } from './words.ts'
import '../../deeds/deeds.css'
import './results.css'

export function ResultTablePage() {
  const t = useWords(resultWords)
  const f = useFormats()
  const { tableId } = useParams({ from: '/signed-in/ket-qua/$tableId' })
  const search = useSearch({ from: '/signed-in/ket-qua/$tableId' })
  const asked = askedOf(search)
  const query = useQuery({ ...tableQuery(tableId, asked), placeholderData: (before) => before })
  const table = query.data
  return (
    <Page
      title={table ? t.tableTitle(periodName(table, t)) : t.title}
      crumbs={[{ to: paths.results, label: t.title }]}
      mark={table && <span className="tag hide-s">{stateWords(table, f, t)}</span>}
      className="results-page"
      actions={
        table && (
          <>
            <CiteButton table={table} asked={asked} />
            <PrintButton list="results" path={paperPath(tableId, { ...asked, version: table.shown.version })} />
          </>
        )
      }
    >
      {query.isPending && <Bones rows={10} />}
      {query.isError && !table && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {table && <Body table={table} search={search} />}
    </Page>
  )
}

function Body({ table, search }: { table: Table; search: ResultsSearch }) {
  const t = useWords(resultWords)
  const isUnit = !table.whole
  return (
    <>
      <Standing table={table} />
      <Steps table={table} />
      <Tools table={table} search={search} />
      {table.lines.length === 0 ? (
        <EmptyState
          title={isUnit ? t.noLinesOfUnit : t.noLines}
          text={isUnit && table.verbs.includes('object') ? t.noLinesOfUnitText : undefined}
        />
      ) : (
        <FiguresTable table={table} />
      )}
      <Definitions />
      {isUnit && table.lines.length > 0 && <OwnRows table={table} />}
      {(table.state === 'reconciling' || table.shown.frozen || table.waiting > 0) && <Objections table={table} />}
    </>
  )
}

/** Where the table stands and as of when its figures are, in sentences. */
function Standing({ table }: { table: Table }) {
  const t = useWords(resultWords)
  const f = useFormats()
  const { shown, running, asOf, toDay, state, untilDay, verbs, versions } = table
  const asOfWords = shown.frozen ? t.frozen(f.day(toDay)) : running ? t.asOfNow(f.instant(asOf)) : t.asOf(f.day(toDay))
  const reason = shown.closed ? shown.closed.reason : table.reason
  const newest = versions[0]?.version
  const reconciling = state === 'reconciling' && untilDay && !shown.frozen
  return (
    <div className="result-standing">
      <p>
        <b>
          {shown.closed
            ? `${t.states.closed}, ${t.closedAs(numberOf(shown.closed), f.instant(shown.closed.at))}`
            : stateWords(table, f, t)}
        </b>
        <span className="sep" />
        {t.days(f.day(table.fromDay), f.day(toDay))}
      </p>
      {reconciling && !table.whole && (
        <p>{verbs.includes('object') ? t.unitMay(f.day(untilDay)) : t.unitOver(f.day(untilDay))}</p>
      )}
      {reconciling && table.whole && !verbs.includes('close') && <p className="s">{t.closeAfter(f.day(untilDay))}</p>}
      {reason && <p className="s">{t.reason(reason)}</p>}
      {shown.frozen && newest !== undefined && newest > shown.version && <p>{t.replaced(f.number(newest))}</p>}
      <p className="q">{asOfWords}</p>
    </div>
  )
}

function Tools({ table, search }: { table: Table; search: ResultsSearch }) {
  const t = useWords(resultWords)
  const f = useFormats()
  const navigate = useNavigate({ from: paths.result })
  const change = (part: Partial<ResultsSearch>) => void navigate({ search: { ...search, ...part }, replace: true })
  const atWork = table.versions.every(({ version }) => version !== table.version)
  const options = [
    ...(atWork ? [{ value: '', label: t.versionAtWork(f.number(table.version)) }] : []),
    ...table.versions.map((closed, i) => ({
      value: i === 0 && !atWork ? '' : String(closed.version),
      label: t.versionClosed(f.number(closed.version), numberOf(closed)),
    })),
  ]
  if (!table.whole && options.length < 2) return null
  return (
    <div className="result-tools">
      {table.whole && (
        <Segments
          label={t.by.label}
          value={search.theo ?? 'co-quan'}
          options={[
            { value: 'co-quan', label: t.by.agency },
            { value: 'dia-ban', label: t.by.unit },
          ]}
          onChange={(theo) => change({ theo: theo === 'dia-ban' ? theo : undefined })}
        />
      )}
      {options.length > 1 && (
        <SelectField
          label={t.versions}
          value={search.ban === undefined || search.ban === table.version ? '' : String(search.ban)}
          onChange={(ban) => change({ ban: ban === '' ? undefined : Number(ban) })}
          options={options}
        />
      )}
    </div>
  )
}

function Definitions() {
  const t = useWords(resultWords)
  return (
    <details className="result-definitions">
      <summary>{t.howCounted}</summary>
      <dl className="facts">
        {t.definitions.map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
