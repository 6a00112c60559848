/** Before work is handed out: what it makes, what is left behind, and what is like work already followed. */
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { HandOut, HandOutPlan } from '../../../../server/modules/assignments/contract.ts'
import { newKey } from '../../../platform/api.ts'
import { useNow } from '../../../platform/clock.ts'
import { dayOf, useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { say } from '../../../ui/toast.tsx'
import { handOutWords } from '../words/hand-out.ts'
import { goneBy } from './gone-by.ts'
import { useReview } from './review-context.ts'
import { useHandOut } from './review-data.ts'

type Relation = HandOut['relations'][number]['relation']
const relations: readonly Relation[] = ['same', 'concrete', 'replaces', 'repeats', 'apart']
/** These say nothing new: the row joins the one that is followed already. */
const joins: readonly Relation[] = ['same', 'repeats']

export function HandOutDialog({ plan, close }: { plan: HandOutPlan; close: () => void }) {
  const t = useWords(handOutWords)
  const sentence = useProblemSentence()
  const { document } = useReview()
  const sheaves = sheavesOf(plan.alike)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Relation>>(
    () => new Map(sheaves.map(({ key, rows }) => [key, rows[0]?.proposal ?? 'apart'])),
  )
  const relationOf = (sheaf: Sheaf) => chosen.get(sheaf.key) ?? 'apart'
  const joined = sheaves
    .filter((one) => joins.includes(relationOf(one)))
    .reduce((sum, { rows }) => sum + rows.length, 0)
  const made = plan.assignments - joined
  const sending = useSending(document.documentId, close)
  const go = () => {
    const list = sheaves.flatMap((sheaf) =>
      sheaf.rows.map(({ directiveId, assignmentId }) => ({ directiveId, assignmentId, relation: relationOf(sheaf) })),
    )
    sending.send(list, joined)
  }
  const label = made > 0 ? t.confirm.go(made) : t.confirm.goJoin(joined)
  return (
    <Dialog
      open
      size={560}
      onClose={close}
      title={`${label}?`}
      actions={
        <>
          <Button look="go" busy={sending.busy} onClick={go}>
            {label}
          </Button>
          <Button look="quiet" onClick={close}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <Makes plan={plan} joined={joined} />
      {sheaves.length > 0 && (
        <section className="alike">
          <h3>{t.confirm.alike}</h3>
          <p>{t.confirm.alikeNote}</p>
          {sheaves.map((sheaf) => (
            <AlikeField
              key={sheaf.key}
              sheaf={sheaf}
              value={relationOf(sheaf)}
              onChange={(relation) => setChosen(new Map(chosen).set(sheaf.key, relation))}
            />
          ))}
        </section>
      )}
      <div role="alert">{sending.error && <p className="why">{t.confirm.failed(sentence(sending.error))}</p>}</div>
    </Dialog>
  )
}

/** Sends once under one key; said in the dialog where it fails, at the foot of the page where it is done. */
function useSending(documentId: string, close: () => void) {
  const t = useWords(handOutWords)
  const navigate = useNavigate()
  const handOut = useHandOut(documentId)
  const key = useRef(newKey())
  // By the promise, not by a callback of mutate: the news of the deed may take the dialog away before its answer is here.
  const send = (list: HandOut['relations'], joined: number) =>
    void handOut
      .mutateAsync({ key: key.current, relations: list })
      .then((made) => {
        close()
        const said = [
          made.assignments > 0 ? t.handedOutToast(made.directives, made.assignments) : '',
          joined > 0 ? `${t.confirm.joins(joined)}.` : '',
        ]
        say(said.filter(Boolean).join(' '), 8)
        return navigate({ to: '.', search: { xem: 'ket-qua' } })
      })
      .catch(() => {}) // told in the dialog
  return { send, busy: handOut.isPending, error: handOut.error }
}

/** Rows of one clause that are like rows of one earlier clause: one choice for all of them. */
interface Sheaf {
  key: string
  rows: HandOutPlan['alike']
}

function sheavesOf(alike: HandOutPlan['alike']): Sheaf[] {
  const sheaves = new Map<string, HandOutPlan['alike']>()
  for (const row of alike) {
    const key = [row.directiveId, row.documentNumber, row.title, row.dueDay, row.proposal].join('|')
    sheaves.set(key, [...(sheaves.get(key) ?? []), row])
  }
  return [...sheaves].map(([key, rows]) => ({ key, rows }))
}

function Makes({ plan, joined }: { plan: HandOutPlan; joined: number }) {
  const { confirm: t } = useWords(handOutWords)
  const { dated, period, ongoing } = plan.byFollowing
  const parts = [
    dated > 0 ? t.dated(dated) : '',
    period > 0 ? t.period(period) : '',
    ongoing > 0 ? t.ongoing(ongoing) : '',
    plan.filed > 0 ? t.filed(plan.filed) : '',
    joined > 0 ? t.joins(joined) : '',
  ].filter(Boolean)
  return (
    <>
      <p>{t.makes(plan.directives, plan.assignments, plan.agencies)}</p>
      <ul className="makes">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {plan.planned ? <p>{t.planned}</p> : <GoneBy />}
    </>
  )
}

/** Clauses whose day lies behind us already: seen now, while it can still be corrected. */
function GoneBy() {
  const { confirm: t } = useWords(handOutWords)
  const f = useFormats()
  const { list } = useReview()
  const gone = goneBy(list.directives, dayOf(useNow()))
  if (gone.length === 0) return null
  return (
    <p className="gone-by">
      <Icon name="warn" />
      <span>{t.goneBy(gone.map(({ section, day }) => `${section} (${f.day(day)})`))}</span>
    </p>
  )
}

function AlikeField(props: { sheaf: Sheaf; value: Relation; onChange: (relation: Relation) => void }) {
  const { confirm: t } = useWords(handOutWords)
  const f = useFormats()
  const { list } = useReview()
  const { rows } = props.sheaf
  const [first] = rows
  if (first === undefined) return null
  const { directiveId, title, documentNumber, dueDay } = first
  const clause = list.directives.find((row) => row.directiveId === directiveId)
  const known = [
    documentNumber ? t.of(documentNumber) : '',
    dueDay ? t.dueOn(f.day(dueDay)) : '',
    rows.length > 1 ? t.rows(rows.length) : '',
    t.likeness(f.percent(Math.min(...rows.map(({ likeness }) => likeness)), 0)),
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
