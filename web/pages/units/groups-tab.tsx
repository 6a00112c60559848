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
import { AddGroupForm, MembersForm } from './group-forms.tsx'
import { type Group, groupsQuery } from './units-data.ts'
import { unitWords } from './words.ts'

/** Named sets of agencies, each with who belongs to it since when, and by what. */
export function GroupsTab({ find }: { find: string }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const query = useQuery(groupsQuery)
  const [open, setOpen] = useState<Group | 'new' | null>(null)
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
        <Button icon="plus" onClick={() => setOpen('new')}>
          {t.groups.add}
        </Button>
      </div>
      {all.length === 0 && <EmptyState title={t.groups.empty} text={t.groups.emptyText} />}
      {all.length > 0 && shown.length === 0 && <NoneFound find={find} />}
      {shown.map((group) => (
        <OneGroup key={group.groupId} group={group} onChange={() => setOpen(group)} />
      ))}
      <Drawer
        open={open !== null}
        onClose={close}
        title={open !== null && open !== 'new' ? t.groups.changeOf(open.name) : t.groups.add}
      >
        {open === 'new' && <AddGroupForm onDone={close} />}
        {open !== null && open !== 'new' && <MembersForm key={open.groupId} group={open} onDone={close} />}
      </Drawer>
    </>
  )
}

const wordsOf = ({ name, ground, members }: Group) =>
  [name, ground, ...members.map((member) => member.name)].filter(Boolean).join(' ')

export const isMember = ({ to }: Group['members'][number]) => to === null || to > dayOf(now())

function OneGroup({ group, onChange }: { group: Group; onChange: () => void }) {
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
          <button type="button" className="link" onClick={onChange}>
            {t.groups.change}
          </button>
        }
      />
      <ul className="leaves">
        {members.map((member) => (
          <li key={member.agencyId}>
            {member.name}
            {!oneDay && member.from && <span className="q"> {t.since(f.day(member.from))}</span>}
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
