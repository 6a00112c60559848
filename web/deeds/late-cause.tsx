/** Why a row is late, in one tap: its own fault, circumstances, or another agency it waits for. The last one said holds. */
import { useState } from 'react'
import type { LatenessCause } from '../../server/modules/assignments/contract.ts'
import { messageWords } from '../messages/words.ts'
import { newKey } from '../platform/api.ts'
import { useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { Combobox } from '../ui/combobox.tsx'
import { useAgencyChoices } from './choices-data.ts'
import { useSendDeed } from './deed-data.ts'
import './late-cause.css'

interface CauseProps {
  assignmentId: string
  leadAgencyId: number
  cause: LatenessCause | null
  /** Which agency it waits for. */
  agency: string | null
  /** False: only what was said is shown. */
  mayExplain: boolean
}

export function LateCause({ assignmentId, leadAgencyId, cause, agency, mayExplain }: CauseProps) {
  const t = useWords(messageWords)
  const [asked, setAsked] = useState(false)
  if (cause !== null && !asked) {
    const said = cause === 'other-agency' && agency ? t.causes.waitsFor(agency) : t.causes[cause]
    return (
      <span className="causes">
        <span>
          {t.causes.label}: {said}
        </span>
        {mayExplain && (
          <button type="button" aria-label={`${t.causes.label}: ${t.causes.change}`} onClick={() => setAsked(true)}>
            {t.causes.change}
          </button>
        )}
      </span>
    )
  }
  if (!mayExplain) return null
  return <Asking assignmentId={assignmentId} leadAgencyId={leadAgencyId} onDone={() => setAsked(false)} />
}

function Asking({
  assignmentId,
  leadAgencyId,
  onDone,
}: Pick<CauseProps, 'assignmentId' | 'leadAgencyId'> & { onDone: () => void }) {
  const t = useWords(messageWords)
  const sending = useSendDeed()
  const [which, setWhich] = useState(false)
  const send = (cause: LatenessCause, agencyId: number | null) => {
    if (sending.isPending) return
    const body = { cause, agencyId }
    sending.mutate({ assignmentId, path: 'lateness', body, key: newKey(), said: t.causes.done }, { onSuccess: onDone })
  }
  return (
    <>
      <span className="causes">
        <span>{t.causes.label}:</span>
        <button type="button" onClick={() => send('own', null)}>
          {t.causes.own}
        </button>
        <button type="button" onClick={() => send('objective', null)}>
          {t.causes.objective}
        </button>
        <button type="button" aria-expanded={which} onClick={() => setWhich(!which)}>
          {t.causes['other-agency']}
        </button>
      </span>
      {which && <WhichAgency leadAgencyId={leadAgencyId} onChoose={(agencyId) => send('other-agency', agencyId)} />}
      <span role="alert">{sending.error && <Failed error={sending.error} />}</span>
    </>
  )
}

function WhichAgency({ leadAgencyId, onChoose }: { leadAgencyId: number; onChoose: (agencyId: number) => void }) {
  const t = useWords(messageWords)
  const choices = useAgencyChoices().filter(({ value }) => value !== leadAgencyId)
  return (
    <Combobox
      autoFocus
      className="cause-agency"
      label={t.causes.which}
      value={null}
      onChange={(agencyId) => agencyId !== null && onChoose(agencyId)}
      options={choices}
    />
  )
}

function Failed({ error }: { error: Error }) {
  const t = useWords(messageWords)
  const sentence = useProblemSentence()
  return <span className="kept">{t.failed(sentence(error))}</span>
}
