/** Something to look at: a list, the clauses of a document, one assignment; on a phone each row is a small block. */
import type { ViewPage } from '../../../server/modules/passes/contract.ts'
import { AssignmentState } from '../../deeds/assignment-state.tsx'
import { dueWordsOf } from '../../deeds/due-words.ts'
import { deedWords } from '../../deeds/words.ts'
import { useNow } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Note } from '../../ui/statement.tsx'
import { OpenedFrame } from './opened-frame.tsx'
import { PaperLine } from './paper-line.tsx'
import { linkWords } from './words.ts'

type Clause = ViewPage['clauses'][number]
type Row = Clause['rows'][number]

export function ViewView({ page }: { page: ViewPage }) {
  const { public: t } = useWords(linkWords)
  const f = useFormats()
  const { clauses, document, quote, story, frozen } = page
  return (
    <OpenedFrame title={page.title} office={page}>
      <h1>{page.title}</h1>
      {document && <PaperLine paper={document} />}
      <p className="q">
        {t.asOf(f.instant(page.at))}
        {frozen && <b>, {t.frozen}</b>}
        <span className="sep" />
        {t.viewOnly}
      </p>
      <Rows page={page} />
      {page.more && <Note>{t.more(f.number(clauses.length))}</Note>}
      {quote && (
        <section>
          <h2>{t.quote}</h2>
          <p className="said-words">{quote}</p>
        </section>
      )}
      {story.length > 0 && <Story story={story} />}
      <p className="q opened-foot">{t.until(f.day(new Date(Date.parse(page.endsAt) - 1)))}</p>
    </OpenedFrame>
  )
}

function Rows({ page }: { page: ViewPage }) {
  const { public: t } = useWords(linkWords)
  const now = useNow()
  const at = page.frozen ? new Date(page.at) : now
  return (
    <table className="opened-table">
      <caption className="vh">{page.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.heads.what}</th>
          <th scope="col">{t.heads.lead}</th>
          <th scope="col">{t.heads.due}</th>
          <th scope="col">{t.heads.state}</th>
        </tr>
      </thead>
      {page.clauses.map((clause) => (
        <tbody key={clause.key}>
          <ClauseRows clause={clause} at={at} numbers={page.document === null} />
        </tbody>
      ))}
    </table>
  )
}

/** One row stands by itself; one clause for many has its count above its rows. */
function ClauseRows({ clause, at, numbers }: { clause: Clause; at: Date; numbers: boolean }) {
  const { public: t } = useWords(linkWords)
  const f = useFormats()
  const { rows, title } = clause
  const what = [clause.section, title].filter(Boolean).join('. ')
  if (rows.length === 1 && rows[0])
    return (
      <OneRow row={rows[0]} at={at} what={numbers ? title : what} number={numbers ? rows[0].documentNumber : null} />
    )
  const done = rows.filter(({ state }) => state === 'done').length
  const owed = rows.filter(({ state }) => state !== 'ended').length
  return (
    <>
      <tr className="opened-clause">
        <th scope="rowgroup" colSpan={4}>
          {what}
          <span className="q"> {rows.length === 0 ? t.filed : t.doneOf(f.number(done), f.number(owed))}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <OneRow key={row.assignmentId} row={row} at={at} what={null} number={null} />
      ))}
    </>
  )
}

function OneRow({ row, at, what, number }: { row: Row; at: Date; what: string | null; number: string | null }) {
  const t = useWords(deedWords)
  const f = useFormats()
  const due = dueWordsOf(row, f, t, at)
  const lead = (
    <>
      {row.lead.name}
      {row.unit && !row.lead.name.includes(row.unit.name) && <small>{row.unit.name}</small>}
    </>
  )
  return (
    <tr className={due.tone}>
      <td className="opened-what">
        {what ?? lead}
        {number && <small>{number}</small>}
      </td>
      <td className="opened-lead">{what !== null && lead}</td>
      <td className="opened-due">
        <b>{due.date}</b> <span>{due.distance}</span>
      </td>
      <td className="opened-state">
        <AssignmentState row={row} />
        {row.percent !== null && row.state !== 'done' && <span className="q"> {t.percent(row.percent)}</span>}
      </td>
    </tr>
  )
}

function Story({ story }: { story: ViewPage['story'] }) {
  const { public: t } = useWords(linkWords)
  const f = useFormats()
  return (
    <section>
      <h2>{t.story}</h2>
      <ol className="opened-story">
        {story.map(({ verb, at, agency }) => (
          <li key={`${verb}${at}`}>
            <span className="q">{f.day(at)}</span> {t.verbs[verb] ?? verb}
            {agency && <small>{agency}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
