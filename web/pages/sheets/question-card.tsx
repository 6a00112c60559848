import { useRef, useState } from 'react'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { colourName } from '../../sheets/colour-name.ts'
import { listWords } from '../../sheets/words.ts'
import { Button } from '../../ui/button.tsx'
import { DoubtMark } from '../../ui/state-mark.tsx'
import { DueAnswer } from './due-answer.tsx'
import { NameAnswer } from './name-answer.tsx'
import type { Answer, Question, SheetDeeds } from './sheets-data.ts'
import { StateAnswer } from './state-answer.tsx'
import { type SheetWords, sheetWords } from './words.ts'

interface CardProps {
  question: Question
  deeds: SheetDeeds
  may: boolean
  names: ReadonlyMap<number, string>
}

/** One question; answered it closes to its answer, and the next open one takes the focus. */
export function QuestionCard({ question, deeds, may, names }: CardProps) {
  const t = useWords(sheetWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const card = useRef<HTMLElement>(null)
  const [changing, setChanging] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { answer: sending } = deeds
  const busy = sending.isPending && question.key in (sending.variables ?? {})
  const answer = (given: Answer) => {
    setFault(null)
    const next = openAfter(card.current)
    sending.mutate(
      { [question.key]: given },
      {
        onSuccess: () => {
          setChanging(false)
          focusOn(next)
        },
        onError: (error) => setFault(t.questions.failed(sentence(error))),
      },
    )
  }
  const isOpen = question.answer === null || changing
  return (
    <article ref={card} className={isOpen ? 'question open' : 'question'} tabIndex={isOpen ? -1 : undefined}>
      <p className="asked">
        {isOpen && <DoubtMark />}
        <Asked question={question} t={t} />
        <span className="q">{t.questions.rows(f.number(question.rows))}</span>
      </p>
      {isOpen ? (
        <>
          <p className="s">{[question.why, t.questions.example(question.example)].filter(Boolean).join(' ')}</p>
          {may && <AnswerForm question={question} names={names} busy={busy} onAnswer={answer} />}
          {fault && (
            <p className="said" role="alert">
              {fault}
            </p>
          )}
        </>
      ) : (
        <p className="answered">
          <Answered answer={question.answer} names={names} t={t} />
          {may && (
            <Button look="quiet" size="sm" onClick={() => setChanging(true)}>
              {t.questions.change}
            </Button>
          )}
        </p>
      )}
    </article>
  )
}

/** The open question under this one. */
function openAfter(card: HTMLElement | null): HTMLElement | undefined {
  const open = [...document.querySelectorAll<HTMLElement>('.question.open')]
  return card ? open[open.indexOf(card) + 1] : undefined
}

/** After an answer the next question is at hand without the mouse; after the last the import is. */
function focusOn(next: HTMLElement | undefined): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('.question.open') ?? document.querySelector('.to-import button')
    if (next?.isConnected) next.focus()
    else if (first instanceof HTMLElement) first.focus()
  })
}

function Asked({ question: { kind, printed }, t }: { question: Question; t: SheetWords }) {
  const { colours } = useWords(listWords)
  if (kind === 'lead') {
    return (
      <b>
        {t.questions.tab(printed)}: {t.questions.kinds.lead}
      </b>
    )
  }
  if (kind === 'colour') {
    return (
      <b>
        <span className="swatch" style={{ background: `#${printed}` }} aria-hidden="true" />
        {t.questions.colour(colourName(printed, colours))} {t.questions.kinds.colour}
      </b>
    )
  }
  return (
    <b>
      <span className="quoted">“{printed}”</span> {t.questions.kinds[kind]}
    </b>
  )
}

function AnswerForm(props: {
  question: Question
  names: ReadonlyMap<number, string>
  busy: boolean
  onAnswer: (answer: Answer) => void
}) {
  const { question, names, busy, onAnswer } = props
  if (question.kind === 'status' || question.kind === 'colour') return <StateAnswer busy={busy} onAnswer={onAnswer} />
  if (question.kind === 'due') return <DueAnswer busy={busy} onAnswer={onAnswer} />
  return <NameAnswer question={question} names={names} busy={busy} onAnswer={onAnswer} />
}

function Answered({ answer, names, t }: { answer: Answer | null; names: ReadonlyMap<number, string>; t: SheetWords }) {
  const f = useFormats()
  const { questions: words } = t
  if (answer === null) return null
  if ('skip' in answer) return words.answers.skip
  if ('always' in answer) return words.answers.always
  if ('state' in answer) return words.states[answer.state]
  if ('day' in answer) return f.day(answer.day)
  if ('newAgency' in answer) return words.answers.new(answer.newAgency.name)
  return answer.agencyIds.map((id) => names.get(id) ?? `#${id}`).join(', ')
}
