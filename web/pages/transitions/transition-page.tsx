/** One transition: what is open of it, chosen and decided, and what was decided before. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Page } from '../../ui/page.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { CellsTable } from './cells-table.tsx'
import { DecideBar } from './decide-bar.tsx'
import { Decisions } from './decisions.tsx'
import { LateFigures } from './late-figures.tsx'
import './transitions.css'
import { cellKey, type Detail, transitionQuery } from './transitions-data.ts'
import { UnitsTable } from './units-table.tsx'
import { transitionWords } from './words.ts'

export function TransitionPage() {
  const t = useWords(transitionWords)
  const { key } = useParams({ from: '/signed-in/chuyen-tiep/$key' })
  const query = useQuery(transitionQuery(key))
  const title = query.data ? titleOf(query.data, t) : t.title
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
      {detail.kind === 'stages' && <CellsTable {...shared} />}
      {detail.kind === 'sets' && <UnitsTable {...shared} />}
      <LateFigures detail={detail} />
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
      {kind === 'sets' && to && <p className="s">{t.head.sets(from, to)}</p>}
      {stages.map(({ code, name, next }) => (
        <p className="s" key={code}>
          {next ? t.head.stages(name, next) : t.head.lastStage(name)}
        </p>
      ))}
    </div>
  )
}

const titleOf = ({ from, to }: Detail, { list }: { list: typeof transitionWords.vi.list }): string =>
  to ? list.passes(from, to) : list.ends(from)
