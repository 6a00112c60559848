/** A workbook laid over the draft: what it would change and what could not be read, before anything is written. */
import { useState } from 'react'
import { newKey } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { EmptyState } from '../../ui/statement.tsx'
import { ChangeList } from './change-list.tsx'
import {
  acceptedWorkbooks,
  type Draft,
  largestWorkbook,
  readWorkbook,
  type SheetRead,
  useSetDeed,
} from './frameworks-data.ts'
import { frameworkWords } from './words.ts'

export function ImportPart({ draft }: { draft: Draft }) {
  const t = useWords(frameworkWords)
  const [read, setRead] = useState<{ sheet: SheetRead; key: string; turn: number } | null>(null)
  const [turn, setTurn] = useState(0)
  const leave = () => {
    setRead(null)
    setTurn(turn + 1)
  }
  return (
    <section>
      <SectionHead title={t.draft.import} note={t.draft.importText} />
      <FileDrop<SheetRead>
        key={turn}
        compact
        accept={acceptedWorkbooks}
        atMost={largestWorkbook}
        title={t.draft.drop}
        send={readWorkbook(draft.draftId)}
        onSent={(sheet) => setRead({ sheet, key: newKey(), turn })}
      />
      {read && <WouldChange draft={draft} read={read.sheet} deedKey={read.key} leave={leave} />}
    </section>
  )
}

interface WouldProps {
  draft: Draft
  read: SheetRead
  deedKey: string
  leave: () => void
}

function WouldChange({ draft, read, deedKey, leave }: WouldProps) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const saving = useSetDeed<Draft>()
  const { changes, faults } = read
  const count = f.number(changes.length)
  const take = () => {
    const body = { body: read.body, savedAt: draft.savedAt }
    const deed = { method: 'put', path: `/api/framework-drafts/${draft.draftId}`, body, key: deedKey } as const
    saving.mutate({ ...deed, said: t.draft.taken }, { onSuccess: leave })
  }
  return (
    <section className="set-import" aria-live="polite">
      {changes.length === 0 ? (
        <EmptyState title={t.draft.nothing} />
      ) : (
        <>
          <h3>{t.draft.wouldChange(count)}</h3>
          <ChangeList changes={changes} axis={read.body.axis} />
        </>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      {saving.error && (
        <p className="set-fault" role="alert">
          {sentence(saving.error)}
        </p>
      )}
      <div className="acts">
        {changes.length > 0 && (
          <Button look="go" busy={saving.isPending} onClick={take}>
            {t.draft.take(count)}
          </Button>
        )}
        <Button look="quiet" onClick={leave}>
          {t.draft.forget}
        </Button>
      </div>
    </section>
  )
}

function Faults({ faults }: { faults: SheetRead['faults'] }) {
  const t = useWords(frameworkWords)
  const f = useFormats()
  return (
    <>
      <h3>{t.draft.faults(f.number(faults.length))}</h3>
      <ul className="set-faults">
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            {t.draft.where(fault.tab, fault.row === null ? null : f.number(fault.row), fault.column)}:{' '}
            {t.draft.why[fault.why]?.(fault.typed ?? '')}
          </li>
        ))}
      </ul>
    </>
  )
}
