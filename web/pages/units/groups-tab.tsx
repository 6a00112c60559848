import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { now } from '../../platform/clock.ts'
import { foldedMatch } from '../../platform/fold.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { SectionHead } from '../../ui/section-head.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { NoneFound } from './admin-page.tsx'
import { ChargesForm } from './charge-forms.tsx'
import { chargesInWords, stands } from './charges.ts'
import { AddGroupForm, MembersForm } from './group-forms.tsx'
import { type Group, groupsQuery } from './units-data.ts'
import { unitWords } from './words.ts'

/** Named sets of agencies, each with who belongs to it since when, and by what. */
export function GroupsTab({ find }: { find: string }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const query = useQuery(groupsQuery)
  const [open, setOpen] = useState<Opened>(null)
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={8} />
  const all = [...query.data.groups].sort((a, b) => f.compare(a.name, b.name))
  const shown = all.filter((group) => find === '' || foldedMatch(wordsOf(group), find))
  const close = () => setOpen(null)
  return (
    <>
      <div className="admin-tools">
        <p className="s">
          {f.number(all.length)} {t.tabs.nhom.toLocaleLowerCase('vi')}
        </p>
        <Button icon="plus" onClick={() => setOpen({ form: 'new' })}>
          {t.groups.add}
        </Button>
      </div>
      {all.length === 0 && <EmptyState title={t.groups.empty} text={t.groups.emptyText} />}
      {all.length > 0 && shown.length === 0 && <NoneFound find={find} />}
      {shown.map((group) => (
        <OneGroup key={group.groupId} group={group} open={setOpen} />
      ))}
      <Drawer open={open !== null} onClose={close} title={titleOf(open, t)}>
        {open?.form === 'new' && <AddGroupForm onDone={close} />}
        {open?.form === 'members' && <MembersForm key={open.group.groupId} group={open.group} onDone={close} />}
        {open?.form === 'charges' && (
          <ChargesForm key={open.group.groupId} groupId={open.group.groupId} onDone={close} />
        )}
      </Drawer>
    </>
  )
}

type Opened = { form: 'new' } | { form: 'members' | 'charges'; group: Group } | null

function titleOf(open: Opened, t: (typeof unitWords)['vi']): string {
  if (open === null || open.form === 'new') return t.groups.add
  return open.form === 'members' ? t.groups.changeOf(open.group.name) : t.charges.changeOf(open.group.name)
}

const wordsOf = ({ name, ground, members, charges }: Group) =>
  [name, ground, ...members.map((member) => member.name), ...charges.flatMap((one) => [one.unitName, one.field])]
    .filter(Boolean)
    .join(' ')

export const isMember = (member: Group['members'][number]) => stands(member, dayOf(now()))

function OneGroup({ group, open }: { group: Group; open: (form: Opened) => void }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const members = group.members.filter(isMember).sort((a, b) => f.compare(a.name, b.name))
  const former = group.members.filter((member) => !isMember(member))
  const since = [...new Set(members.map(({ from }) => from))]
  const oneDay = since.length === 1 && since[0]
  return (
    <section className="one-group">
      <SectionHead
        title={group.name}
        count={t.groups.membersOf(f.number(members.length))}
        note={[group.ground, oneDay && t.since(f.day(oneDay))].filter(Boolean).join(', ')}
        right={
          <>
            <button type="button" className="link" onClick={() => open({ form: 'charges', group })}>
              {t.charges.change}
            </button>
            <button type="button" className="link" onClick={() => open({ form: 'members', group })}>
              {t.groups.change}
            </button>
          </>
        }
      />
      <ul className="leaves">
        {members.map((member) => (
          <li key={member.agencyId}>
            {member.name}
            {!oneDay && member.from && <span className="q"> {t.since(f.day(member.from))}</span>}
            <InCharge group={group} agencyId={member.agencyId} />
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <details>
          <summary className="q">{t.groups.formerOf(f.number(former.length))}</summary>
          <ul className="leaves">
            {former.map((member) => (
              <li key={`${member.agencyId} ${member.to}`} className="s">
                {member.name}
                {member.to && <span className="q"> {t.until(f.day(member.to))}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** What a member is in charge of today, by which decision and since when where that is not the group's own. */
function InCharge({ group, agencyId }: { group: Group; agencyId: number }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const charges = group.charges.filter((one) => one.agencyId === agencyId && stands(one, dayOf(now())))
  const others = charges.filter(({ ground }) => ground !== group.ground)
  const grounds = new Set(
    others.map(({ ground, from }) => [ground, from && t.since(f.day(from))].filter(Boolean).join(', ')),
  )
  return (
    <>
      {chargesInWords(charges, t.charges).map((line) => (
        <p key={line} className="s">
          {line}
        </p>
      ))}
      {grounds.size > 0 && <p className="q">{[...grounds].join('; ')}</p>}
    </>
  )
}
