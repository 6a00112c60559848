import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { assignmentQuery, type Detail } from '../../deeds/deed-data.ts'
import { DeedDrawer, type FormedDeed, type OpenDeed } from '../../deeds/deed-drawer.tsx'
import { IncomingStrip, useIncoming, usePageFiles } from '../../deeds/incoming.tsx'
import { SendButton } from '../../messages/send-button.tsx'
import { LinkButton } from '../../passes/link-button.tsx'
import type { LinkOffer } from '../../passes/make-link.tsx'
import { assignmentPath, paths } from '../../paths.ts'
import { post } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Bones, ProblemState } from '../../ui/statement.tsx'
import './assignment.css'
import { AssignmentSide } from './assignment-side.tsx'
import { DeedBar, offeredDeeds } from './deed-bar.tsx'
import { DeedLog, useLog } from './deed-log.tsx'
import { DueLine } from './due-line.tsx'
import { LifeLine } from './life-line.tsx'
import { assignmentWords } from './words.ts'

export function AssignmentPage() {
  const t = useWords(assignmentWords)
  const { assignmentId } = useParams({ from: '/signed-in/nhiem-vu/$assignmentId' })
  const query = useQuery(assignmentQuery(assignmentId))
  const assignment = query.data
  useSight(assignment)
  return (
    <Page
      title={assignment?.code ?? t.title}
      crumbs={[{ to: paths.assignments, label: t.page.crumb }]}
      actions={assignment && <PageActions assignment={assignment} />}
      className="one"
    >
      {query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bones rows={8} />}
      {assignment && <OneAssignment key={assignment.assignmentId} assignment={assignment} />}
    </Page>
  )
}

function OneAssignment({ assignment }: { assignment: Detail }) {
  const [deed, setDeed] = useState<OpenDeed | null>(null)
  const open = (verb: FormedDeed) => setDeed({ assignmentId: assignment.assignmentId, verb })
  const log = useLog(assignment)
  useQuickKey(assignment, open)
  const incoming = useIncoming()
  const take = (files: File[]) => incoming.take(assignment.assignmentId, files)
  const over = usePageFiles({ onFiles: take })
  return (
    <>
      <Head assignment={assignment} />
      <div className="onegrid">
        <div>
          <DueLine assignment={assignment} />
          <LifeLine assignment={assignment} />
          <DeedBar assignment={assignment} onOpen={open}>
            {log.choice}
          </DeedBar>
          {assignment.verbs.includes('report') && (
            <IncomingStrip over={over} waiting={incoming.waiting(assignment.assignmentId)} onFiles={take} />
          )}
          <DeedLog
            assignment={assignment}
            entries={log.entries}
            onDispute={(deedSeq) => setDeed({ assignmentId: assignment.assignmentId, verb: 'dispute', deedSeq })}
          />
        </div>
        <AssignmentSide assignment={assignment} />
      </div>
      <DeedDrawer deed={deed} onClose={() => setDeed(null)} />
      {incoming.drawer}
    </>
  )
}

function Head({ assignment }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const f = useFormats()
  const { code, siblings, parent, title, lead } = assignment
  return (
    <div className="onehead">
      <p className="q">
        {t.page.code(code)}
        <span className="sep" />
        {lead.name}
        {siblings.length > 0 && (
          <>
            <span className="sep" />
            {t.page.oneOfMany(f.number(siblings.length + 1))}
          </>
        )}
        {parent && (
          <>
            <span className="sep" />
            {t.page.partOf}{' '}
            <Link className="link" to={assignmentPath(parent.assignmentId)}>
              {parent.title}
            </Link>
          </>
        )}
      </p>
      <h2 className="onetitle">{title}</h2>
    </div>
  )
}

function PageActions({ assignment }: { assignment: Detail }) {
  return (
    <>
      {assignment.verbs.includes('urge') && <SendButton list={`?only=${assignment.assignmentId}`} />}
      <Neighbours assignment={assignment} />
    </>
  )
}

/** To the one before and after of the same clause, and to paper. */
function Neighbours({ assignment }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const navigate = useNavigate()
  const { siblings, assignmentId } = assignment
  const all = [...siblings.map((one) => one.assignmentId), assignmentId].sort()
  const at = all.indexOf(assignmentId)
  const go = (id: string | undefined) => id && void navigate({ to: assignmentPath(id) })
  return (
    <>
      {siblings.length > 0 && (
        <>
          <Button look="quiet" icon="left" label={t.page.prev} disabled={at === 0} onClick={() => go(all[at - 1])} />
          <Button
            look="quiet"
            icon="right"
            label={t.page.next}
            disabled={at === all.length - 1}
            onClick={() => go(all[at + 1])}
          />
        </>
      )}
      {!assignment.planned && <LinkButton offer={linkOf(assignment)} />}
      <Button look="quiet" className="hide-s" icon="print" label={t.page.print} onClick={() => window.print()} />
    </>
  )
}

/** The assignment to look at, or its lead reports on the document it comes from. */
function linkOf({ assignmentId, document, lead, code }: Detail): LinkOffer {
  return {
    view: { scope: 'assignment', assignmentId },
    report: document && { documentId: document.documentId, agencyId: lead.agencyId },
    names: { number: document?.numberOut, code, unit: lead.name },
  }
}

/** R: record for the unit, or report one's own, from anywhere on the page. */
function useQuickKey(assignment: Detail, open: (verb: FormedDeed) => void): void {
  useEffect(() => {
    const quick = offeredDeeds(assignment).find((verb) => verb === 'record' || verb === 'report')
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]')
      if (!quick || typing || event.key.toLowerCase() !== 'r' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      open(quick as FormedDeed)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [assignment, open])
}

/** The lead's first opening is written down once; nobody waits for it and it says nothing on screen. */
function useSight(assignment: Detail | undefined): void {
  const id = assignment?.assignmentId
  const due = assignment?.verbs.includes('see') && !assignment.deeds.some(({ verb }) => verb === 'see')
  useEffect(() => {
    if (id && due) void post(`/api/assignments/${id}/sight`, {}).catch(() => {})
  }, [id, due])
}
