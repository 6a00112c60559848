/** One transition: what is open of it, chosen and decided, and what was decided before. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Page } from '../../ui/page.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { CellsTable } from './cells-table.tsx'
import { DecideBar } from './decide-bar.tsx'
import './transitions.css'
import { cellKey, type Detail, transitionQuery } from './transitions-data.ts'
import { UnitsTable } from './units-table.tsx'
import { transitionWords } from './words.ts'

export function TransitionPage() {
  const t = useWords(transitionWords)
  const { key } = useParams({ from: '/signed-in/chuyen-tiep/$key' })
  const query = useQuery(transitionQuery(key))
  const title = query.data ? t.list.passes(query.data.from, query.data.to) : t.title
  return (
    <Page title={title} crumbs={[{ to: paths.transitions, label: t.title }]} className="transition-page">
      {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bones rows={8} />}
      {query.data && <Whole detail={query.data} />}
    </Page>
  )
}

function Whole({ detail }: { detail: Detail }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const keys = useMemo(
    () => (detail.kind === 'stages' ? detail.cells.map(cellKey) : detail.units.map(({ unitId }) => String(unitId))),
    [detail],
  )
  // what somebody else decided meanwhile is chosen no more
  const still = useMemo(() => new Set(keys.filter((key) => chosen.has(key))), [keys, chosen])
  const may = detail.verbs.includes('decide')
  const toggle = (some: readonly string[], on: boolean) => {
    const next = new Set(still)
    for (const key of some) on ? next.add(key) : next.delete(key)
    setChosen(next)
  }
  const shared = { detail, chosen: still, onToggle: may ? toggle : undefined }
  return (
    <>
      <Head detail={detail} />
      {may && keys.length > 0 && <DecideBar detail={detail} keys={keys} chosen={still} onChoose={setChosen} />}
      {detail.kind === 'stages' ? <CellsTable {...shared} /> : <UnitsTable {...shared} />}
      <Decisions detail={detail} />
    </>
  )
}

function Head({ detail }: { detail: Detail }) {
  const t = useWords(transitionWords)
  const f = useFormats()
  const { kind, from, to, stages, onDay, fromFramework, toFramework } = detail
  const dayBefore = new Date(Date.parse(`${onDay}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return (
    <div className="transition-head">
      <p>
        {t.list.day} {f.day(onDay)}
        <span className="sep" />
        <Link className="link" to={paths.board} search={{ ngay: dayBefore, bo: fromFramework ?? undefined }}>
          {t.head.before}
        </Link>
        <span className="sep" />
        <Link className="link" to={paths.board} search={{ ngay: onDay, bo: toFramework ?? undefined }}>
          {t.head.after}
        </Link>
      </p>
      {kind === 'sets' && <p className="s">{t.head.sets(from, to)}</p>}
      {stages.map(({ code, name, next }) => (
        <p className="s" key={code}>
          {t.head.stages(name, next)}
        </p>
      ))}
    </div>
  )
}

const namesShown = 4

function Decisions({ detail }: { detail: Detail }) {
  const t = useWords(transitionWords)
  const f = useFormats()
  if (detail.decisions.length === 0) return null
  return (
    <section className="transition-decisions">
      <SectionHead title={t.decisions.title} count={f.number(detail.decisions.length)} />
      <ul>
        {detail.decisions.map(({ decisionId, items, way, byRule, by, at, words, units }) => (
          <li key={decisionId}>
            <p>
              {t.decisions.line(f.number(items), t.decisions.ways[detail.kind][way])}
              {byRule && `, ${t.decisions.byRule}`}
            </p>
            <p className="second">
              {t.decisions.by(by ?? '', f.instant(at))}
              <span className="sep" />
              {t.decisions.units(units.join(', '), units.length === namesShown)}
            </p>
            {words && <p className="s">{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
