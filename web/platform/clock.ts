/** The server's clock, as far as this machine can tell: an office PC whose clock is wrong must not call work late. */

import { useEffect, useState } from 'react'

let offsetMs = 0

/** Learns from an answer's Date header (one second exact); differences under five seconds are left alone. */
export function learnServerTime(dateHeader: string | null): void {
  const told = dateHeader ? Date.parse(dateHeader) : Number.NaN
  if (Number.isNaN(told)) return
  const difference = told - Date.now()
  offsetMs = Math.abs(difference) < 5_000 ? 0 : difference
}

/** The present instant by the server's clock. */
export function now(): Date {
  return new Date(Date.now() + offsetMs)
}

/** The present instant, renewed every half minute so that distances on screen stay true. */
export function useNow(everyMs = 30_000): Date {
  const [instant, setInstant] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return instant
}
