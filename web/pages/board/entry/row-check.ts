/** The server looks at each commune's row soon after it was typed; nothing is written. Said cell by cell, kept until the cell changes. */
import { useEffect, useRef, useState } from 'react'
import type { StageCode } from '../../../../server/modules/assessments/contract.ts'
import { newKey } from '../../../platform/api.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useLanguage } from '../../../platform/words.ts'
import { saveAssessments } from '../board-data.ts'
import { brokenOf } from '../broken-rows.ts'
import type { Read } from './typed-sheet.ts'
import { rowsToSend } from './will-write.ts'

export interface CheckOf {
  frameworkId: number
  stage: StageCode
  onDay: string | null
  reason: string | null
  documentId: string | null
}

export interface RowCheck {
  /** Why a cell cannot be written, by its key. */
  broken: ReadonlyMap<string, string>
  /** Units whose rows are on their way. */
  checking: boolean
  /** The check itself could not be made. */
  failed: string | null
  mark: (broken: ReadonlyMap<string, string>) => void
}

const restMs = 700

export function useRowCheck(reads: readonly Read[], of: CheckOf): RowCheck {
  const language = useLanguage()
  const sentence = useProblemSentence()
  const [told, setTold] = useState<ReadonlyMap<string, { sign: string; says: string }>>(new Map())
  const [checking, setChecking] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const looked = useRef(new Map<number, string>())
  const all = JSON.stringify(of)
  const signs = signsOf(reads, all)
  const stale = [...signs].filter(([unitId, sign]) => looked.current.get(unitId) !== sign)
  const waiting = stale.map(([, sign]) => sign).join('\n')
  const latest = useRef({ reads, of })
  latest.current = { reads, of }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows themselves are read when the rest is over
  useEffect(() => {
    if (waiting === '' || of.onDay === null) return
    const call = new AbortController()
    const look = async () => {
      setChecking(true)
      for (const [unitId, sign] of stale) {
        if (call.signal.aborted) return
        const now = latest.current
        const sent = rowsToSend(now.reads.filter((read) => read.unitId === unitId))
        try {
          const body = { ...now.of, source: 'grid' as const, dryRun: true, rows: sent.map(({ row }) => row) }
          if (sent.length > 0) await saveAssessments({ ...body, key: newKey() })
          setTold((before) => withUnit(before, unitId, []))
          setFailed(null)
        } catch (error) {
          const broken = brokenOf(error, language)
          if (broken.length === 0) {
            setFailed(sentence(error))
            break
          }
          const entries = broken.flatMap(({ index, says }) => {
            const key = sent[index]?.key
            return key ? [[key, { sign: signOfCell(key, now.reads, all), says }] as const] : []
          })
          setTold((before) => withUnit(before, unitId, entries))
          setFailed(null)
        }
        looked.current.set(unitId, sign)
      }
      setChecking(false)
    }
    const timer = setTimeout(() => void look(), restMs)
    return () => {
      clearTimeout(timer)
      call.abort()
      setChecking(false)
    }
  }, [waiting])

  const broken = new Map(
    [...told].flatMap(([key, { sign, says }]) => (sign === signOfCell(key, reads, all) ? [[key, says] as const] : [])),
  )
  const mark = (found: ReadonlyMap<string, string>) =>
    setTold(new Map([...found].map(([key, says]) => [key, { sign: signOfCell(key, reads, all), says }])))
  return { broken, checking, failed, mark }
}

/** What a unit's typed row is; another sign is another row to look at. */
function signsOf(reads: readonly Read[], all: string): Map<number, string> {
  const signs = new Map<number, string>()
  for (const { unitId, key, text } of reads) signs.set(unitId, `${signs.get(unitId) ?? all}|${key}=${text}`)
  return signs
}

const signOfCell = (key: string, reads: readonly Read[], all: string): string =>
  `${all}|${reads.find((read) => read.key === key)?.text ?? ''}`

function withUnit<T>(
  before: ReadonlyMap<string, T>,
  unitId: number,
  entries: readonly (readonly [string, T])[],
): ReadonlyMap<string, T> {
  const after = new Map([...before].filter(([key]) => !key.startsWith(`${unitId}.`)))
  for (const [key, one] of entries) after.set(key, one)
  return after
}
