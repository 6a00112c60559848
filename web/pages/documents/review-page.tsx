/** The review of one document: its words on the left, what they ask of whom on the right, and the handing out. */

import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { HandOutPlan } from '../../../server/modules/assignments/contract.ts'
import type { DirectiveList } from '../../../server/modules/directives/contract.ts'
import type { DocumentDetail } from '../../../server/modules/documents/contract.ts'
import { shownNumber } from '../../deeds/document-number.ts'
import { LinkButton } from '../../passes/link-button.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../platform/session.ts'
import { useLanguage, useWords } from '../../platform/words.ts'
import { buttonLook, Segments } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import { Cards, ChosenBar } from './review/cards.tsx'
import { EnteredDocument } from './review/entered.tsx'
import { FactsDrawer } from './review/facts-drawer.tsx'
import { cardsOf } from './review/findings.ts'
import { IssueBar } from './review/issue-bar.tsx'
import { KeysDialog } from './review/keys-dialog.tsx'
import { useLighting } from './review/lighting.ts'
import { namesOf } from './review/names.ts'
import { OutcomePane } from './review/outcome.tsx'
import { RereadDialog } from './review/reread-dialog.tsx'
import './review/review.css'
import { type Review, ReviewContext } from './review/review-context.ts'
import { directivesQuery, documentQuery, planQuery } from './review/review-data.ts'
import { SheetPane } from './review/sheet.tsx'
import { useKeys } from './review/use-keys.ts'
import { usePosition } from './review/use-position.ts'
import { useReviewDeeds } from './review/use-review-deeds.ts'
import { rereadWords } from './words/reread.ts'
import { reviewWords } from './words/review.ts'

export function ReviewPage() {
  const t = useWords(reviewWords)
  const { documentId } = useParams({ strict: false }) as { documentId: string }
  const document = useQuery(documentQuery(documentId))
  const list = useQuery(directivesQuery(documentId))
  if (document.data && list.data) return <Reviewing key={documentId} document={document.data} list={list.data} />
  const error = document.error ?? list.error
  return (
    <Page title={t.register} crumbs={[{ to: paths.documents, label: t.register }]}>
      {error ? (
        <ProblemState error={error} onRetry={() => void Promise.all([document.refetch(), list.refetch()])} />
      ) : (
        <Bones rows={12} label={t.loading} />
      )}
    </Page>
  )
}

function Reviewing({ document, list }: { document: DocumentDetail; list: DirectiveList }) {
  const t = useWords(reviewWords)
  const view = useView(document)
  const [facts, setFacts] = useState(false)
  const entered = document.work === 'entered'
  return (
    <Page
      title={shownNumber(document.numberOut) ?? t.noNumber}
      crumbs={[{ to: paths.documents, label: t.register }]}
      mark={<span className={document.handedOutAt ? 'tag hide-s' : 'tag'}>{t.work[document.work]}</span>}
      actions={<Actions document={document} view={view} openFacts={() => setFacts(true)} />}
      width={entered ? 'narrow' : 'fill'}
      className={entered ? undefined : 'review-page'}
    >
      {entered ? (
        <EnteredDocument document={document} />
      ) : (
        <>
          <p className="vh">{document.subject}</p>
          <Body document={document} list={list} outcome={view.now === 'ket-qua'} openFacts={() => setFacts(true)} />
        </>
      )}
      {facts && <FactsDrawer document={document} close={() => setFacts(false)} />}
    </Page>
  )
}

type View = 'ra-soat' | 'ket-qua'

/** The address says which view; without a word there, a paper from which work was handed out shows what became of it. */
function useView(document: DocumentDetail) {
  const { xem } = useSearch({ strict: false }) as { xem?: View }
  const navigate = useNavigate()
  const now: View = xem ?? (document.work === 'handed-out' && document.assignments.total > 0 ? 'ket-qua' : 'ra-soat')
  const set = (view: View) => void navigate({ to: '.', search: { xem: view }, replace: true })
  return { now, set }
}

function Actions(props: { document: DocumentDetail; view: ReturnType<typeof useView>; openFacts: () => void }) {
  const t = useWords(reviewWords)
  const { document, view, openFacts } = props
  const shown = document.copyList.find((copy) => copy.shown) ?? document.copyList[0]
  const handedOut = document.handedOutAt !== null && document.work !== 'entered'
  return (
    <>
      {handedOut && (
        <Segments
          label={t.views}
          value={view.now}
          options={[
            { value: 'ra-soat', label: t.review },
            { value: 'ket-qua', label: t.outcome },
          ]}
          onChange={view.set}
        />
      )}
      {handedOut && (
        <LinkButton
          offer={{
            view: { scope: 'document', documentId: document.documentId },
            report: { documentId: document.documentId, agencyId: null },
            names: { number: shownNumber(document.numberOut) },
          }}
        />
      )}
      {document.work !== 'entered' && document.verbs.includes('readAgain') && <ReadAgain document={document} />}
      <button type="button" className={buttonLook({ look: 'quiet' })} onClick={openFacts} aria-label={t.facts}>
        <Icon name="more" />
        <span className="hide-s">{t.facts}</span>
      </button>
      {shown && (
        <a
          className={buttonLook({ look: 'quiet' })}
          href={`/api/files/${shown.fileId}`}
          target="_blank"
          rel="noreferrer"
          aria-label={t.originalFile}
        >
          <Icon name="document" />
          <span className="hide-s">{t.originalFile}</span>
        </a>
      )}
    </>
  )
}

function ReadAgain({ document }: { document: DocumentDetail }) {
  const t = useWords(rereadWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={buttonLook({ look: 'quiet' })}
        onClick={() => setOpen(true)}
        aria-label={t.button}
      >
        <Icon name="redo" />
        <span className="hide-s">{t.button}</span>
      </button>
      {open && <RereadDialog document={document} close={() => setOpen(false)} />}
    </>
  )
}

/** What handing out would make: asked by the office only; an officer of a unit sees what became of the document. */
function usePlan(documentId: string): HandOutPlan | undefined {
  const { part } = useSession().post
  const enabled = part === 'coordinator' || part === 'leader' || part === 'administrator'
  return useQuery({ ...planQuery(documentId), enabled }).data
}

/** The server says which clauses could not be handed out now, and why. */
function useBlocked(plan: HandOutPlan | undefined) {
  const vi = useLanguage() === 'vi'
  return useMemo(
    () => new Map(plan?.blocked.map(({ directiveId, why, english }) => [directiveId, vi ? why : english])),
    [plan, vi],
  )
}

interface BodyProps {
  document: DocumentDetail
  list: DirectiveList
  outcome: boolean
  openFacts: () => void
}

function Body({ document, list, outcome, openFacts }: BodyProps) {
  const page = useRef<HTMLDivElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const [keys, setKeys] = useState(false)
  const plan = usePlan(document.documentId)
  const blocked = useBlocked(plan)
  const cards = useMemo(
    () => cardsOf(list.directives, document.warnings, blocked),
    [list.directives, document.warnings, blocked],
  )
  const names = useMemo(() => namesOf(list), [list])
  const position = usePosition(cards, page)
  const deeds = useReviewDeeds(document.documentId)
  const mayEdit = document.verbs.includes('handOut')
  const review: Review = { document, list, cards, plan, blocked, names, mayEdit, position, deeds, openFacts }
  const openKeys = useCallback(() => setKeys(true), [])
  useLighting(page)
  useKeys(outcome ? null : review, { searchBox, openKeys })
  const { activate } = position
  const fromSheet = useCallback((id: string) => activate(id, 'sheet'), [activate])
  return (
    <ReviewContext value={review}>
      <div className="review" ref={page}>
        <SheetPane document={document} directives={list.directives} onChoose={fromSheet} />
        {outcome ? <OutcomePane /> : <Cards searchBox={searchBox} />}
        <ChosenBar />
        {!outcome && <IssueBar openKeys={openKeys} />}
      </div>
      <KeysDialog open={keys} close={() => setKeys(false)} />
    </ReviewContext>
  )
}
