/** "Đọc lại": what reading the document again would change, said before it is done. */
import { useQuery } from '@tanstack/react-query'
import type { RereadClause, RereadingTold } from '../../../../server/modules/directives/contract.ts'
import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Bones, ProblemState } from '../../../ui/statement.tsx'
import { say } from '../../../ui/toast.tsx'
import { factsWords } from '../words/facts.ts'
import { rereadWords } from '../words/reread.ts'
import './reread.css'
import { rereadingQuery, useBook, useReadAgain } from './review-data.ts'
import { type Saying, useSayings } from './sayings.ts'

export function RereadDialog({ document, close }: { document: DocumentDetail; close: () => void }) {
  const t = useWords(rereadWords)
  const sentence = useProblemSentence()
  const query = useQuery(rereadingQuery(document.documentId))
  const reading = useReadAgain(document.documentId)
  const told = query.data
  const changes = told ? told.clauses.length + told.fields.length : 0
  const mayTake = told !== undefined && !told.handedOut && changes > 0
  const go = () =>
    reading.mutate(undefined, {
      onSuccess: ({ clauses, fields }) => {
        say(t.done(clauses.length + fields.length))
        close()
      },
    })
  return (
    <Dialog
      open
      size={720}
      onClose={close}
      title={titleOf(told, t)}
      actions={
        <>
          {mayTake && (
            <Button look="go" busy={reading.isPending} onClick={go}>
              {t.go}
            </Button>
          )}
          <Button look="quiet" onClick={close}>
            {mayTake ? t.leave : t.close}
          </Button>
        </>
      }
    >
      {query.isPending && <Bones rows={6} label={t.wait} />}
      {query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {told && <Told told={told} />}
      <div role="alert">{reading.error && <p className="why">{t.failed(sentence(reading.error))}</p>}</div>
    </Dialog>
  )
}

function titleOf(told: RereadingTold | undefined, t: (typeof rereadWords)['vi']): string {
  if (told && told.clauses.length + told.fields.length === 0) return t.button
  return told?.handedOut ? t.titleOfHandedOut : t.title
}

function Told({ told: { handedOut, fields, clauses, kept } }: { told: RereadingTold }) {
  const t = useWords(rereadWords)
  if (fields.length + clauses.length === 0) return <p>{t.same}</p>
  return (
    <div className="reread">
      <p>{handedOut ? t.handedOut : t.note}</p>
      {kept > 0 && <p className="q">{t.kept(kept)}</p>}
      {fields.length > 0 && <Fields fields={fields} />}
      {clauses.map((clause) => (
        <ClauseChange key={`${clause.directiveId}${clause.section}${clause.is?.title}`} clause={clause} />
      ))}
    </div>
  )
}

type FieldChange = RereadingTold['fields'][number]

/** Fields whose values have names of their own. */
const listed = (facts: (typeof factsWords)['vi']): Partial<Record<FieldChange['field'], Record<string, string>>> => ({
  kind: facts.kinds,
  urgency: facts.urgencies,
  issuedPrecision: facts.precisions,
})

function Fields({ fields }: { fields: RereadingTold['fields'] }) {
  const t = useWords(rereadWords)
  const facts = useWords(factsWords)
  const f = useFormats()
  const words = ({ field }: FieldChange, value: string | null): string => {
    if (value === null) return ''
    if (field === 'issuedOn') return f.day(value)
    return listed(facts)[field]?.[value] ?? value
  }
  const rows = fields.map((change) => ({
    label: change.field === 'issuedPrecision' ? facts.precision : facts[change.field],
    was: words(change, change.was),
    is: words(change, change.is),
  }))
  return (
    <section>
      <h3>{t.register}</h3>
      <Sides rows={rows} />
    </section>
  )
}

function ClauseChange({ clause: { what, section, was, is } }: { clause: RereadClause }) {
  const t = useWords(rereadWords)
  const { agencies } = useBook()
  const sayings = useSayings({ agency: (id) => agencies.find(({ agencyId }) => agencyId === id)?.name ?? `#${id}` })
  const [before, after] = [was ? sayings(was) : [], is ? sayings(is) : []]
  return (
    <section>
      <h3>
        {t.clause(section)} <span className="q">{t.whats[what]}</span>
      </h3>
      <p>{(was ?? is)?.title}</p>
      {was && is && <Sides rows={differing(before, after)} />}
    </section>
  )
}

const differing = (was: readonly Saying[], is: readonly Saying[]) =>
  was.map(({ label, said }, i) => ({ label, was: said, is: is[i]?.said ?? '' })).filter((row) => row.was !== row.is)

function Sides({ rows }: { rows: readonly { label: string; was: string; is: string }[] }) {
  const t = useWords(rereadWords)
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{t.was}</th>
          <th scope="col">{t.is}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, was, is }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{was || '–'}</td>
            <td>{is || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
