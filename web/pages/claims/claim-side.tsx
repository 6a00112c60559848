/** Beside the board: what the commune claims in the current cell, what must be reached, its proof, what was said before. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Value } from '../../../server/modules/assessments/contract.ts'
import type { Claim, ClaimColumn } from '../../../server/modules/claims/contract.ts'
import { documentPath } from '../../paths.ts'
import { type Formats, useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Bones, Note, ProblemState } from '../../ui/statement.tsx'
import { proofQuery, storyQuery } from './claims-data.ts'
import { useClaimDesk } from './claims-desk.ts'
import { DecideHere } from './decide-here.tsx'
import { claimWords } from './words.ts'

export function ClaimSide() {
  const t = useWords(claimWords)
  const desk = useClaimDesk()
  const unit = desk.board.units.find(({ unitId }) => unitId === desk.current?.unitId)
  const column = desk.board.columns.find(({ place }) => place === desk.current?.place)
  if (!unit || !column) return <p className="q">{t.side.none}</p>
  const claim = desk.claimAt(desk.current)
  return (
    <>
      <p className="q">{unit.name}</p>
      <h2>
        {column.code}. {column.name}
      </h2>
      {claim ? <ClaimOf claim={claim} column={column} /> : <p>{t.noClaim}</p>}
      <DecideHere claim={claim} />
      {column.guidance && (
        <details className="claims-guidance">
          <summary>{t.side.guidance}</summary>
          <p>{column.guidance}</p>
        </details>
      )}
      <Story unitId={unit.unitId} place={column.place} />
    </>
  )
}

function ClaimOf({ claim, column }: { claim: Claim; column: ClaimColumn }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const { threshold, decided } = claim
  return (
    <>
      <dl className="claims-facts">
        <div>
          <dt>{t.side.value}</dt>
          <dd className="claims-value">{claim.value ? shownValue(claim.value, column, f) : t.side.onlyMet}</dd>
        </div>
        <div>
          <dt>{t.side.level}</dt>
          <dd>
            {threshold ? shownLevel(threshold, column, f) : t.side.levelUnknown}
            {threshold && !threshold.verified && <small className="q"> {t.side.unverified}</small>}
          </dd>
        </div>
        <div>
          <dt>{t.side.claim}</dt>
          <dd>
            {t.states[claim.state]}. {claim.by && t.side.by(claim.by, f.day(claim.onDay))}
            {claim.reason && <q className="claims-said">{claim.reason}</q>}
          </dd>
        </div>
        {decided && (
          <div>
            <dt>{t.states[claim.state]}</dt>
            <dd>
              {t.side.decided(decided.by ?? '', f.day(decided.onDay))}
              {decided.number && (
                <small>{t.side.number(decided.number, decided.issuedOn ? f.day(decided.issuedOn) : '…')}</small>
              )}
            </dd>
          </div>
        )}
      </dl>
      {claim.state === 'waiting' && claim.overruled && <Note>{t.side.overruled}</Note>}
      {claim.state === 'waiting' && claim.own && <Note>{t.side.own}</Note>}
    </>
  )
}

export function shownValue(
  value: Value,
  { measure, valueKind }: Pick<ClaimColumn, 'measure' | 'valueKind'>,
  f: Formats,
): string {
  const { number, numerator, denominator, words } = value
  const unit = valueKind === 'percent' || valueKind === 'ratio' ? '%' : measure
  if (numerator !== undefined && denominator !== undefined)
    return `${f.decimal(numerator, 2)}/${f.decimal(denominator, 2)} = ${f.decimal((100 * numerator) / denominator, 2)}%`
  return number === undefined
    ? (words ?? '')
    : `${f.decimal(number, 4)}${unit ? (unit === '%' ? '%' : ` ${unit}`) : ''}`
}

function shownLevel(level: NonNullable<Claim['threshold']>, column: ClaimColumn, f: Formats): string {
  if (level.value === null) return level.words ?? ''
  const sign = { gte: '≥ ', lte: '≤ ', eq: '= ', range: '' }[column.direction ?? 'gte'] ?? ''
  const unit =
    column.valueKind === 'percent' || column.valueKind === 'ratio' ? '%' : column.measure ? ` ${column.measure}` : ''
  const upTo = level.valueTo === null ? '' : ` – ${f.decimal(level.valueTo, 4)}`
  return `${sign}${f.decimal(level.value, 4)}${upTo}${unit}`
}

function Story({ unitId, place }: { unitId: number; place: number }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const { board } = useClaimDesk()
  const story = useQuery(storyQuery({ unit: unitId, framework: board.frameworkId!, place }))
  if (story.isError) return <ProblemState error={story.error} onRetry={() => void story.refetch()} />
  if (!story.data) return <Bones rows={3} />
  const said = story.data.rows.filter(({ undoneAt }) => undoneAt === null)
  const papers = new Map(said.flatMap(({ document }) => (document ? [[document.documentId, document]] : [])))
  return (
    <>
      <ProofOf unitId={unitId} place={place} />
      {papers.size > 0 && <h3>{t.side.papers}</h3>}
      {papers.size > 0 && (
        <ul className="claims-papers" aria-label={t.side.papers}>
          {[...papers.values()].map(({ documentId, numberOut, subject }) => (
            <li key={documentId}>
              <Link to={documentPath(documentId)}>{[numberOut, subject].filter(Boolean).join(', ')}</Link>
            </li>
          ))}
        </ul>
      )}
      <h3>{t.side.history}</h3>
      <ol className="claims-story">
        {said.slice(0, 8).map((row) => (
          <li key={row.seq}>
            <b>{story.data.stages.find(({ code }) => code === row.stage)?.name ?? row.stage}</b>:{' '}
            {t.side.says[row.says]}, {f.day(row.onDay)}
            <small>{[row.by, row.agency].filter(Boolean).join(', ')}</small>
            {row.reason && <q className="claims-said">{row.reason}</q>}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Hồ sơ minh chứng of the cell: what is there opens beside it, what the guide asks for and is not there is said. */
function ProofOf({ unitId, place }: { unitId: number; place: number }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const { board } = useClaimDesk()
  const proof = useQuery(proofQuery({ unit: unitId, framework: board.frameworkId!, place }))
  if (proof.isError) return <ProblemState error={proof.error} onRetry={() => void proof.refetch()} />
  if (!proof.data) return <Bones rows={2} />
  const { items, missing } = proof.data
  return (
    <>
      <h3>{t.side.proof}</h3>
      {items.length === 0 && <p className="q">{t.side.noProof}</p>}
      <ul className="claims-papers">
        {items.map((item) => (
          <li key={item.itemId}>
            {item.file ? (
              <a href={`/api/dossiers/items/${item.itemId}/file`} target="_blank" rel="noreferrer">
                {item.subject}
              </a>
            ) : (
              item.subject
            )}
            <small className="q">
              {[item.number, item.issuedOn && f.day(item.issuedOn), item.keptAt && t.side.kept(item.keptAt)]
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
        {missing.map(({ requiredId, name, state }) => (
          <li key={requiredId}>
            {name}: <b>{state === 'anew' ? t.side.anew : t.side.missing}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
