/** Before saving: what it will write, what it will not and why; then the one button that says its number. */
import type { Stage } from '../../../../server/modules/assessments/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { unitNameOf } from '../cell-words.ts'
import type { Row } from '../rows.ts'
import { actLower } from '../stage-names.ts'
import { boardWords } from '../words.ts'
import type { RowCheck } from './row-check.ts'
import type { Read } from './typed-sheet.ts'
import type { WillWrite } from './will-write.ts'

interface SaveProps {
  will: WillWrite
  stage: Stage
  day: string | null
  rows: readonly Row[]
  reads: readonly Read[]
  check: RowCheck
  outside: number
  failed: string | null
  busy: boolean
  may: { undo: boolean; redo: boolean }
  onUndo: () => void
  onRedo: () => void
  onSave: () => void
}

export function SaveBar(props: SaveProps) {
  const { will, stage, day, check, outside, failed, busy, may } = props
  const t = useWords(boardWords)
  const f = useFormats()
  return (
    <div className="bd-save">
      <Faults {...props} />
      <div role="alert">{failed && <p className="kept">{failed}</p>}</div>
      <div className="bd-save-line">
        <p role="status">
          {will.cells === 0 && will.broken === 0 && will.unread === 0 ? (
            <span className="q">{t.entry.nothingTyped}</span>
          ) : (
            <>
              <b>
                {t.entry.will(f.number(will.cells), f.number(will.units), actLower(stage, t), day ? f.day(day) : '…')}
              </b>{' '}
              {partsOf(will, t, f).join('; ')}
              {check.checking && <span className="q"> {t.entry.checking}</span>}
            </>
          )}
          {outside > 0 && <> {t.entry.outside(f.number(outside))}</>}
          {check.failed && <> {t.entry.notChecked(check.failed)}</>}
        </p>
        <div className="bd-save-acts">
          <Button look="go" busy={busy} disabled={will.cells === 0 || day === null} onClick={props.onSave}>
            {t.entry.save(f.number(will.cells))}
          </Button>
          <Button look="quiet" disabled={!may.undo} onClick={props.onUndo} title="Ctrl Z">
            {t.entry.undo}
          </Button>
          <Button look="quiet" disabled={!may.redo} onClick={props.onRedo} title="Ctrl Y">
            {t.entry.redo}
          </Button>
        </div>
      </div>
    </div>
  )
}

function partsOf(
  will: WillWrite,
  t: {
    entry: {
      parts: Record<'met' | 'notMet' | 'byValue' | 'drops' | 'same' | 'unread' | 'broken', (n: string) => string>
    }
  },
  f: { number: (n: number) => string },
): string[] {
  const keys = ['met', 'notMet', 'byValue', 'drops', 'same', 'broken', 'unread'] as const
  return keys.filter((key) => will[key] > 0).map((key) => t.entry.parts[key](f.number(will[key])))
}

const faultsAtMost = 12

/** Cells that stay here, each with its reason; the others can be saved without them. */
function Faults({ rows, reads, check }: SaveProps) {
  const t = useWords(boardWords)
  const f = useFormats()
  const faults = reads.flatMap(({ key, unitId, place, text, mark }) => {
    const why = check.broken.get(key) ?? (mark.as === 'unread' ? t.entry.unread[mark.why] : null)
    const row = rows.find((one) => one.unitId === unitId)
    return why && row ? [{ key, where: `${unitNameOf(row, t)}, ${place.code}`, text, why }] : []
  })
  if (faults.length === 0) return null
  return (
    <ul className="bd-faults" aria-label={t.entry.faults}>
      {faults.slice(0, faultsAtMost).map(({ key, where, text, why }) => (
        <li key={key}>
          <b>{where}</b> “{text}”: {why}
        </li>
      ))}
      {faults.length > faultsAtMost && (
        <li className="q">{t.entry.moreFaults(f.number(faults.length - faultsAtMost))}</li>
      )}
    </ul>
  )
}
