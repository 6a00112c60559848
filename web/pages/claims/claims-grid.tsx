/** Communes down, indicators across; every cell says in words how it stands. */
import { type KeyboardEvent, memo, type RefObject } from 'react'
import type { Claim, ClaimBoard, ClaimColumn } from '../../../server/modules/claims/contract.ts'
import { useFormats } from '../../platform/formats.ts'
import { useWords } from '../../platform/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Desk, useClaimDesk } from './claims-desk.ts'
import { cellKey, keyOf, waitingOf } from './decisions.ts'
import { type ClaimWords, claimWords } from './words.ts'

interface GridProps {
  grid: RefObject<HTMLTableElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: () => void
}

export function ClaimsGrid({ grid, onKeyDown, onFocus }: GridProps) {
  const t = useWords(claimWords)
  const { board } = useClaimDesk()
  return (
    <div className="claims-scroll">
      <table ref={grid} className="claims-grid" onKeyDown={onKeyDown} onFocus={onFocus}>
        <caption className="vh">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="claims-unit">
              {t.unit}
            </th>
            <th scope="col" className="claims-count">
              {t.waitingHead}
            </th>
            {board.columns.map((column) => (
              <ColumnHead key={column.place} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {board.units.map((unit) => (
            <UnitRow key={unit.unitId} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ColumnHead({ column }: { column: ClaimColumn }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const { board, toggle } = useClaimDesk()
  const waiting = waitingOf(board).filter(({ place }) => place === column.place)
  const label = (
    <>
      <span className="claims-name">{shortened(column.shortName ?? column.name)}</span>
      <b>{column.code}</b>
    </>
  )
  return (
    <th scope="col" title={`${column.code}. ${column.name}`}>
      {waiting.length > 0 && board.mayDecide ? (
        <button type="button" tabIndex={-1} className="claims-head" onClick={() => toggle(waiting)}>
          {label}
          <span className="vh">{t.chooseAll(f.number(waiting.length))}</span>
        </button>
      ) : (
        <span className="claims-head">{label}</span>
      )}
    </th>
  )
}

/** As much as stands in two upright lines; the whole name is beside the board. */
const shortened = (name: string): string => (name.length > 40 ? `${name.slice(0, 40).replace(/\s+\S*$/, '')}…` : name)

function UnitRow({ unit }: { unit: ClaimBoard['units'][number] }) {
  const t = useWords(claimWords)
  const f = useFormats()
  const { board, toggle } = useClaimDesk()
  const waiting = waitingOf(board).filter(({ unitId }) => unitId === unit.unitId)
  return (
    <tr>
      <th scope="row" className="claims-unit">
        {waiting.length > 0 && board.mayDecide ? (
          <button type="button" tabIndex={-1} onClick={() => toggle(waiting)}>
            {unit.name}
            <span className="vh">{t.chooseAll(f.number(waiting.length))}</span>
          </button>
        ) : (
          unit.name
        )}
      </th>
      <td className="claims-count">{unit.waiting > 0 && f.number(unit.waiting)}</td>
      {board.columns.map((column) => (
        <CellOf key={column.place} unit={unit} column={column} />
      ))}
    </tr>
  )
}

function CellOf({ unit, column }: { unit: ClaimBoard['units'][number]; column: ClaimColumn }) {
  const t = useWords(claimWords)
  const desk = useClaimDesk()
  const cell = { unitId: unit.unitId, place: column.place }
  const claim = desk.claimAt(cell)
  const key = cellKey(cell.unitId, cell.place)
  const selected = desk.selected.has(key)
  const broken = desk.broken.has(key)
  const will = claim?.state === 'waiting' ? desk.decisions[keyOf(claim)]?.decision : undefined
  const said = [
    will ? t.will[will] : claim ? t.states[claim.state] : t.noClaim,
    selected && t.chosen,
    broken && t.broken,
  ]
  const { stages } = desk.board
  return (
    <CellView
      {...{ ...cell, selected, broken, will }}
      current={desk.current?.unitId === cell.unitId && desk.current.place === cell.place}
      label={t.cell(unit.name, column.code, column.shortName ?? column.name, said.filter(Boolean).join(', '))}
      state={claim?.state}
      letter={(claim?.state === 'confirmed' ? stages?.decided : stages?.claimed)?.letter}
      pick={desk.pick}
    />
  )
}

interface CellProps {
  unitId: number
  place: number
  current: boolean
  selected: boolean
  broken: boolean
  label: string
  state: Claim['state'] | undefined
  will: 'confirm' | 'return' | undefined
  letter: string | undefined
  pick: Desk['pick']
}

const CellView = memo(function CellView({ unitId, place, current, selected, broken, label, pick, ...sign }: CellProps) {
  const look = ['claims-cell', selected && 'selected', broken && 'broken']
  return (
    <td className={current ? 'current' : undefined}>
      <button
        type="button"
        data-cell={cellKey(unitId, place)}
        tabIndex={current ? 0 : -1}
        className={look.filter(Boolean).join(' ')}
        aria-current={current || undefined}
        aria-label={label}
        onClick={(event) => pick({ unitId, place }, event.shiftKey || event.ctrlKey)}
      >
        <Sign {...sign} />
      </button>
    </td>
  )
})

function Sign({ state, will, letter }: Pick<CellProps, 'state' | 'will' | 'letter'>) {
  if (will === 'confirm')
    return (
      <span className="claims-sign will">
        <Icon name="check" />
      </span>
    )
  if (will === 'return') return <span className="claims-sign will back">↩</span>
  if (state === 'waiting' || state === 'confirmed') return <span className={`claims-sign ${state}`}>{letter}</span>
  if (state === 'returned') return <span className="claims-sign back">↩</span>
  return <span className="claims-sign none">{state === undefined ? '·' : 'C'}</span>
}

/** What each sign means, and the keys. */
export function ClaimsKey() {
  const t = useWords(claimWords)
  const { board } = useClaimDesk()
  const keys = (names: string, words: string) => (
    <span>
      {names.split(' ').map((name) => (
        <kbd className="kbd" key={name}>
          {name}
        </kbd>
      ))}{' '}
      {words}
    </span>
  )
  const signs: [string, string, keyof ClaimWords['states'] | 'will'][] = [
    ['waiting', board.stages?.claimed.letter ?? '', 'waiting'],
    ['confirmed', board.stages?.decided.letter ?? '', 'confirmed'],
    ['back', '↩', 'returned'],
    ['none', 'C', 'unclaimed'],
  ]
  return (
    <div className="claims-key">
      <p>
        {signs.map(([look, letter, state]) => (
          <span key={look}>
            <span className={`claims-sign ${look}`}>{letter}</span> {t.states[state as keyof ClaimWords['states']]}
          </span>
        ))}
        <span>
          <span className="claims-sign will">
            <Icon name="check" />
          </span>{' '}
          {t.signs.will}
        </span>
      </p>
      <p className="hide-s">
        {keys('← ↑ ↓ →', t.keys.move)}
        {keys('N', t.keys.next)}
        {board.mayDecide && (
          <>
            {keys('X', t.keys.confirm)}
            {keys('T', t.keys.return)}
            {keys('Space', t.keys.choose)}
            {keys('H', t.keys.row)}
            {keys('C', t.keys.column)}
            {keys('Delete', t.keys.drop)}
            {keys('Ctrl Enter', t.keys.save)}
          </>
        )}
      </p>
    </div>
  )
}
