/** The figures officials quote, over the board; each opens the rows it counts. */
import type { ReactNode } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { DoubtMark } from '../../ui/state-mark.tsx'
import type { BoardModel } from './board-model.ts'
import type { SidePanel } from './board-search.ts'
import { wordOf } from './level-words.ts'
import { type Counted, readCounted, writeCounted } from './rows.ts'
import { actLower } from './stage-names.ts'
import { boardWords } from './words.ts'

interface FiguresProps {
  model: BoardModel
  counted: string | undefined
  onCount: (counted: string | undefined) => void
  onPanel: (panel: SidePanel) => void
}

export function Figures({ model, counted, onCount, onPanel }: FiguresProps) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { sums, board, criteria } = model
  const word = wordOf(board.framework.level, t)
  const last = sums.stages.at(-1)
  const first = sums.stages[0]
  const all = `${criteria.length}/${criteria.length}`
  const counts = (of: Counted) => () => onCount(writeCounted(of) === counted ? undefined : writeCounted(of))
  return (
    // biome-ignore lint/a11y/useSemanticElements: not fields of a form
    <div className="bd-figs" role="group" aria-label={t.figures.label}>
      <Figure parts={[f.number(sums.rows), ` ${word}`]} onOpen={() => onCount(undefined)} />
      {sums.stages.map(({ stage, mean }, i) => (
        <Figure
          key={stage.slot}
          parts={
            i === 0
              ? t.figures.mean(f.decimal(mean, 2), actLower(stage, t))
              : [f.decimal(mean, 2), ` ${actLower(stage, t)}`]
          }
          onOpen={() => onPanel('binh-quan')}
        />
      ))}
      {last && (
        <Figure
          parts={t.figures.atStandard(f.number(last.atStandard), word, all, actLower(last.stage, t))}
          onOpen={counts({ of: 'at-standard', slot: last.stage.slot })}
        />
      )}
      {first && (
        <Figure
          parts={t.figures.underFive(f.number(first.underFive), word)}
          onOpen={counts({ of: 'under-five', slot: first.stage.slot })}
        />
      )}
      {sums.differing > 0 && (
        <Figure parts={t.figures.differing(f.number(sums.differing))} onOpen={counts({ of: 'differing' })}>
          <DoubtMark />
        </Figure>
      )}
      {sums.silent > 0 && (
        <Figure parts={t.figures.silent(f.number(sums.silent), word)} onOpen={counts({ of: 'silent' })} />
      )}
      {board.late > 0 && <Figure parts={t.figures.late(f.number(board.late))} onOpen={() => onPanel('nhap-sau')} />}
      <CountedTag model={model} counted={counted} onEnd={() => onCount(undefined)} />
    </div>
  )
}

function Figure(props: { parts: readonly string[]; onOpen: () => void; children?: ReactNode }) {
  return (
    <button type="button" className="bd-fig" onClick={props.onOpen}>
      {props.children}
      {props.parts.map((part) =>
        /^[−+]?[\d.,]+$/.test(part) ? <b key={part}>{part}</b> : <span key={part}>{part}</span>,
      )}
    </button>
  )
}

/** Which rows are left, and the way back to all. */
function CountedTag({ model, counted, onEnd }: { model: BoardModel; counted: string | undefined; onEnd: () => void }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const read = readCounted(counted)
  if (!read) return null
  const says = t.figures.countedAs
  const asked = 'slot' in read ? model.stages.find(({ slot }) => slot === read.slot) : undefined
  const stage = asked ? actLower(asked, t) : ''
  const code = read.of === 'place' ? (model.places.find(({ place }) => place === read.place)?.code ?? '') : ''
  const what = {
    'at-standard': says.atStandard(f.number(model.criteria.length), stage),
    'under-five': says.underFive(stage),
    place: says.place(code, stage),
    differing: says.differing,
    silent: says.silent,
  }[read.of]
  const word = wordOf(model.board.framework.level, t)
  return (
    <span className="bd-only" role="status">
      {t.figures.only(`${f.number(model.rows.length)} ${word} ${what}`)}
      <button type="button" className="link" onClick={onEnd}>
        {t.figures.again}
      </button>
    </span>
  )
}
