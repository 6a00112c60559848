import { useMemo } from 'react'
import { plainLetters, type Tone } from '../../../server/modules/board/cells.ts'
import { useWords } from '../../platform/words.ts'
import { Kbd } from '../../ui/button.tsx'
import { stageReading } from './board-head.tsx'
import type { BoardModel } from './board-model.ts'
import { markClasses } from './cell-marks.ts'
import { actLower } from './stage-names.ts'
import { Bars, Tile } from './tile.tsx'
import { boardWords } from './words.ts'

const plain = (tone: Tone, letter: string) => ({
  ...{ tone, letter, slot: null, says: [] },
  ...{ differ: false, overruled: false, byDocument: false },
})

/** Every sign of the board with its word. */
export function Legend({ model }: { model: BoardModel }) {
  const t = useWords(boardWords)
  const { shown, only, changes, marks } = model
  const signs = useMemo(
    () => new Set([...marks.values()].flatMap((own) => [...own.values()].flatMap(markClasses))),
    [marks],
  )
  return (
    <div className="bd-under">
      {/* biome-ignore lint/a11y/useSemanticElements: not fields of a form */}
      <div className="bd-legend" role="group" aria-label={t.legend.label}>
        <Sign tile={plain('open', plainLetters.open)} says={t.legend.open} />
        {shown.map((stage) => (
          <Sign key={stage.slot} tile={stageReading(stage)} says={t.done[stage.code]} />
        ))}
        {!only && <Sign tile={plain('dropped', plainLetters.dropped)} says={t.legend.dropped} />}
        <Sign tile={plain('again', plainLetters.again)} says={t.legend.again} />
        {!only && (
          <span>
            <Bars says={[2, 1, 0]} />
            {t.legend.bars(shown.map((stage) => actLower(stage, t)).join(', '))}
          </span>
        )}
        {!only && (
          <span>
            <i className="bd-lozenge" />
            {t.legend.differ}
          </span>
        )}
        {changes && (
          <>
            <span>
              <i className="bd-gain" />
              {t.legend.gained}
            </span>
            <span>
              <i className="bd-loss" />
              {t.legend.lost}
            </span>
          </>
        )}
        {(['registered', 'assigned', 'has-proof', 'has-photo'] as const).map(
          (sign) =>
            signs.has(sign) && (
              <span key={sign}>
                <i className={`bd-corner ${sign}`} />
                {t.plan.signs[sign]}
              </span>
            ),
        )}
        {shown[0] && (
          <>
            <Sign tile={{ ...stageReading(shown[0]), byDocument: true }} says={t.legend.byDocument} />
            <Sign tile={{ ...stageReading(shown[0]), overruled: true }} says={t.legend.overruled} />
          </>
        )}
      </div>
      <p className="bd-keys">
        <Kbd>←</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>→</Kbd> {t.legend.keys}, <Kbd>Enter</Kbd> {t.legend.opens},{' '}
        <Kbd>1</Kbd>–<Kbd>{model.stages.length + 1}</Kbd> {t.legend.stages}
      </p>
    </div>
  )
}

function Sign({ tile, says }: { tile: ReturnType<typeof stageReading> | ReturnType<typeof plain>; says: string }) {
  return (
    <span>
      <Tile reading={tile} />
      {says}
    </span>
  )
}
