import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StageCode } from '../../../server/modules/assessments/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { colourName } from '../../sheets/colour-name.ts'
import { listWords } from '../../sheets/words.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { SelectField } from '../../ui/field.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { DoubtMark } from '../../ui/state-mark.tsx'
import { type Answer, boardQuery, type MarkTab, type Question, type Sheet, type SheetDeeds } from './marks-data.ts'
import { stageName } from './tab-meanings.tsx'
import { markWords } from './words.ts'

type Units = ReadonlyMap<number, string>

/** Open questions, each with its answers beside it; those answered are folded away, to be changed there. */
export function QuestionsSection({ sheet, deeds, may }: { sheet: Sheet; deeds: SheetDeeds; may: boolean }) {
  const { questions: t } = useWords(markWords)
  const f = useFormats()
  const day = sheet.tabs.find(({ taken }) => taken)?.day ?? sheet.takenInAt.slice(0, 10)
  const asksUnits = sheet.questions.some(({ kind }) => kind === 'unit')
  const board = useQuery({ ...boardQuery(sheet.framework.frameworkId, day), enabled: asksUnits })
  const units: Units = new Map((board.data?.rows ?? []).map(({ unitId, name }) => [unitId, name]))
  if (sheet.questions.length === 0) return null
  const open = sheet.questions.filter(({ answer }) => answer === null)
  const answered = sheet.questions.filter(({ answer }) => answer !== null)
  const card = (question: Question) => (
    <QuestionCard key={question.key} {...{ question, deeds, may, units }} tabs={sheet.tabs} />
  )
  return (
    <section className="questions" aria-label={t.title}>
      {open.length > 0 && <SectionHead title={t.title} count={open.length} note={t.note} />}
      {open.map(card)}
      {answered.length > 0 && (
        <details className="answered-ones">
          <summary>{t.answered(f.number(answered.length))}</summary>
          {answered.map(card)}
        </details>
      )}
    </section>
  )
}

type CardProps = { question: Question; deeds: SheetDeeds; may: boolean; units: Units; tabs: readonly MarkTab[] }

/** One question; answered it closes to its answer, and the next open one takes the focus. */
function QuestionCard({ question, deeds: { answer: sending }, may, units, tabs }: CardProps) {
  const { questions: t } = useWords(markWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const [changing, setChanging] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const busy = sending.isPending && question.key in (sending.variables ?? {})
  const give = (answer: Answer) => {
    setFault(null)
    const done = {
      onSuccess: () => focusNext(setChanging),
      onError: (error: Error) => setFault(t.failed(sentence(error))),
    }
    sending.mutate({ [question.key]: answer }, done)
  }
  const isOpen = question.answer === null || changing
  const count =
    question.kind === 'unit' || question.kind === 'stage'
      ? t.rows(f.number(question.count))
      : t.cells(f.number(question.count))
  return (
    <article className={isOpen ? 'question open' : 'question'} tabIndex={isOpen ? -1 : undefined}>
      <p className="asked">
        {isOpen && <DoubtMark />}
        <Asked question={question} />
        <span className="q">
          {count}
          {question.where.length > 0 && `, ${t.where(question.where.join(', '))}`}
        </span>
      </p>
      {isOpen ? (
        may && <Answers {...{ question, units, busy, tabs }} onAnswer={give} />
      ) : (
        <p className="answered">
          <Answered {...{ question, units, tabs }} />
          {may && (
            <Button look="quiet" size="sm" onClick={() => setChanging(true)}>
              {t.change}
            </Button>
          )}
        </p>
      )}
      {fault && (
        <p className="said" role="alert">
          {fault}
        </p>
      )}
    </article>
  )
}

/** After an answer the next question is at hand without the mouse; after the last the deed is. */
function focusNext(setChanging: (changing: boolean) => void): void {
  setChanging(false)
  requestAnimationFrame(() => {
    const next =
      document.querySelector<HTMLElement>('.question.open') ?? document.querySelector<HTMLElement>('.to-import button')
    next?.focus()
  })
}

function Asked({ question: { kind, printed } }: { question: Question }) {
  const { questions: t } = useWords(markWords)
  const { colours } = useWords(listWords)
  if (kind === 'stage') return <b>{t.stage(printed)}</b>
  if (kind === 'blank') return <b>{t.blank}</b>
  if (kind === 'comma') return <b>{t.comma(printed)}</b>
  if (kind === 'colour')
    return (
      <b>
        <span className="swatch" style={{ background: `#${printed}` }} aria-hidden="true" />
        {t.colour(colourName(printed, colours))}
      </b>
    )
  return (
    <b>
      <span className="quoted">“{printed}”</span> {t[kind]}
    </b>
  )
}

type AnswersProps = {
  question: Question
  units: Units
  tabs: readonly MarkTab[]
  busy: boolean
  onAnswer: (answer: Answer) => void
}

function Answers(props: AnswersProps) {
  const { questions: t } = useWords(markWords)
  const { question, busy, onAnswer } = props
  if (question.kind === 'unit') return <UnitAnswer {...props} />
  if (question.kind === 'stage') return <StageAnswer {...props} />
  return (
    <div className="acts">
      {question.kind === 'comma'
        ? (['decimal', 'thousands'] as const).map((comma) => (
            <Button key={comma} size="sm" busy={busy} onClick={() => onAnswer({ comma })}>
              {t.commas[comma]}
            </Button>
          ))
        : (['met', 'not-met', 'nothing'] as const).map((says) => (
            <Button key={says} size="sm" busy={busy} onClick={() => onAnswer({ says })}>
              {t.says[says]}
            </Button>
          ))}
    </div>
  )
}

/** One stage for all the tabs that tell none, or one for each of them. */
function StageAnswer({ question, tabs, busy, onAnswer }: AnswersProps) {
  const { questions: t } = useWords(markWords)
  const asked = question.tabs.map((index) => ({ index, tab: tabs[index]! }))
  const stages = asked[0]?.tab.stages ?? []
  const told = asked.flatMap(({ index, tab }) => (tab.stage === null ? [] : [[String(index), tab.stage] as const]))
  return (
    <>
      <div className="acts">
        {stages.map(({ code, name }) => (
          <Button
            key={code}
            size="sm"
            busy={busy}
            onClick={() => onAnswer({ stages: Object.fromEntries(asked.map(({ index }) => [String(index), code])) })}
          >
            {name}
          </Button>
        ))}
      </div>
      {asked.length > 1 && (
        <details className="answered-ones" open={told.length > 0}>
          <summary>{t.eachTab}</summary>
          <div className="answer-line">
            {asked.map(({ index, tab }) => (
              <SelectField<StageCode | ''>
                key={index}
                label={tab.name}
                value={tab.stage ?? ''}
                options={[
                  ...(tab.stage === null ? [{ value: '' as const, label: t.chooseStage }] : []),
                  ...tab.stages.map(({ code, name }) => ({ value: code, label: name })),
                ]}
                onChange={(stage) =>
                  stage !== '' && onAnswer({ stages: { ...Object.fromEntries(told), [String(index)]: stage } })
                }
              />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

function UnitAnswer({ question, units, busy, onAnswer }: AnswersProps) {
  const { questions: t } = useWords(markWords)
  const options = [...units].map(([value, label]) => ({ value, label }))
  return (
    <div className="answer-line">
      {question.proposed.map(({ unitId, name }) => (
        <Button key={unitId} size="sm" busy={busy} onClick={() => onAnswer({ unitId })}>
          {t.yes(name)}
        </Button>
      ))}
      <Combobox
        label={t.choose}
        value={null}
        options={options}
        onChange={(unitId) => unitId !== null && onAnswer({ unitId })}
      />
      <Button size="sm" look="quiet" busy={busy} onClick={() => onAnswer({ skip: true })}>
        {t.skip}
      </Button>
    </div>
  )
}

type AnsweredProps = Pick<AnswersProps, 'question' | 'units' | 'tabs'>

function Answered({ question: { answer, earlier, proposed, tabs: asked }, units, tabs }: AnsweredProps) {
  const { questions: t } = useWords(markWords)
  if (answer === null) return null
  const nameOf = (id: number) => proposed.find(({ unitId }) => unitId === id)?.name ?? units.get(id) ?? ''
  const said =
    'stages' in answer
      ? stagesSaid(asked.map((index) => tabs[index]!))
      : 'unitId' in answer
        ? nameOf(answer.unitId)
        : 'says' in answer
          ? t.says[answer.says]
          : 'comma' in answer
            ? t.commas[answer.comma]
            : t.skipped
  return (
    <>
      {said}
      {earlier && <span className="q">{t.earlier}</span>}
    </>
  )
}

/** "Sở, ngành thẩm định", or where they differ "Biểu 3: Sở, ngành thẩm định; Biểu 4: …". */
function stagesSaid(tabs: readonly MarkTab[]): string {
  const names = new Set(tabs.map(stageName))
  return names.size === 1 ? (stageName(tabs[0]!) ?? '') : tabs.map((tab) => `${tab.name}: ${stageName(tab)}`).join('; ')
}
