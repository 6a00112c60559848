/** What stands round the board on paper only: agency, title, days above; source and signatures below. */
import { now } from '../../platform/clock.ts'
import { useFormats } from '../../platform/formats.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import type { BoardModel } from './board-model.ts'
import { boardWords } from './words.ts'

export function PrintHead({ model, compared }: { model: BoardModel; compared: string | undefined }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { post } = useSession()
  const { board } = model
  const days = [
    board.framework.decision,
    t.print.asOf(f.day(board.day)),
    board.known ? t.print.known : '',
    compared ? t.print.compared(f.day(compared)) : '',
    f.instant(now()),
  ]
  return (
    <div className="bd-printhead" aria-hidden="true">
      <p>
        <b>{post.agency.name.toLocaleUpperCase('vi')}</b>
        <br />
        {board.unit.name}
      </p>
      <p className="title">
        <b>{t.print.heading(board.framework.name).toLocaleUpperCase('vi')}</b>
        <br />
        {days.filter(Boolean).join(', ')}
      </p>
    </div>
  )
}

export function PrintFoot({ model }: { model: BoardModel }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const { person } = useSession()
  const cells = model.rows.filter(({ since }) => since !== null).length * model.criteria.length
  return (
    <div className="bd-printfoot" aria-hidden="true">
      <p>{t.print.foot(f.number(cells))}</p>
      <p>
        <b>{t.print.madeBy}</b>
        <span>{person.name}</span>
      </p>
      <p>
        <b>{t.print.head}</b>
      </p>
    </div>
  )
}
