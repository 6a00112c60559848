/**
 * A report link without a line: the page of the unit as it was last seen lies on the phone, and a worker limited to /l keeps the page itself. What was
 * typed lies there anyway (use-report.ts). Kept for who holds the link, and its code where it has one; gone when the office has shut the link.
 */
import { useEffect, useState } from 'react'
import type { OpenedPass, ReportPage } from '../../../server/modules/passes/contract.ts'
import { now } from '../../platform/clock.ts'
import { ApiProblem } from '../../platform/problem.ts'
import type { Holder } from './opened-data.ts'

export interface KeptPage {
  page: ReportPage
  /** When it was seen, in milliseconds. */
  at: number
}
interface Kept extends KeptPage {
  /** Of secret and code: what is kept opens with the same two only. */
  proof: string
}

const placeOf = ({ secret }: Holder) => `don-doc.opened.${secret.slice(0, 8)}`

/** Keeps a report page once it has been opened; where no answer comes, what was kept. */
export function useKeptPage(
  holder: Holder,
  data: OpenedPass | undefined,
  error: Error | null,
): KeptPage | 'wrong-code' | null {
  const [found, setFound] = useState<{ holder: Holder; kept: KeptPage | 'wrong-code' | null } | null>(null)
  useEffect(() => {
    if (data?.kind === 'report') void keep(holder, data)
  }, [holder, data])
  const lost = error instanceof ApiProblem && (error.status === 0 || error.status >= 502)
  const shut = error instanceof ApiProblem && shutCodes.has(error.code)
  useEffect(() => {
    if (shut) localStorage.removeItem(placeOf(holder))
    if (lost) void look(holder).then((kept) => setFound({ holder, kept }))
  }, [holder, lost, shut])
  return lost && found?.holder === holder ? found.kept : null
}

const shutCodes: ReadonlySet<string> = new Set(['passes.unknown', 'passes.off', 'passes.revoked', 'passes.expired'])

async function keep(holder: Holder, page: ReportPage): Promise<void> {
  const proof = await proofOf(holder)
  if (proof === null) return
  try {
    localStorage.setItem(placeOf(holder), JSON.stringify({ page, at: now().getTime(), proof } satisfies Kept))
  } catch {
    // A full store: the page opens with a line only.
    return
  }
  await keepFiles()
}

async function look(holder: Holder): Promise<KeptPage | 'wrong-code' | null> {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(holder)) ?? 'null') as Kept | null
    if (!kept || Date.parse(kept.page.endsAt) <= now().getTime()) return null
    return kept.proof === (await proofOf(holder)) ? kept : 'wrong-code'
  } catch {
    return null
  }
}

/** Null where the browser has no such means: over plain http nothing is kept. */
async function proofOf({ secret, code }: Holder): Promise<string | null> {
  if (!window.isSecureContext) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${secret}:${code ?? ''}`))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function keepFiles(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/link-offline.js', { scope: '/l' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ keep: ['/l', ...filesHere()] })
  } catch {
    // Not allowed here (a private window): the page opens with a line only.
  }
}

/** What this page has loaded, also what came when it was opened (the head names those), and the faces its styles asked for. */
function filesHere(): Set<string> {
  const named = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[href], script[src]')].map(
    (one) => (one instanceof HTMLLinkElement ? one.href : one.src),
  )
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
  const own = [...named, ...fetched]
    .map((address) => new URL(address, location.href))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
  return new Set(own.map(({ pathname }) => pathname))
}
