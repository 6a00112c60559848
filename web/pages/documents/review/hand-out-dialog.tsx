/** Before work is handed out: what it makes, what is left behind, and what is like work already followed. */
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { HandOut, HandOutPlan } from '../../../../server/modules/assignments/contract.ts'
import { newKey } from '../../../platform/api.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { say } from '../../../ui/toast.tsx'
import { handOutWords } from '../words/hand-out.ts'
import { useReview } from './review-context.ts'
import { useHandOut } from './review-data.ts'

type Alike = HandOutPlan['alike'][number]
type Relation = HandOut['relations'][number]['relation']
const relations: readonly Relation[] = ['same', 'concrete', 'replaces', 'repeats', 'apart']
const keyOf = ({ directiveId, assignmentId }: Alike) => `${directiveId}-${assignmentId}`

export function HandOutDialog({ plan, close }: { plan: HandOutPlan; close: () => void }) {
  const t = useWords(handOutWords)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const { document } = useReview()
  const handOut = useHandOut(document.documentId)
  const key = useRef(newKey())
  const [chosen, setChosen] = useState<ReadonlyMap<string, Relation>>(
    () => new Map(plan.alike.map((one) => [keyOf(one), one.proposal])),
  )
  const go = () => {
    const list = plan.alike.map(({ directiveId, assignmentId, ...rest }) => ({
      directiveId,
      assignmentId,
      relation: chosen.get(keyOf({ directiveId, assignmentId, ...rest })) ?? ('apart' as const),
    }))
    // By the promise, not by a callback of mutate: the news of the deed may take this dialog away before its answer is here.
    handOut
      .mutateAsync({ key: key.current, relations: list })
      .then((made) => {
        close()
        say(t.handedOutToast(made.directives, made.assignments), 8)
        return navigate({ to: '.', search: { xem: 'ket-qua' } })
      })
      .catch(() => {}) // told in the dialog
  }
  return (
    <Dialog
      open
      size={560}
      onClose={close}
      title={t.confirm.title(plan.assignments)}
      actions={
        <>
          <Button look="go" busy={handOut.isPending} onClick={go}>
            {t.confirm.go(plan.assignments)}
          </Button>
          <Button look="quiet" onClick={close}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <Makes plan={plan} />
      {plan.alike.length > 0 && (
        <section className="alike">
          <h3>{t.confirm.alike}</h3>
          <p>{t.confirm.alikeNote}</p>
          {plan.alike.map((one) => (
            <AlikeField
              key={keyOf(one)}
              alike={one}
              value={chosen.get(keyOf(one)) ?? 'apart'}
              onChange={(relation) => setChosen(new Map(chosen).set(keyOf(one), relation))}
            />
          ))}
        </section>
      )}
      <div role="alert">{handOut.error && <p className="why">{t.confirm.failed(sentence(handOut.error))}</p>}</div>
    </Dialog>
  )
}

function Makes({ plan }: { plan: HandOutPlan }) {
  const { confirm: t } = useWords(handOutWords)
  const { dated, period, ongoing } = plan.byFollowing
  const parts = [
    dated > 0 ? t.dated(dated) : '',
    period > 0 ? t.period(period) : '',
    ongoing > 0 ? t.ongoing(ongoing) : '',
    plan.filed > 0 ? t.filed(plan.filed) : '',
  ].filter(Boolean)
  return (
    <>
      <p>{t.makes(plan.directives, plan.assignments, plan.agencies)}</p>
      <ul className="makes">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {plan.planned && <p>{t.planned}</p>}
    </>
  )
}

function AlikeField(props: { alike: Alike; value: Relation; onChange: (relation: Relation) => void }) {
  const { confirm: t } = useWords(handOutWords)
  const f = useFormats()
  const { list } = useReview()
  const { directiveId, title, documentNumber, likeness, dueDay } = props.alike
  const clause = list.directives.find((row) => row.directiveId === directiveId)
  const known = [
    documentNumber ? t.of(documentNumber) : '',
    dueDay ? t.dueOn(f.day(dueDay)) : '',
    t.likeness(f.percent(likeness, 0)),
  ]
  return (
    <SelectField
      label={`${clause?.section ?? ''} ${clause?.title ?? ''}`.trim()}
      hint={`${title}; ${known.filter(Boolean).join(', ')}`}
      value={props.value}
      onChange={props.onChange}
      options={relations.map((value) => ({ value, label: t.relations[value] }))}
    />
  )
}
