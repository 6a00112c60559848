import { Link } from '@tanstack/react-router'
import type { Detail } from '../../deeds/deed-data.ts'
import { shownNumber } from '../../deeds/document-number.ts'
import { deedWords } from '../../deeds/words.ts'
import { assignmentPath, documentPath, paths } from '../../paths.ts'
import { withoutStars } from '../../platform/emphasis.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import '../../ui/marks.tsx'
import { assignmentWords } from './words.ts'

const siblingsShown = 5

/** Beside the line of time: the words it comes from, who does it, what it belongs to. */
export function AssignmentSide({ assignment }: { assignment: Detail }) {
  return (
    <aside className="side">
      <Source assignment={assignment} />
      <Who assignment={assignment} />
      <Linked assignment={assignment} />
      {assignment.partsList.length > 0 && <Parts assignment={assignment} />}
    </aside>
  )
}

function Source({ assignment }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  const { document, section, sources, dueText } = assignment
  const quote = withoutStars(assignment.quote)
  const others = sources.filter((source) => source.documentId !== document?.documentId || source.section !== section)
  return (
    <section>
      <h2>{t.side.source}</h2>
      {quote && <blockquote className="quoted">“{quote}”</blockquote>}
      {dueText && !quote.includes(dueText) && <p className="q">{t.page.printed(dueText)}</p>}
      {document && (
        <p>
          <Link className="link" to={documentPath(document.documentId)}>
            {[
              shownNumber(document.numberOut) ?? document.subject,
              document.issuedOn && t.side.on(f.day(document.issuedOn)),
            ]
              .filter(Boolean)
              .join(' ')}
          </Link>
          {section && <span className="q">, {deeds.section(section)}</span>}
        </p>
      )}
      {others.length > 0 && (
        <p>
          <span className="q">{t.side.also} </span>
          {others.map((source) => (
            <Link key={source.directiveId} className="link nw" to={documentPath(source.documentId)}>
              {shownNumber(source.numberOut) ?? deeds.section(source.section)}{' '}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}

function Who({ assignment: { parties, lead } }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join('; ')
  return (
    <section>
      <h2>{t.side.who}</h2>
      <dl className="facts">
        <dt>{t.side.lead}</dt>
        <dd>
          <b>{names(parties.lead) || lead.name}</b>
        </dd>
        <Fact name={t.side.cooperate} value={names(parties.cooperate)} />
        <Fact name={t.side.supervisor} value={parties.supervisor} />
        <Fact name={t.side.follower} value={[parties.follower, names(parties.follow)].filter(Boolean).join(', ')} />
      </dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Linked({ assignment }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const { criteria, unit, product, siblings } = assignment
  if (criteria.length === 0 && !unit && !product && siblings.length === 0) return null
  return (
    <section>
      <h2>{t.side.linked}</h2>
      <dl className="facts">
        {criteria.length > 0 && (
          <>
            <dt>{t.side.criteria}</dt>
            <dd>
              {criteria.map(({ no, indicator }) => (
                <Link
                  key={`${no} ${indicator}`}
                  className="link criterion"
                  to={paths.assignments}
                  search={{ tieuchi: no ?? undefined }}
                >
                  {[no, indicator && t.side.indicator(indicator)].filter(Boolean).join(', ')}
                </Link>
              ))}
            </dd>
          </>
        )}
        <Fact name={t.side.unit} value={unit?.name ?? null} />
        <Fact name={t.side.product} value={product && deeds.products[product]} />
        {siblings.length > 0 && (
          <>
            <dt>{t.side.siblings}</dt>
            <dd>
              <Siblings assignment={assignment} />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Siblings({ assignment: { siblings, directiveId } }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  const f = useFormats()
  return (
    <ul className="siblings">
      {siblings.slice(0, siblingsShown).map((one) => (
        <li key={one.assignmentId}>
          <Link to={assignmentPath(one.assignmentId)}>{one.lead}</Link>
          <span className={one.state === 'late' ? 'late-t' : 'q'}> {deeds.states[one.state].toLowerCase()}</span>
        </li>
      ))}
      {siblings.length > siblingsShown && directiveId && (
        <li>
          <Link className="link" to={paths.assignments} search={{ noidung: directiveId, gop: 'khong' }}>
            {t.side.siblingsMore(f.number(siblings.length + 1))}
          </Link>
        </li>
      )}
    </ul>
  )
}

function Parts({ assignment: { partsList } }: { assignment: Detail }) {
  const t = useWords(assignmentWords)
  const deeds = useWords(deedWords)
  return (
    <section>
      <h2>{t.side.parts}</h2>
      <ul className="siblings">
        {partsList.map((part) => (
          <li key={part.assignmentId}>
            <Link to={assignmentPath(part.assignmentId)}>{part.title}</Link>
            <span className="q">
              {' '}
              {part.lead}, {deeds.states[part.state].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
