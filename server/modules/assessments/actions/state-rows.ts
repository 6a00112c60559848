// Stating: a deed with many rows. All are judged first, so that everything wrong is told at once; then all are written, folded and kept as one event.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, type Refusal } from '../../../platform/problem.ts'
import type {
  AssessmentInput,
  AssessmentsSaved,
  BrokenRow,
  SaveAssessments,
  SourceKind,
  StageCode,
} from '../contract.ts'
import type { Shape, Standing } from '../fold.ts'
import { type Asked, type Judged, judge } from '../judge.ts'
import { assessmentProblems } from '../problems.ts'
import { documentIsKnown } from '../queries/ground.ts'
import { insertDeed, insertRows, lockUnits, type NewRow } from '../queries/rows.ts'
import { foldUnits } from './fold-units.ts'
import { groundOf } from './ground.ts'

/** @throws Problem unknownFramework, unknownDocument, brokenRows with every row that cannot be written */
export async function saveAssessments(deed: Deed, input: SaveAssessments): Promise<AssessmentsSaved> {
  const { documentId, source, dryRun, frameworkId } = input
  if (documentId !== null && !(await documentIsKnown(deed.tx, deed.actor.officeId, documentId)))
    throw new Problem(assessmentProblems.unknownDocument)
  const deedId = newId(deed.clock.now())
  const stated = await stateRows(deed, {
    frameworkId,
    rows: input.rows.map((row) => ({
      ...row,
      stage: row.stage ?? input.stage,
      onDay: row.onDay ?? input.onDay,
      reason: row.reason ?? input.reason,
    })),
    source: { kind: source, id: deedId },
    onPaper: documentId !== null,
    dryRun,
  })
  if (dryRun) return { deedId: null, written: 0, adjustments: stated.adjustments, units: [] }
  const { officeId, postId } = deed.actor
  const at = deed.clock.now()
  await insertDeed(deed.tx, {
    deedId,
    officeId,
    frameworkId,
    sourceKind: source,
    documentId,
    postId,
    written: input.rows.length,
    at,
  })
  recordStated(deed, { frameworkId, source, thingId: deedId, documentId, ...stated })
  return {
    deedId,
    written: input.rows.length,
    adjustments: stated.adjustments,
    units: [...stated.standings].map(([unitId, { cells, counts }]) => ({
      unitId,
      cells: Buffer.from(cells).toString('base64'),
      counts,
    })),
  }
}

export type StateRows = {
  frameworkId: number
  rows: readonly (Omit<AssessmentInput, 'stage' | 'onDay'> & { stage: StageCode | null; onDay: string | null })[]
  source: { kind: SourceKind; id: string }
  /** The rows stand on a document or on minutes. */
  onPaper: boolean
  dryRun?: boolean
}
export type Stated = { written: number; adjustments: number; seqs: number[]; standings: Map<number, Standing> }

/**
 * Judges and writes rows of any source, for this module and those after it (rounds, sheets, departments); the event is the caller's.
 * @throws Problem unknownFramework, brokenRows
 */
export async function stateRows(
  deed: Deed,
  { rows, source, frameworkId, onPaper, dryRun = false }: StateRows,
): Promise<Stated> {
  const asked = rows.filter((row): row is Asked => row.stage !== null && row.onDay !== null)
  if (!dryRun) await lockUnits(deed.tx, [...new Set(rows.map(({ unitId }) => unitId))])
  const { judged, broken, shape } = await judgeRows(deed, { frameworkId, rows, onPaper })
  if (broken.length > 0) throw new Problem(assessmentProblems.brokenRows, { count: broken.length, rows: broken })
  const adjustments = judged.filter(({ afterFreeze }) => afterFreeze).length
  if (dryRun) return { written: 0, adjustments, seqs: [], standings: new Map() }
  const written = asked.map((row, i) => ({ ...row, ...judged[i]! }))
  return {
    written: rows.length,
    adjustments,
    ...(await writeRows(deed, { rows: written.map(newRow), source, frameworkId, shape })),
  }
}

/**
 * What each row would come to, or why it cannot be written; nothing is written or locked.
 * @returns judged in the order of the rows that can be, broken by their index
 * @throws Problem unknownFramework
 */
export async function judgeRows(
  deed: Pick<Deed, 'tx' | 'actor'>,
  { rows, frameworkId, onPaper }: Pick<StateRows, 'rows' | 'frameworkId' | 'onPaper'>,
): Promise<{ judged: Judged[]; broken: BrokenRow[]; shape: Shape }> {
  const asked = rows.filter((row): row is Asked => row.stage !== null && row.onDay !== null)
  const { ground, shape } = await groundOf(deed, { frameworkId, rows: asked, onPaper })
  return { ...judgeAll(rows, (row, index) => judge(row, index, ground)), shape }
}

/** Each row judged; what cannot be is told by its place in the list, in both languages. */
function judgeAll(
  rows: StateRows['rows'],
  judging: (row: Asked, index: number) => { judged: Judged } | { refusal: Refusal },
): { judged: Judged[]; broken: BrokenRow[] } {
  const seen = new Set<string>()
  const judged: Judged[] = []
  const broken: BrokenRow[] = []
  let complete = 0
  for (const [index, row] of rows.entries()) {
    const at = row.stage !== null && row.onDay !== null ? complete++ : -1
    const result = whyIncomplete(row, seen) ?? judging(row as Asked, at)
    if ('judged' in result) judged.push(result.judged)
    else {
      const { spec, details } = result.refusal!
      const problem = new Problem(spec, details)
      broken.push({ index, code: spec.code, message: problem.message, english: problem.english })
    }
  }
  return { judged, broken }
}

function whyIncomplete(row: StateRows['rows'][number], seen: Set<string>): { refusal: Refusal } | null {
  if (row.stage === null) return { refusal: { spec: assessmentProblems.noStage } }
  if (row.onDay === null) return { refusal: { spec: assessmentProblems.noDay } }
  const key = `${row.unitId} ${row.place} ${row.stage} ${row.onDay}`
  if (seen.has(key)) return { refusal: { spec: assessmentProblems.twice } }
  seen.add(key)
  return null
}

/** Writes rows that were judged, under the units' locks, and folds them. */
export async function writeRows(
  deed: Deed,
  {
    rows,
    source,
    frameworkId,
    shape,
  }: { rows: NewRow[]; source: StateRows['source']; frameworkId: number; shape: Shape },
): Promise<Pick<Stated, 'seqs' | 'standings'>> {
  const at = deed.clock.now()
  const { officeId, postId } = deed.actor
  const seqs = await insertRows(deed.tx, {
    ...{ rows, officeId, frameworkId, postId, at },
    sourceKind: source.kind,
    sourceId: source.id,
  })
  const byDocument = source.kind === 'statement'
  const written = rows.map((row, i) => ({ ...row, seq: seqs[i]!, byDocument, recordedAt: at.getTime() }))
  return { seqs, standings: await foldUnits(deed.tx, { frameworkId, shape, written }) }
}

export const newRow = (row: Asked & Judged): NewRow => ({
  unitId: row.unitId,
  place: row.place,
  stage: row.slot,
  says: row.says,
  onDay: row.onDay,
  value: row.value === null ? null : JSON.stringify(row.value),
  thresholdId: row.thresholdId,
  overruled: row.overruled,
  reason: row.reason,
})

/** The event of rows stated: which rows, where, on what ground. */
export function recordStated(
  deed: Deed,
  told: Stated & { frameworkId: number; source: SourceKind; thingId: string; documentId: string | null },
): void {
  recordEvent(deed, {
    kind: 'assessment.stated',
    thing: 'assessment',
    thingId: told.thingId,
    body: {
      frameworkId: told.frameworkId,
      source: told.source,
      documentId: told.documentId,
      unitIds: [...told.standings.keys()],
      firstSeq: told.seqs[0],
      lastSeq: told.seqs.at(-1),
      rows: told.written,
      adjustments: told.adjustments,
    },
  })
}
