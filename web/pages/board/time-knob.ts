/** Dragging a day along its line, and moving it with the keyboard: a day, a month (Page Up, Page Down), the ends. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { dayAt, moved, movedMonths, shareOf, type TimeScale } from './time-scale.ts'

interface Holding {
  day: string
  scale: TimeScale
  /** While it is dragged; null when it is let go. */
  onMove: (day: string | null) => void
  onDay: (day: string) => void
}

/** How long a moving day rests before the board of that day is asked for. */
const restMs = 150

export function useKnob({ day, scale, onMove, onDay }: Holding) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const told = useRef(onDay)
  told.current = onDay
  useEffect(() => () => clearTimeout(timer.current), [])
  const rest = (to: string) => {
    clearTimeout(timer.current)
    onMove(to)
    timer.current = setTimeout(() => {
      told.current(to)
      onMove(null)
    }, restMs)
  }
  const clamped = (to: string) => (to < scale.from ? scale.from : to > scale.to ? scale.to : to)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(event.key, day, scale)
    if (to === null) return
    event.preventDefault()
    rest(clamped(to))
  }
  const pointed = (event: PointerEvent<HTMLElement>): string => {
    const line = event.currentTarget.parentElement?.getBoundingClientRect()
    const share = line && line.width > 0 ? (event.clientX - line.left) / line.width : shareOf(scale, day)
    return dayAt(scale, share)
  }
  return {
    onKeyDown,
    onPointerDown: (event: PointerEvent<HTMLElement>) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) rest(pointed(event))
    },
  }
}

function keyed(key: string, day: string, scale: TimeScale): string | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return moved(day, -1)
    case 'ArrowRight':
    case 'ArrowUp':
      return moved(day, 1)
    case 'PageDown':
      return movedMonths(day, -1)
    case 'PageUp':
      return movedMonths(day, 1)
    case 'Home':
      return scale.from
    case 'End':
      return scale.to
    default:
      return null
  }
}
