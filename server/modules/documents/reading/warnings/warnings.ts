// Where a document contradicts itself or leaves a hole. Shown to a person; never mended.

import type { Letterhead } from '../letterhead-fields.ts'
import type { Place } from '../places.ts'
import type { Directive, DocumentFinding, Register, Statement, Warning } from '../reading.ts'
import type { Block } from '../sections.ts'
import type { ReadTable } from '../statements/read-tables.ts'
import type { Source } from '../words.ts'
import { blanksIn } from './blanks.ts'
import { countMismatches } from './counts.ts'
import { dateOrder } from './date-order.ts'
import { nameVariants } from './name-variants.ts'
import { numberingGaps, rowGaps } from './numbering.ts'
import { contradictions } from './passages.ts'
import { sumMismatches } from './sums.ts'
import { unknownPlaces } from './unknown-places.ts'

export type Findings = {
  document: DocumentFinding
  head: Letterhead
  blocks: readonly Block[]
  /** Of a plan or rule annexed behind the signature. */
  annexed: readonly Block[]
  directives: readonly Directive[]
  statements: readonly Statement[]
  tables: readonly ReadTable[]
  places: readonly Place[]
  register: Register | null
}

/** All warnings, in the order of the text. */
export function warningsOf(source: Source, findings: Findings): Warning[] {
  return [
    ...blanksIn(source.text, findings.document, findings.head),
    ...numberingGaps(source.text, findings.blocks),
    ...numberingGaps(source.text, findings.annexed),
    ...rowGaps(source.text, findings.tables),
    ...countMismatches(source, findings),
    ...contradictions(source, findings),
    ...sumMismatches(source, findings),
    ...nameVariants(source, findings),
    ...dateOrder(source, findings),
    ...unknownPlaces(source.text, findings.places, findings.register),
  ].sort((a, b) => a.start - b.start)
}
