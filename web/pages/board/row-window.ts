/** Only rows in sight are drawn, whatever the number of communes; all of them while the page is printed. */
import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
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

/** Rows from one multiple of the step to another that hold those in sight and some on either side; pure. */
export function stepped({ startIndex, endIndex, overscan, count }: Range): number[] {
  const from = Math.floor(Math.max(0, startIndex - overscan) / step) * step
  const to = Math.min(count, Math.ceil((endIndex + 1 + overscan) / step) * step)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

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
  const sight = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan,
    rangeExtractor: stepped,
    scrollPaddingStart: head,
    scrollPaddingEnd: foot,
    getItemKey: keyOf,
  })
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
