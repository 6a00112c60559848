// Things that belong to a unit and are to be carried over when it ends: each module that keeps such things names itself here as a carrier (app.ts passes them in).
import type { Deed } from '../../../platform/access.ts'
import type { Reader } from '../../../platform/db.ts'

/** It goes to a unit that follows, it ends on the day, or it stays as it is. */
export type Way = 'move' | 'end' | 'keep'
export type Found = {
  /** Its key, as the carrier knows it. */
  thing: string
  unitId: number
  /** In whose book it stands: that office decides. */
  officeId: number
}
export type Carried = { thing: string; unitId: number; way: 'move' | 'end'; toUnitId: number | null }
/** The operation: its day, and the words a deed leaves behind ("Sắp xếp đơn vị theo NQ 12/NQ-HĐND"). */
export type Occasion = { operationId: string; onDay: string; words: string }

export type Carrier = {
  /** 'assignment'; the page has a word for it. */
  kind: string
  ways: readonly Way[]
  /** What these units have, in all books, that goes on beyond the day. */
  find(db: Reader, at: { unitIds: readonly number[]; onDay: string; officeId: number }): Promise<Found[]>
  /** A name to show for each. */
  names(db: Reader, things: readonly string[]): Promise<Map<string, string>>
  /** Carries things of the actor's office; what each became. @throws Problem cannotBeMoved */
  carry(deed: Deed, things: readonly Carried[], occasion: Occasion): Promise<Map<string, string>>
}
