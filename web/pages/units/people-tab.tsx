import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { foldedMatch } from '../../platform/fold.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Bones, EmptyState, ProblemState } from '../../ui/statement.tsx'
import { NoneFound } from './admin-page.tsx'
import { PersonForm } from './person-form.tsx'
import { type Person, peopleQuery } from './units-data.ts'
import { unitWords } from './words.ts'

export function PeopleTab({ find }: { find: string }) {
  const t = useWords(unitWords)
  const f = useFormats()
  const query = useQuery(peopleQuery)
  const [adding, setAdding] = useState(false)
  const columns = useColumns()
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Bones rows={8} />
  const all = [...query.data.people].sort((a, b) => f.compare(lastName(a.name), lastName(b.name)))
  const shown = all.filter((person) => find === '' || foldedMatch(wordsOf(person), find))
  return (
    <>
      <div className="admin-tools">
        <p className="s">
          {f.number(all.length)} {t.people.caption.toLocaleLowerCase('vi')}
        </p>
        <div className="right">
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t.people.add}
          </Button>
        </div>
      </div>
      <DataTable
        caption={t.people.caption}
        rows={shown}
        rowKey={({ personId }) => personId}
        columns={columns}
        empty={
          all.length === 0 ? <EmptyState title={t.people.empty} text={t.people.emptyText} /> : <NoneFound find={find} />
        }
      />
      <Drawer open={adding} onClose={() => setAdding(false)} title={t.people.add}>
        {adding && <PersonForm onDone={() => setAdding(false)} />}
      </Drawer>
    </>
  )
}

/** Vietnamese names are sorted by the given name, which stands last. */
const lastName = (name: string) => `${name.trim().split(/\s+/).at(-1)} ${name}`

const wordsOf = ({ name, phone, login, posts }: Person) =>
  [name, phone, login, ...posts.flatMap(({ title, agencyName }) => [title, agencyName])].filter(Boolean).join(' ')

function useColumns(): Column<Person>[] {
  const t = useWords(unitWords)
  return [
    { id: 'name', head: t.people.name, width: 210, phone: 'lead', cell: ({ name }) => <b className="name">{name}</b> },
    {
      id: 'posts',
      head: t.people.post,
      cell: ({ posts }) => (
        <ul className="posts">
          {posts.map((post) => (
            <li key={post.postId}>
              {post.title}, <span className="s">{post.agencyName}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'part',
      head: t.people.part,
      width: 170,
      cell: ({ posts }) => [...new Set(posts.map(({ part }) => t.parts[part]))].join(', '),
    },
    { id: 'phone', head: t.people.phone, width: 130, cell: ({ phone }) => phone },
    {
      id: 'login',
      head: t.people.login,
      width: 150,
      cell: ({ login }) => login ?? <span className="q">{t.people.noLogin}</span>,
    },
  ]
}
