/**
 * The form of one deed in a sheet from the side, over the page where the assignment stands.
 *
 *   const [deed, setDeed] = useState<OpenDeed | null>(null)
 *   <DeedDrawer deed={deed} onClose={() => setDeed(null)} />
 */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../platform/words.ts'
import { Drawer } from '../ui/dialog.tsx'
import { Bones, ProblemState } from '../ui/statement.tsx'
import { assignmentQuery, type Detail } from './deed-data.ts'
import { BreakDownForm } from './forms/break-down-form.tsx'
import { CompleteForm } from './forms/complete-form.tsx'
import { AnswerExtensionForm, AskExtensionForm } from './forms/extension-forms.tsx'
import type { FormProps } from './forms/form-props.ts'
import { AnswerDeclineForm, DeclineForm, RouteForm } from './forms/lead-forms.tsx'
import { CancelForm, ChangeForm, HandOverForm } from './forms/office-forms.tsx'
import { RecordForm } from './forms/record-form.tsx'
import { ReportForm } from './forms/report-form.tsx'
import { UrgeForm } from './forms/urge-form.tsx'
import { ConfirmForm, ContributeForm, DisputeForm, ReturnForm } from './forms/words-forms.tsx'
import { deedWords } from './words.ts'

const forms = {
  report: ReportForm,
  contribute: ContributeForm,
  complete: CompleteForm,
  confirm: ConfirmForm,
  return: ReturnForm,
  'ask-extension': AskExtensionForm,
  'answer-extension': AnswerExtensionForm,
  urge: UrgeForm,
  'hand-over': HandOverForm,
  cancel: CancelForm,
  change: ChangeForm,
  'break-down': BreakDownForm,
  route: RouteForm,
  decline: DeclineForm,
  'answer-decline': AnswerDeclineForm,
  record: RecordForm,
} satisfies Record<string, (props: FormProps) => ReactNode>

export type FormedDeed = keyof typeof forms

export interface OpenDeed {
  assignmentId: string
  verb: FormedDeed | 'dispute'
  /** The row a dispute is about. */
  deedSeq?: number
}

export const hasForm = (verb: string): verb is FormedDeed => verb in forms

export function DeedDrawer({ deed, onClose }: { deed: OpenDeed | null; onClose: () => void }) {
  const t = useWords(deedWords)
  return (
    <Drawer open={deed !== null} onClose={onClose} title={deed ? t.deeds[deed.verb] : ''} size={480}>
      {deed && <OpenForm deed={deed} onDone={onClose} />}
    </Drawer>
  )
}

function OpenForm({ deed, onDone }: { deed: OpenDeed; onDone: () => void }) {
  const query = useQuery(assignmentQuery(deed.assignmentId))
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={4} />
  return (
    <>
      <About assignment={query.data} verb={deed.verb} />
      <FormOf deed={deed} assignment={query.data} onDone={onDone} />
    </>
  )
}

function About({ assignment, verb }: { assignment: Detail; verb: OpenDeed['verb'] }) {
  const t = useWords(deedWords)
  return (
    <div className="deed-about">
      <p>{assignment.title}</p>
      <p>
        {verb === 'record' && <span className="q">{t.record.lead} </span>}
        {assignment.lead.name}
      </p>
    </div>
  )
}

function FormOf({ deed, assignment, onDone }: { deed: OpenDeed; assignment: Detail; onDone: () => void }) {
  if (deed.verb === 'dispute')
    return <DisputeForm assignment={assignment} deedSeq={deed.deedSeq ?? 0} onDone={onDone} />
  const Form = forms[deed.verb]
  return <Form assignment={assignment} onDone={onDone} />
}
