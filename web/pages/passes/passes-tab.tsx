/** The links of the office: to what, until when, how often opened; revoked one by one or turned off all at once. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newKey } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Bones, EmptyState, Note, ProblemState } from '../../ui/statement.tsx'
import { say } from '../../ui/toast.tsx'
import { type Pass, passesQuery, usePassDeed } from './links-data.ts'
import { OpeningsDrawer } from './openings-drawer.tsx'
import { linkWords } from './words.ts'

export function PassesTab() {
  const t = useWords(linkWords)
  const f = useFormats()
  const list = useQuery(passesQuery)
  const [opened, setOpened] = useState<Pass | null>(null)
  const [revoking, setRevoking] = useState<Pass | null>(null)
  const columns = useColumns(setOpened, setRevoking)
  if (list.error) return <ProblemState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Bones rows={6} />
  const { on, guesses, passes } = list.data
  return (
    <>
      <Switch on={on} />
      {guesses > 0 && <p className="q links-guesses">{t.guesses(f.number(guesses))}</p>}
      <DataTable
        caption={t.views.passes}
        rows={passes}
        rowKey={({ passId }) => passId}
        columns={columns}
        empty={<EmptyState title={t.noPasses} text={t.noPassesText} />}
      />
      {opened && <OpeningsDrawer pass={opened} close={() => setOpened(null)} />}
      {revoking && <Revoking pass={revoking} close={() => setRevoking(null)} />}
    </>
  )
}

/** Administrators and coordinators keep the links; leaders look. */
function useKeeps(): boolean {
  const { part } = useSession().post
  return part === 'coordinator' || part === 'administrator'
}

function useColumns(open: (pass: Pass) => void, revoke: (pass: Pass) => void): Column<Pass>[] {
  const t = useWords(linkWords)
  const f = useFormats()
  const keeps = useKeeps()
  return [
    { id: 'title', head: t.heads.title, phone: 'lead', cell: (pass) => <Titled pass={pass} /> },
    {
      id: 'until',
      head: t.heads.until,
      width: 160,
      cell: ({ endsAt, state }) => (
        <span>
          {f.day(new Date(Date.parse(endsAt) - 1))}
          {state !== 'open' && <span className="q">, {t.states[state]}</span>}
        </span>
      ),
    },
    {
      id: 'opened',
      head: t.heads.opened,
      width: 200,
      cell: (pass) => (
        <button type="button" className="link" onClick={() => open(pass)}>
          {t.opened(f.number(pass.opened))}
          {pass.refused > 0 && `, ${t.refusedUses(f.number(pass.refused))}`}
        </button>
      ),
    },
    {
      id: 'reports',
      head: t.heads.reports,
      width: 150,
      cell: ({ scope, reports, waiting }) =>
        (scope === 'report' || scope === 'tally') && (
          <span>
            {f.number(reports)}
            {waiting > 0 && <b>, {t.waitingOf(f.number(waiting))}</b>}
          </span>
        ),
    },
    {
      id: 'deed',
      head: t.heads.deed,
      width: 104,
      align: 'end',
      cell: (pass) =>
        keeps &&
        pass.state === 'open' && (
          <Button size="sm" label={t.revokeNamed(pass.title)} onClick={() => revoke(pass)}>
            {t.revoke}
          </Button>
        ),
    },
  ]
}

function Titled({ pass }: { pass: Pass }) {
  const t = useWords(linkWords)
  const f = useFormats()
  const { scope, agency, documentNumber, frozen, coded } = pass
  const what = [t.scopes[scope], agency, documentNumber, frozen && t.frozen, coded && t.coded]
    .filter(Boolean)
    .join(', ')
  return (
    <span className="links-titled">
      {pass.title}
      <small>
        {what}. {t.madeBy(pass.madeBy, f.day(pass.madeAt))}
      </small>
    </span>
  )
}

function Switch({ on }: { on: boolean }) {
  const t = useWords(linkWords)
  const keeps = useKeeps()
  const sentence = useProblemSentence()
  const deed = usePassDeed()
  const [asking, setAsking] = useState(false)
  const turn = (to: boolean) =>
    deed.mutate(
      { path: '/api/passes/switch', body: { on: to }, key: newKey() },
      {
        onSuccess: () => {
          say(to ? t.switchedOn : t.switchedOff)
          setAsking(false)
        },
      },
    )
  return (
    <>
      {!on && <Note>{t.offNote}</Note>}
      <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
      {keeps && (
        <p className="links-switch">
          <Button busy={deed.isPending} onClick={() => (on ? setAsking(true) : turn(true))}>
            {on ? t.turnOff : t.turnOn}
          </Button>
        </p>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.turnOffAsk}
        actions={
          <>
            <Button look="go" busy={deed.isPending} onClick={() => turn(false)}>
              {t.turnOff}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t.inbox.back}
            </Button>
          </>
        }
      >
        {t.turnOffText}
      </Dialog>
    </>
  )
}

function Revoking({ pass, close }: { pass: Pass; close: () => void }) {
  const t = useWords(linkWords)
  const sentence = useProblemSentence()
  const deed = usePassDeed()
  const [key] = useState(newKey)
  const revoke = () =>
    deed.mutate(
      { path: `/api/passes/${pass.passId}/revocation`, key },
      {
        onSuccess: () => {
          say(t.revoked)
          close()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={close}
      title={t.revokeAsk(pass.title)}
      actions={
        <>
          <Button look="go" busy={deed.isPending} onClick={revoke}>
            {t.revoke}
          </Button>
          <Button look="quiet" onClick={close}>
            {t.inbox.back}
          </Button>
        </>
      }
    >
      {t.revokeText}
      <div role="alert">{deed.isError && <p className="kept">{sentence(deed.error)}</p>}</div>
    </Dialog>
  )
}
