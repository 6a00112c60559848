/** Where the reviewer is: the clause or contradiction at hand, what is open for correction, what is chosen for merging. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Cards } from './findings.ts'

export type Mode = 'edit' | 'split'
type From = 'sheet' | 'cards' | 'words'
export interface Position {
  active: string | null
  open: { id: string; mode: Mode } | null
  chosen: readonly string[]
  /** Cards in the order they stand. */
  order: readonly string[]
  /** The other side follows; `words` is for who goes to the words himself. */
  activate: (id: string, from?: From) => void
  move: (by: 1 | -1) => void
  edit: (id: string, mode?: Mode) => void
  leave: () => void
  choose: (id: string) => void
  unchoose: () => void
}

export const cardId = (id: string) => `the-${id.replaceAll(':', '-')}`

export function usePosition(cards: Cards, page: RefObject<HTMLElement | null>): Position {
  const [active, setActive] = useState<string | null>(null)
  const [open, setOpen] = useState<Position['open']>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const order = useMemo(
    () => [
      ...cards.undecided.map(({ finding }) => finding),
      ...cards.doubtful.map(({ directiveId }) => directiveId),
      ...cards.clear.map(({ directiveId }) => directiveId),
    ],
    [cards],
  )
  const latest = useRef({ active, order })
  latest.current = { active, order }

  const activate = useCallback(
    (id: string, from: From = 'cards') => {
      setActive(id)
      if (from === 'cards') showWords(page.current, id)
      if (from !== 'words') requestAnimationFrame(() => showCard(id, from))
    },
    [page],
  )
  const move = useCallback(
    (by: 1 | -1) => {
      const { active: now, order: all } = latest.current
      const at = now === null ? (by === 1 ? -1 : 0) : all.indexOf(now)
      const next = all[Math.min(Math.max(at + by, 0), all.length - 1)]
      if (next === undefined) return
      activate(next)
      requestAnimationFrame(() => focusCard(next))
    },
    [activate],
  )
  const edit = useCallback(
    (id: string, mode: Mode = 'edit') => {
      setOpen({ id, mode })
      activate(id)
    },
    [activate],
  )
  const leave = useCallback(() => {
    setOpen(null)
    const { active: id } = latest.current
    if (id !== null) requestAnimationFrame(() => focusCard(id))
  }, [])
  const choose = useCallback(
    (id: string) => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    [],
  )
  const unchoose = useCallback(() => setChosen([]), [])
  useActiveWords(page, active)
  return { active, open, chosen, order, activate, move, edit, leave, choose, unchoose }
}

/** Lines and words of the clause at hand bear the bar. Drawn on the sheet itself: a long text is not drawn anew at each J. */
function useActiveWords(page: RefObject<HTMLElement | null>, active: string | null): void {
  useEffect(() => {
    const sheet = page.current
    for (const line of sheet?.querySelectorAll('.sheet .on') ?? []) line.classList.remove('on')
    if (active === null) return
    for (const line of wordsOf(sheet, active)) line.classList.add('on')
  })
}

const wordsOf = (page: HTMLElement | null, id: string) =>
  page?.querySelectorAll<HTMLElement>(`.sheet [data-clauses~="${CSS.escape(id)}"]`) ?? []

/** Beside each other both are in sight; one above the other, the reader is not thrown about. */
const sideBySide = () => matchMedia('(min-width: 901px)').matches

function showWords(page: HTMLElement | null, id: string): void {
  if (sideBySide()) wordsOf(page, id)[0]?.scrollIntoView({ block: 'center' })
}

function showCard(id: string, from: From): void {
  const block = from === 'sheet' ? 'center' : 'nearest'
  document.getElementById(cardId(id))?.scrollIntoView({ block })
}

function focusCard(id: string): void {
  document.getElementById(cardId(id))?.focus({ preventScroll: true })
}

/** To the very words, on a phone too. */
export function goToWords(key: string): void {
  document.querySelector(`.sheet [data-keys~="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'center' })
}
