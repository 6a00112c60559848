import { type RefObject, useEffect, useRef } from 'react'
import { useWords } from '../../../platform/words.ts'
import { say } from '../../../ui/toast.tsx'
import { reviewWords } from '../words/review.ts'
import { sectionsAbove } from './findings.ts'
import { followings } from './following-choice.tsx'
import { mayChange, type Review } from './review-context.ts'

interface KeysOfPage {
  searchBox: RefObject<HTMLInputElement | null>
  openKeys: () => void
}

/** Keys of the review. They are silent while something is typed, and while a dialog or drawer is open. */
export function useKeys(review: Review | null, page: KeysOfPage): void {
  const t = useWords(reviewWords)
  const latest = useRef({ review, page, t })
  latest.current = { review, page, t }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { review: now, page: parts, t: words } = latest.current
      if (!now || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (document.querySelector('[aria-modal="true"]')) return
      if (event.key === 'Escape') return goBack(now)
      if (isTyping(event.target)) return
      if (deed(event, now, parts, words.said.lastClause)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

function goBack({ position }: Review): void {
  if (position.open) position.leave()
  else if (position.chosen.length > 0) position.unchoose()
}

/** True when the key meant something here. */
function deed(event: KeyboardEvent, review: Review, { searchBox, openKeys }: KeysOfPage, lastClause: string): boolean {
  const { position } = review
  const scrolls = event.target instanceof HTMLElement && event.target.matches('.words-pane')
  if (scrolls && event.key.startsWith('Arrow')) return false
  const onButton = event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null
  switch (event.key.toLowerCase()) {
    case 'j':
    case 'arrowdown':
      position.move(1)
      return true
    case 'k':
    case 'arrowup':
      position.move(-1)
      return true
    case '/':
      searchBox.current?.focus()
      return true
    case '?':
      openKeys()
      return true
    case 'u':
      void review.deeds.undo()
      return true
    case 'enter':
      return !onButton && onClause(event, review, lastClause)
    default:
      return onClause(event, review, lastClause)
  }
}

function onClause(event: KeyboardEvent, review: Review, lastClause: string): boolean {
  const { position, list, deeds } = review
  const row = list.directives.find(({ directiveId }) => directiveId === position.active)
  if (!row || !mayChange(review, row)) return false
  const { directiveId: id } = row
  const following = followings[Number(/^Digit([1-4])$/.exec(event.code)?.[1]) - 1]
  if (following) {
    const [above] = sectionsAbove(row.section)
    const section = event.shiftKey && above !== undefined
    void deeds.follow(section ? { section: above } : { directiveIds: [id] }, following)
    return true
  }
  const verbs: Record<string, () => unknown> = {
    enter: () => position.edit(id),
    y: () => deeds.check(row),
    s: () => position.edit(id, 'split'),
    x: () => position.choose(id),
    m: () => merge(review, id, lastClause),
  }
  const verb = verbs[event.key.toLowerCase()]
  void verb?.()
  return verb !== undefined
}

/** With those chosen, or with the next in the text. */
async function merge({ position, list, deeds }: Review, id: string, lastClause: string): Promise<void> {
  const ordered = [...list.directives].sort((a, b) => a.ordinal - b.ordinal)
  const ids = new Set([...position.chosen, id])
  const chosen = ordered.filter((row) => ids.has(row.directiveId))
  const next = ordered[ordered.findIndex((row) => row.directiveId === id) + 1]
  const rows = chosen.length > 1 ? chosen : next ? [...chosen, next] : []
  if (rows.length < 2) return say(lastClause)
  if (await deeds.merge(rows)) position.unchoose()
}
