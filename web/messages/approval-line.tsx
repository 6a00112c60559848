import { useState } from 'react'
import { useDraft } from '../platform/draft.ts'
import { useProblemSentence } from '../platform/problem.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { type Message, useApprove, type waitsOf } from './messages-data.ts'
import { messageWords } from './words.ts'

interface LineProps {
  message: Message
  waits: ReturnType<typeof waitsOf>
  leaderApproves: boolean
}

/** What a leader has said of this message, or how he is asked; where no leader has an account, which one agreed. */
export function ApprovalLine({ message, waits, leaderApproves }: LineProps) {
  const t = useWords(messageWords)
  const who = message.approvedBy ?? ''
  if (waits === 'free') return message.approval === 'approve' ? <Told icon="check" words={t.approvedBy(who)} /> : null
  const why = message.guarded ? t.guardedAgency : t.guardedHead
  return (
    <>
      <Told
        icon="warn"
        words={waits === 'refused' ? t.refusedBy(who, message.approvalWords) : waits === 'asked' ? t.asked : why}
      />
      {leaderApproves ? waits !== 'asked' && <AskButton message={message} /> : <RecordApproval message={message} />}
    </>
  )
}

const Told = ({ icon, words }: { icon: 'check' | 'warn'; words: string }) => (
  <p className="kept">
    <Icon name={icon} />
    <span>{words}</span>
  </p>
)

const about = (message: Message) => ({
  agencyId: message.agency.agencyId,
  assignmentIds: message.rows.map(({ assignmentId }) => assignmentId),
})

function AskButton({ message }: { message: Message }) {
  const t = useWords(messageWords)
  const asking = useApprove()
  const sentence = useProblemSentence()
  return (
    <>
      <div className="acts">
        <Button
          look="go"
          busy={asking.isPending}
          onClick={() => asking.mutate({ body: { ...about(message), answer: 'ask' }, said: t.askedNow })}
        >
          {t.ask}
        </Button>
      </div>
      <div role="alert">{asking.error && <p className="kept">{t.failed(sentence(asking.error))}</p>}</div>
    </>
  )
}

function RecordApproval({ message }: { message: Message }) {
  const t = useWords(messageWords)
  const approving = useApprove()
  const sentence = useProblemSentence()
  const draft = useDraft('message.said-by', '')
  const [tried, setTried] = useState(false)
  const saidBy = draft.value.trim()
  const record = () => {
    setTried(true)
    if (saidBy.length < 2) return
    approving.mutate({ body: { ...about(message), answer: 'approve', saidBy }, said: t.approvedBy(saidBy) })
  }
  return (
    <>
      <TextField
        label={t.saidBy}
        hint={t.saidByHint}
        value={draft.value}
        onChange={draft.set}
        error={tried && saidBy.length < 2 ? t.needLeader : null}
        maxLength={200}
      />
      <div role="alert">{approving.error && <p className="kept">{t.failed(sentence(approving.error))}</p>}</div>
      <div className="acts">
        <Button busy={approving.isPending} onClick={record}>
          {t.recordApproval}
        </Button>
      </div>
    </>
  )
}

/** A leader's own answer. */
export function ApproveForm({ message, onDone }: { message: Message; onDone: () => void }) {
  const t = useWords(messageWords)
  const approving = useApprove()
  const sentence = useProblemSentence()
  const draft = useDraft(`message.approval.${message.agency.agencyId}`, '')
  const { name } = message.agency
  const answer = (answer: 'approve' | 'refuse', said: string) =>
    approving.mutate(
      { body: { ...about(message), answer, words: draft.value.trim() || null }, said },
      {
        onSuccess: () => {
          draft.sent()
          onDone()
        },
      },
    )
  return (
    <div className="message-open">
      <p className="message-words">{message.text}</p>
      {message.approvalWords && <p className="q">“{message.approvalWords}”</p>}
      <TextField label={t.approveWords} value={draft.value} onChange={draft.set} maxLength={1000} />
      <div role="alert">{approving.error && <p className="kept">{t.failed(sentence(approving.error))}</p>}</div>
      <div className="acts">
        <Button look="go" busy={approving.isPending} onClick={() => answer('approve', t.approvedNow(name))}>
          {t.approve}
        </Button>
        <Button busy={approving.isPending} onClick={() => answer('refuse', t.refusedNow(name))}>
          {t.refuse}
        </Button>
      </div>
    </div>
  )
}
