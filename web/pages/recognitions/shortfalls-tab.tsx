/** Recognised under the old set, short of the new one: commune by commune, each missing criterion opens its cell. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { buttonLook } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { type Shortfalls, type ShortUnit, shortfallsQuery } from './recognitions-data.ts'
import type { RecognitionsSearch } from './recognitions-search.ts'
import { recognitionWords } from './words.ts'

export function ShortfallsTab({ search }: { search: RecognitionsSearch }) {
  const { short: t } = useWords(recognitionWords)
  const query = useQuery(shortfallsQuery(search))
  const found = query.data
  if (query.error && !found) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!found) return <Bones rows={6} />
  if (found.from === null) return <EmptyState title={t.noPair} text={t.noPairText} />
  return (
    <section>
      <Tools found={found} search={search} />
      {found.recognised === 0 ? (
        <EmptyState title={t.nobody} text={t.nobodyText} />
      ) : (
        <Listed found={found} from={found.from.name} />
      )}
    </section>
  )
}

function Tools({ found, search }: { found: Shortfalls; search: RecognitionsSearch }) {
  const { short: t } = useWords(recognitionWords)
  const navigate = useNavigate({ from: '/cong-nhan' })
  const go = (more: Partial<RecognitionsSearch>) => void navigate({ search: { ...search, ...more } })
  return (
    <div className="shortfall-tools">
      {found.choices.length > 1 && (
        <SelectField
          label={t.from}
          value={String(found.from?.frameworkId ?? '')}
          options={found.choices.map(({ frameworkId, name }) => ({ value: String(frameworkId), label: name }))}
          onChange={(tu) => go({ tu: Number(tu) })}
        />
      )}
      <SelectField
        label={t.stage}
        value={found.stage}
        options={found.stages.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(buoc) => go({ buoc: buoc === 'claim' ? undefined : buoc })}
      />
      <DateField label={t.day} value={search.ngay ?? null} onChange={(ngay) => go({ ngay: ngay ?? undefined })} />
    </div>
  )
}

function Listed({ found, from }: { found: Shortfalls; from: string }) {
  const { short: t } = useWords(recognitionWords)
  const f = useFormats()
  const { post } = useSession()
  const may = post.part === 'coordinator'
  const issue: Column<ShortUnit> = {
    id: 'issue',
    head: t.issueHead,
    width: 96,
    cell: ({ unitId, name }) => (
      <Link className="link" to={paths.rounds} search={issueOf(found, unitId)} aria-label={t.issueOne(name)}>
        {t.issueHead}
      </Link>
    ),
  }
  const columns: Column<ShortUnit>[] = [
    { id: 'unit', head: t.unit, width: 200, phone: 'lead', cell: ({ name }) => name },
    {
      id: 'recognised',
      head: t.recognised,
      width: 240,
      cell: ({ recognition, boardStage }) =>
        recognition
          ? [recognition.number, f.day(recognition.on)].filter(Boolean).join(', ')
          : t.byBoard(boardStage ?? ''),
    },
    {
      id: 'met',
      head: t.met,
      width: 144,
      cell: ({ met }) => t.of(f.number(met), f.number(found.criteria)),
    },
    { id: 'missing', head: t.missing, cell: (unit) => <MissingCodes found={found} unit={unit} /> },
    ...(may ? [issue] : []),
  ]
  return (
    <>
      <div className="shortfall-count">
        <p>{t.count(f.number(found.units.length), f.number(found.recognised), from, found.to.name)}</p>
        {may && found.units.length > 0 && (
          <Link className={buttonLook({ size: 'sm' })} to={paths.rounds} search={issueOf(found)}>
            {t.issue}
          </Link>
        )}
      </div>
      <DataTable
        caption={t.caption}
        rows={found.units}
        rowKey={({ unitId }) => unitId}
        columns={columns}
        empty={<EmptyState title={t.none} text={t.noneText(f.number(found.recognised))} />}
      />
    </>
  )
}

/** Where what is missing is handed out: the deed opens with these units, or this one, and their criteria chosen. */
const issueOf = ({ from, to, stage }: Shortfalls, unitId?: number) => ({
  xem: 'chua-dat' as const,
  buoc: stage === 'claim' ? undefined : stage,
  bo: to.frameworkId,
  hut: from?.frameworkId,
  hutbuoc: stage === 'claim' ? undefined : stage,
  dv: unitId,
})

function MissingCodes({ found, unit }: { found: Shortfalls; unit: ShortUnit }) {
  const { short: t } = useWords(recognitionWords)
  return (
    <ul className="shortfall-codes">
      {unit.missing.map(({ place, code, name, says }) => (
        <li key={place}>
          <Link
            className="link"
            to={paths.board}
            search={{ bo: found.to.frameworkId, ngay: found.day, o: `${unit.unitId}.${place}` }}
            aria-label={t.openCell(code, unit.name, t.says[says])}
            title={name}
          >
            {code}
          </Link>{' '}
          <span className="q">{t.says[says]}</span>
        </li>
      ))}
    </ul>
  )
}
