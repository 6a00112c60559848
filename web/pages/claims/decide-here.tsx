/** The deeds on the current cell or on what is selected, and the reason they need. */
import { type FormEvent, useState } from 'react'
import type { Claim } from '../../../server/modules/claims/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Note } from '../../ui/statement.tsx'
import { type Asking, useClaimDesk } from './claims-desk.ts'
import { cellKey, keyOf } from './decisions.ts'
import { claimWords } from './words.ts'

export function DecideHere({ claim }: { claim: Claim | undefined }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const desk = useClaimDesk()
  const { asking, selected } = desk
  if (!desk.board.mayDecide) return <p className="q">{t.decide.readOnly}</p>
  if (asking) return <ReasonForm key={asking.decision} asking={asking} />
  const many = selected.size > 0
  const fault = claim && desk.broken.get(cellKey(claim.unitId, claim.place))
  const made = claim && desk.decisions[keyOf(claim)]
  if (!many && claim?.state !== 'waiting') return null
  return (
    <div className="claims-decide">
      {fault && <Note>{fault}</Note>}
      {many && <p>{t.decide.chosen(f.number(selected.size))}</p>}
      {!many && made && (
        <p>
          {t.will[made.decision]}
          {made.reason && <q className="claims-said">{made.reason}</q>}
        </p>
      )}
      <div className="acts">
        <Button onClick={() => desk.decide('confirm')} disabled={!many && claim?.own}>
          {many ? t.decide.confirmMany(f.number(selected.size)) : t.decide.confirm}
        </Button>
        <Button onClick={() => desk.decide('return')}>
          {many ? t.decide.returnMany(f.number(selected.size)) : t.decide.return}
        </Button>
        {many && (
          <Button look="quiet" onClick={() => desk.setSelected(new Set())}>
            {t.decide.unchoose}
          </Button>
        )}
        {!many && made && (
          <Button look="quiet" onClick={() => desk.drop([claim])}>
            {t.decide.drop}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Enter decides; Esc goes back to the board. The last reason typed is offered again. */
let lastReason = ''

function ReasonForm({ asking }: { asking: Asking }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const desk = useClaimDesk()
  const [reason, setReason] = useState(asking.decision === 'return' ? lastReason : '')
  const [fault, setFault] = useState<string | null>(null)
  const { length } = asking.claims
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const typed = reason.trim()
    if (typed === '') return setFault(t.decide.needReason)
    if (asking.decision === 'return') lastReason = typed
    desk.put(asking.claims, { decision: asking.decision, reason: typed })
  }
  const go = asking.decision === 'confirm' ? t.decide.confirmMany : t.decide.returnMany
  return (
    <form
      className="claims-decide"
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') desk.setAsking(null)
        if (event.key !== 'Enter' || event.shiftKey || event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        submit()
      }}
    >
      <TextArea
        label={t.decide.reason}
        hint={asking.decision === 'confirm' ? t.decide.reasonConfirm : t.decide.reasonReturn}
        value={reason}
        onChange={setReason}
        error={fault}
        autoFocus
        rows={2}
        maxLength={2000}
      />
      <div className="acts">
        <Button look="go" type="submit">
          {go(f.number(length))}
        </Button>
        <Button look="quiet" onClick={() => desk.setAsking(null)}>
          {t.decide.drop}
        </Button>
      </div>
    </form>
  )
}
