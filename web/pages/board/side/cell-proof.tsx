/** What is planned of a cell for the year, and its proof: papers, pictures, what the guide asks for and is not there. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Item } from '../../../../server/modules/dossiers/contract.ts'
import { paths } from '../../../paths.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { proofQuery } from '../board-data.ts'
import type { BoardModel } from '../board-model.ts'
import type { CellAt } from '../board-search.ts'
import { markWords } from '../cell-marks.ts'
import { boardWords } from '../words.ts'

export function CellPlan({ model, cell }: { model: BoardModel; cell: CellAt }) {
  const t = useWords(boardWords)
  const mark = model.marks.get(cell.unitId)?.get(cell.place)
  if (!mark?.plan) return null
  return (
    <section>
      <h3>{t.plan.title}</h3>
      <p className="bd-plan">
        {markWords({ ...mark, proof: 'none' }, t).join(', ')}{' '}
        <Link className="link" to={paths.roadmap} search={{ nam: mark.plan.year }}>
          {t.plan.open}
        </Link>
      </p>
    </section>
  )
}

/** Nothing where one is not shown the proof of the unit. */
export function CellProof({ model, cell }: { model: BoardModel; cell: CellAt }) {
  const t = useWords(boardWords)
  const { frameworkId } = model.board.framework
  const { data, isError } = useQuery(proofQuery({ unit: cell.unitId, framework: frameworkId, place: cell.place }))
  if (isError || !data || (data.items.length === 0 && data.missing.length === 0)) return null
  const pictures = data.items.filter(({ file }) => file?.mediaType.startsWith('image/'))
  return (
    <section>
      <h3>{t.story.items}</h3>
      {pictures.length > 0 && (
        <ul className="bd-pictures">
          {pictures.map(({ itemId, subject }) => (
            <li key={itemId}>
              <a href={fileOf(itemId)} target="_blank" rel="noreferrer">
                <img src={fileOf(itemId)} alt={t.story.photo(subject)} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <ul className="bd-proof">
        {data.items.map((item) => (
          <li key={item.itemId}>
            <ProofLine item={item} />
          </li>
        ))}
        {data.missing.map(({ requiredId, name, state }) => (
          <li key={requiredId}>
            {name}: <b>{state === 'anew' ? t.story.anew : t.story.lacking}</b>
          </li>
        ))}
      </ul>
      <Link className="link bd-more" to={paths.dossiers} search={{ xa: cell.unitId, bo: frameworkId }}>
        {t.story.dossier}
      </Link>
    </section>
  )
}

function ProofLine({ item }: { item: Item }) {
  const { story: t } = useWords(boardWords)
  const f = useFormats()
  const { itemId, subject, file, number, issuedOn, issuer, keptAt, expired, validUntil } = item
  const told = [
    number,
    issuedOn && f.day(issuedOn),
    issuer,
    keptAt && t.kept(keptAt),
    expired && validUntil && t.expired(f.day(validUntil)),
  ].filter(Boolean)
  return (
    <>
      {file ? (
        <a className="link" href={fileOf(itemId)} target="_blank" rel="noreferrer">
          {subject}
        </a>
      ) : (
        subject
      )}
      {told.length > 0 && <span className="q"> {told.join(', ')}</span>}
    </>
  )
}

const fileOf = (itemId: string) => `/api/dossiers/items/${itemId}/file`
