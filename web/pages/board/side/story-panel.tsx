/** A cell's story: what each stage says and since when, the indicators, what it stands on, every row, and what may be done. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Says } from '../../../../server/modules/assessments/cells.ts'
import type { Saying, Stage } from '../../../../server/modules/assessments/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { Bones, ProblemState } from '../../../ui/statement.tsx'
import { cellQuery } from '../board-data.ts'
import type { BoardModel } from '../board-model.ts'
import type { CellAt } from '../board-search.ts'
import { unitNameOf } from '../cell-words.ts'
import { sayings } from '../stage-codes.ts'
import { actLower, actOf } from '../stage-names.ts'
import { Bars } from '../tile.tsx'
import { boardWords } from '../words.ts'
import { CellPlan, CellProof } from './cell-proof.tsx'
import { StateCell } from './state-cell.tsx'
import { type Story, thresholdWords, valueWords, verdictOf } from './story-words.ts'
import { Timeline } from './timeline.tsx'
import { Truths } from './truths.tsx'

export const saysIndex = (saying: Saying): Says => sayings.indexOf(saying) as Says

export function StoryPanel({
  model,
  cell,
  onCell,
  onClose,
}: {
  model: BoardModel
  cell: CellAt
  onCell: (cell: CellAt) => void
  onClose: () => void
}) {
  const t = useWords(boardWords)
  const { board } = model
  const query = useQuery(
    cellQuery({ unit: cell.unitId, framework: board.framework.frameworkId, place: cell.place, day: board.day }),
  )
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell was opened
  useEffect(() => {
    // On a phone the story follows the table, out of sight.
    if (matchMedia('(max-width: 1100px)').matches) title.current?.scrollIntoView({ block: 'start' })
  }, [cell.unitId, cell.place])
  const place = model.places.find((one) => one.place === cell.place)
  const unit = board.rows.find(({ unitId }) => unitId === cell.unitId)
  const parent = place?.criterion == null ? undefined : model.places.find((one) => one.place === place.criterion)
  return (
    <aside className="bd-side" aria-label={t.story.label}>
      <header>
        <div>
          <p className="q">{unit ? unitNameOf(unit, t) : (query.data?.unit.name ?? '')}</p>
          <h2 ref={title}>{place ? `${place.code}. ${place.name}` : (query.data?.name ?? '')}</h2>
          {parent && (
            <button type="button" className="link" onClick={() => onCell({ unitId: cell.unitId, place: parent.place })}>
              {t.story.up(parent.code)}
            </button>
          )}
        </div>
        <Button look="quiet" icon="close" label={t.story.close} onClick={onClose} />
      </header>
      {query.isPending && <Bones rows={5} />}
      {query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <StoryOf story={query.data} model={model} cell={cell} onCell={onCell} />}
    </aside>
  )
}

function StoryOf({
  story,
  model,
  cell,
  onCell,
}: {
  story: Story
  model: BoardModel
  cell: CellAt
  onCell: (cell: CellAt) => void
}) {
  const t = useWords(boardWords)
  const place = model.places.find((one) => one.place === cell.place)
  const shown = story.stages.filter(({ slot }) => model.shown.some((one) => one.slot === slot))
  return (
    <>
      <Verdict story={story} model={model} />
      {story.rows.length === 0 ? (
        <div className="bd-nothing">
          <p>{t.story.nothing}</p>
          <p className="q">{t.story.nothingNext}</p>
        </div>
      ) : (
        <Truths story={story} stages={shown} />
      )}
      <Indicators story={story} shown={shown} onOpen={(one) => onCell({ unitId: cell.unitId, place: one })} />
      <CellPlan model={model} cell={cell} />
      {story.rows.length > 0 && <Proof story={story} />}
      <CellProof model={model} cell={cell} />
      {place && (
        <StateCell
          key={`${cell.unitId}.${cell.place}`}
          story={story}
          place={place}
          framework={model.board.framework.frameworkId}
          day={model.board.day}
          frozen={false}
        />
      )}
      {story.rows.length > 1 && <Timeline story={story} />}
    </>
  )
}

/** Who says otherwise, or that it dropped back: what the eye must not miss. */
function Verdict({ story, model }: { story: Story; model: BoardModel }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const verdict = verdictOf(story)
  const stated = model.board.stated.filter(
    ({ unitId, listed, stated }) => unitId === story.unit.unitId && listed !== null && listed !== stated,
  )
  if (!verdict && stated.length === 0) return null
  return (
    <div className="bd-verdict">
      <DoubtMark />
      <div>
        {verdict?.of === 'differ' && (
          <p>
            {t.story.differ(
              actOf(verdict.first, t),
              actLower(verdict.later, t),
              verdict.missing > 0 ? t.story.missing(f.number(verdict.missing), f.number(verdict.all)) : '',
            )}
          </p>
        )}
        {verdict?.of === 'dropped' && <p>{t.story.dropped}</p>}
        {verdict?.of === 'again' && <p>{t.story.again}</p>}
        {stated.map((one) => (
          <p key={`${one.documentId}${one.stage}`}>
            {t.story.stated(f.day(one.onDay), f.number(one.stated), f.number(one.listed ?? 0))}
          </p>
        ))}
      </div>
    </div>
  )
}

const indicatorsAtFirst = 8

function Indicators({
  story,
  shown,
  onOpen,
}: {
  story: Story
  shown: readonly Stage[]
  onOpen: (place: number) => void
}) {
  const t = useWords(boardWords)
  const f = useFormats()
  const [all, setAll] = useState(false)
  const under = story.states.filter(({ place }) => place !== story.place)
  if (under.length === 0) return null
  const shownRows = all ? under : under.slice(0, indicatorsAtFirst)
  return (
    <section>
      <h3>{t.story.indicators}</h3>
      <table className="bd-indicators">
        <caption className="vh">{t.story.indicators}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t.story.indicators}</th>
            <th scope="col">{t.story.value}</th>
            <th scope="col">{t.story.truths}</th>
          </tr>
        </thead>
        <tbody>
          {shownRows.map((state) => {
            const row = story.rows.find(
              (one) => one.place === state.place && one.value !== null && one.undoneAt === null,
            )
            const says = shown.map(({ slot }) => saysIndex(state.bySlot[slot] ?? 'nothing'))
            const label = shown
              .map((stage, i) => t.cell.stageSays(actLower(stage, t), t.says[says[i] ?? 0] ?? ''))
              .join(', ')
            return (
              <tr key={state.place}>
                <th scope="row">
                  <button type="button" onClick={() => onOpen(state.place)} title={state.name}>
                    <b>{state.code}</b> <span>{state.name}</span>
                  </button>
                </th>
                <td className="num">
                  {row?.value && <b>{valueWords(row.value, f)}</b>}
                  {row?.threshold && <span>{thresholdWords(row.threshold, f)}</span>}
                </td>
                <td>{says.some((one) => one !== 0) && <Bars says={says} label={label} />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {under.length > indicatorsAtFirst && (
        <button type="button" className="link bd-more" onClick={() => setAll(!all)}>
          {all ? t.story.fewerIndicators : t.story.allIndicators(f.number(under.length))}
        </button>
      )}
    </section>
  )
}

/** The documents its rows stand on, each once, the newest first. */
function Proof({ story }: { story: Story }) {
  const t = useWords(boardWords)
  const documents = new Map(
    story.rows.flatMap(({ document, undoneAt }) =>
      document && undoneAt === null ? [[document.documentId, document]] : [],
    ),
  )
  return (
    <section>
      <h3>{t.story.proof}</h3>
      {documents.size === 0 ? (
        <p className="q">{t.story.proofNone}</p>
      ) : (
        <ul className="bd-proof">
          {[...documents.values()].map(({ documentId, numberOut, subject }) => (
            <li key={documentId}>
              <a className="link" href={`/van-ban/${documentId}`}>
                {numberOut ?? t.story.noNumber}
              </a>{' '}
              {subject}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
