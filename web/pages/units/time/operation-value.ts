/** What is typed into the form of an operation, and what it says to the server. Pure. */

import type { z } from 'zod'
import type { UnitKind } from '../../../../server/modules/units/contract.ts'
import type { AskOperation, What } from './time-data.ts'

type Kind = z.output<typeof UnitKind>
export type TypedPart = { stays: boolean; name: string; share: string }
export interface OperationValue {
  kind: What['kind']
  unitIds: number[]
  into: 'new' | 'one'
  /** The unit that goes on, the superior, or the one that is kept. */
  otherId: number | null
  name: string
  to: Kind
  code: string
  parts: TypedPart[]
  onDay: string | null
  number: string
  day: string | null
  issuer: string
  words: string
  moveAll: boolean
}

/** How many units an operation takes at most. */
export const takesMany = (kind: What['kind']): boolean => kind === 'merge' || kind === 'retype' || kind === 'move'
export const takesNone = (kind: What['kind']): boolean => kind === 'create' || kind === 'abolish-level'
export const needsDecision = (kind: What['kind']): boolean => kind !== 'create' && kind !== 'duplicate'

/** null while something needed is missing. */
export function askedOf(value: OperationValue, moveAllTo: number | null): AskOperation | null {
  const what = whatOf(value)
  if (!what || !value.onDay) return null
  const { number, day, issuer } = value
  const decided = number.trim() !== '' && day !== null && issuer.trim().length > 1
  if (!decided && (needsDecision(value.kind) || number.trim() !== '')) return null
  const decision = decided ? { number: number.trim(), day: day!, issuer: issuer.trim() } : null
  return { what, onDay: value.onDay, decision, words: value.words.trim() || null, moveAllTo }
}

function whatOf(value: OperationValue): AskOperation['what'] | null {
  const { kind, unitIds, otherId, name, to, code } = value
  const [unitId] = unitIds
  const named = name.trim()
  const described = { name: named, kind: to, code: code.trim() || null, parentId: otherId }
  if (kind === 'create') return named ? { kind, unit: described } : null
  if (kind === 'abolish-level') return otherId === null ? null : { kind, parentId: otherId }
  if (unitId === undefined) return null
  if (kind === 'rename') return named ? { kind, unitId, name: named } : null
  if (kind === 'recode') return { kind, unitId, code: code.trim() || null }
  if (kind === 'retype') return { kind, unitIds, to }
  if (kind === 'move') return { kind, unitIds, parentId: otherId }
  if (kind === 'duplicate') return otherId === null ? null : { kind, unitId, sameAs: otherId }
  if (kind === 'split') return splitOf(value, unitId)
  if (value.into === 'new') return named && unitIds.length > 1 ? { kind, unitIds, into: described } : null
  return otherId === null ? null : { kind, unitIds, into: { unitId: otherId, name: named || null } }
}

function splitOf({ parts, to, otherId }: OperationValue, unitId: number): AskOperation['what'] | null {
  if (parts.some(({ stays, name }) => !stays && name.trim() === '')) return null
  return {
    kind: 'split',
    unitId,
    parts: parts.map(({ stays, name, share }) => ({
      into: stays ? { unitId } : { name: name.trim(), kind: to, parentId: otherId },
      share: shareOf(share),
    })),
  }
}

/** "62,5" is 0.625; null where nothing, or no number, stands there. */
export function shareOf(text: string): number | null {
  const percent = Number(text.trim().replace(',', '.').replace('%', ''))
  return text.trim() === '' || !Number.isFinite(percent) || percent <= 0 || percent > 100
    ? null
    : Math.round(percent * 100) / 10_000
}
