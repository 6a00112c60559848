/** Only rows in sight are drawn, whatever the number of communes; all of them while the page is printed. */
import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useAppearance } from '../../platform/appearance.ts'

export interface RowWindow {
  drawn: readonly number[]
  /** Heights, in pixels, of the rows out of sight. */
  before: number
  after: number
  measure: ((row: Element | null) => void) | undefined
  /** Brings a row into sight, so that it is there to be focused. */
  show: (index: number) => void
}

/** Rows come and go some at a time: the table is laid out once for them all. */
const step = 6
const overscan = 9
/** The screen moves on without waiting for the page: a hand that scrolls fast finds so many more rows before it. */
const ahead = 24

/** Rows from one multiple of the step to another that hold those in sight and some on either side, more where it is being scrolled to; pure. */
export function stepped({ startIndex, endIndex, overscan, count }: Range, moving: Moving = null): number[] {
  const before = overscan + (moving === 'backward' ? ahead : 0)
  const after = overscan + (moving === 'forward' ? ahead : 0)
  const from = Math.floor(Math.max(0, startIndex - before) / step) * step
  const to = Math.min(count, Math.ceil((endIndex + 1 + after) / step) * step)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

type Moving = 'forward' | 'backward' | null

export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  {
    count,
    keyOf,
    head,
    foot,
  }: { count: number; keyOf: (index: number) => string | number; head: number; foot: number },
): RowWindow {
  const printing = usePrinting()
  const { density } = useAppearance()
  const narrow = useNarrow()
  const height = narrow ? 44 : density === 'compact' ? 32 : 36
  const moving = useRef<() => Moving>(() => null)
  const rangeExtractor = useCallback((range: Range) => stepped(range, moving.current()), [])
  const sight = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan,
    rangeExtractor,
    scrollPaddingStart: head,
    scrollPaddingEnd: foot,
    getItemKey: keyOf,
  })
  moving.current = () => sight.scrollDirection
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights measured at another density hold no longer
  useEffect(() => sight.measure(), [sight, height])
  if (printing) return { drawn: everyRow(count), before: 0, after: 0, measure: undefined, show: () => {} }
  const items = sight.getVirtualItems()
  return {
    drawn: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: sight.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: sight.measureElement,
    show: (index) => sight.scrollToIndex(index, { align: 'auto' }),
  }
}

const everyRow = (count: number) => Array.from({ length: count }, (_, i) => i)

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The rows must stand before the sheet is laid out.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const paper = matchMedia('print')
    const turn = (event: MediaQueryListEvent) => (event.matches ? begin() : end())
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', turn)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      paper.removeEventListener('change', turn)
    }
  }, [])
  return printing
}

const narrowQuery = '(max-width: 640px)'
export function useNarrow(): boolean {
  return useSyncExternalStore(listenToWidth, () => matchMedia(narrowQuery).matches)
}
function listenToWidth(listener: () => void): () => void {
  const width = matchMedia(narrowQuery)
  width.addEventListener('change', listener)
  return () => width.removeEventListener('change', listener)
}
