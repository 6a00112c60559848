import { Link } from '@tanstack/react-router'
import { PrintButton } from '../../papers/print-button.tsx'
import { paths } from '../../paths.ts'
import { setAppearance, useAppearance } from '../../platform/appearance.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { Button, buttonLook, Segments } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { BoardModel } from './board-model.ts'
import { addressOf, askedOf, type BoardSearch } from './board-search.ts'
import { boardWords } from './words.ts'

/** What may be done with the board as a whole, in the bar. */
export function BoardActions({
  model,
  search,
  onChange,
}: {
  model: BoardModel
  search: BoardSearch
  onChange: (part: Partial<BoardSearch>) => void
}) {
  const t = useWords(boardWords)
  const { board } = model
  const { density } = useAppearance()
  const { post } = useSession()
  return (
    <>
      {post.part !== 'leader' && (
        <Link
          className={buttonLook({ look: 'quiet' })}
          to={paths.boardEntry}
          search={{ bo: board.framework.frameworkId, dv: search.dv }}
          title={t.figures.entry}
        >
          <Icon name="plus" />
          <span className="hide-s">{t.figures.entry}</span>
        </Link>
      )}
      {post.part !== 'leader' && (
        <Link
          className={buttonLook({ look: 'quiet' })}
          to={paths.markSheets}
          search={{ bo: board.framework.frameworkId }}
          title={t.figures.sheet}
        >
          <Icon name="up" />
          <span className="hide-s">{t.figures.sheet}</span>
        </Link>
      )}
      <Button
        look="quiet"
        aria-pressed={search.ben === 'van-ban'}
        className="hide-s"
        onClick={() => onChange({ ben: search.ben === 'van-ban' ? undefined : 'van-ban', o: undefined })}
      >
        {t.facts.short}
      </Button>
      <Button
        look="quiet"
        aria-pressed={search.ben === 'chot'}
        className="hide-s"
        onClick={() => onChange({ ben: search.ben === 'chot' ? undefined : 'chot', o: undefined })}
      >
        {t.freeze.title}
      </Button>
      <button
        type="button"
        className={buttonLook({ look: 'quiet' }, 'hide-s')}
        title={t.print.goKey}
        onClick={() => window.print()}
      >
        <Icon name="print" />
        {t.print.go}
      </button>
      <PrintButton list="board" path={paperPath(model, search)} />
      <span className="hide-s">
        <Segments
          label={t.density.label}
          value={density}
          options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t.density[value] }))}
          onChange={(value) => setAppearance({ density: value })}
        />
      </span>
    </>
  )
}

/** More units than an address holds are printed as the server orders them. */
const unitsInAddress = 1_000

/** The paper of what is shown: the same question, the same stage, and the rows other filters have left, in their order. */
function paperPath({ rows, board }: BoardModel, search: BoardSearch): string {
  const asked = askedOf(search)
  const narrowed = rows.length !== board.rows.length || search.xep !== undefined
  const units = narrowed && rows.length > 0 && rows.length <= unitsInAddress ? rows : null
  return `/api/papers/board${addressOf({
    ...(search.chot ? {} : { unit: board.unit.unitId, framework: board.framework.frameworkId, day: board.day }),
    ...asked,
    stage: search.xem,
    units: units?.map(({ unitId }) => unitId).join(','),
  })}`
}
