// Results line by line, and the minutes by which they become assessments. Partial results stand: what has no result yet keeps nothing back.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Problem, type Refusal } from '../../../platform/problem.ts'
import { recordStated, stateRows } from '../../assessments/actions/state-rows.ts'
import { slotOf } from '../../assessments/rules.ts'
import { handOutListed } from '../../assignments/actions/hand-out-list.ts'
import { lookOf } from '../../documents/actions.ts'
import type { AddMinutes, BrokenLine, RoundDetail, SaveResults } from '../contract.ts'
import { roundProblems } from '../problems.ts'
import { committeesOf } from '../queries/gaps.ts'
import {
  type LineRow,
  lineKey,
  linesOf,
  minutesOf,
  newest,
  placesOfSet,
  type RoundRow,
  resultsOf,
  supplementsOf,
} from '../queries/rounds.ts'
import { insertIssue, insertMinutes, insertResults, type NewResult } from '../queries/writing.ts'
import { type Held, isSame, type LineState, whyNotResult } from '../rules.ts'
import { supplementWork } from '../wording.ts'
import { documentOf } from './grounds.ts'
import { ownRound } from './plan.ts'
import { showRound } from './show.ts'

/**
 * Writes what was found, all or nothing; what holds already is left out. A commune with minutes has its board changed in the same deed.
 * @throws Problem nothingHere, brokenLines with every line that cannot be, brokenRows where the board refuses one
 */
export async function saveResults(
  deed: Deed,
  { roundId, rows }: SaveResults & { roundId: string },
): Promise<RoundDetail> {
  const round = await ownRound(deed, roundId)
  const lines = await linesOf(deed.tx, roundId)
  const held = newest(await resultsOf(deed.tx, roundId))
  const lineOf = new Map(lines.map((line) => [lineKey(line), stateOf(line, held)]))
  refuseBroken(rows, lineOf)
  const fresh = rows.filter((row) => !isSame(row, lineOf.get(lineKey(row))!.held))
  if (fresh.length === 0) return showRound(lookOf(deed), { roundId })
  const by = { officeId: deed.actor.officeId, postId: deed.actor.postId, at: deed.clock.now() }
  await insertResults(deed.tx, roundId, fresh, by)
  const words = fresh.flatMap(({ words }) => words ?? []).join('\n')
  const body = {
    lines: fresh.map(({ unitId, place, result, supplementBy }) => ({ unitId, place, result, supplementBy })),
  }
  recordEvent(deed, { kind: 'round.results-saved', thing: 'round', thingId: roundId, body, words })
  const covered = fresh.filter((row) => lineOf.get(lineKey(row))!.covered)
  await settle(deed, round, { lines, rows: covered })
  return showRound(lookOf(deed), { roundId })
}

/**
 * Minutes of the round, or of some of its communes: from now on what was found there is an assessment, and files to be supplemented are handed out.
 * @throws Problem nothingHere, unknownDocument, unitNotInRound, noResultYet, brokenRows
 */
export async function addMinutes(
  deed: Deed,
  { roundId, document, unitIds }: AddMinutes & { roundId: string },
): Promise<RoundDetail> {
  const round = await ownRound(deed, roundId)
  const lines = await linesOf(deed.tx, roundId)
  const own = lines.filter(({ unitId }) => unitIds === null || unitIds.includes(unitId))
  if (unitIds?.some((unitId) => !lines.some((line) => line.unitId === unitId)))
    throw new Problem(roundProblems.unitNotInRound)
  const held = newest(await resultsOf(deed.tx, roundId))
  const found = own.flatMap((line) => {
    const row = held.get(lineKey(line))
    return row && row.result !== 'withdrawn' ? [{ ...row, result: row.result, covered: line.covered }] : []
  })
  if (found.length === 0) throw new Problem(roundProblems.noResultYet)
  const documentId = await documentOf(deed, document)
  const by = { officeId: deed.actor.officeId, postId: deed.actor.postId, at: deed.clock.now() }
  await insertMinutes(deed.tx, { roundId, documentId, unitIds: unitIds ?? [null] }, by)
  recordEvent(deed, { kind: 'round.minutes-added', thing: 'round', thingId: roundId, body: { documentId, unitIds } })
  await settle(deed, round, { lines, rows: found.filter(({ covered }) => !covered) })
  return showRound(lookOf(deed), { roundId })
}

function stateOf(line: LineRow, held: ReadonlyMap<string, { result: string } & Omit<Held, 'result'>>): LineState {
  const row = held.get(lineKey(line))
  const { onDay, covered } = line
  return { onDay, covered, held: row && row.result !== 'withdrawn' ? (row as Held) : null }
}

/** Everything wrong is told at once, each by its place in what was sent. */
function refuseBroken(rows: SaveResults['rows'], lineOf: ReadonlyMap<string, LineState>): void {
  const seen = new Set<string>()
  const broken = rows.flatMap((row, index): BrokenLine[] => {
    const key = lineKey(row)
    const line = lineOf.get(key)
    const same = line !== undefined && isSame(row, line.held)
    const refusal: Refusal = seen.has(key) ? { spec: roundProblems.twice } : same ? null : whyNotResult(row, line)
    seen.add(key)
    if (!refusal) return []
    const problem = new Problem(refusal.spec, refusal.details)
    return [{ index, code: refusal.spec.code, message: problem.message, english: problem.english }]
  })
  if (broken.length > 0) throw new Problem(roundProblems.brokenLines, { count: broken.length, rows: broken })
}

/** What stands on minutes becomes assessments, and asks for what is missing in the files. */
async function settle(
  deed: Deed,
  round: RoundRow,
  { lines, rows }: { lines: readonly LineRow[]; rows: readonly NewResult[] },
): Promise<void> {
  if (rows.length === 0) return
  await state(deed, round, { lines, rows })
  await handOutSupplements(deed, round, rows)
}

async function state(
  deed: Deed,
  round: RoundRow,
  { lines, rows }: { lines: readonly LineRow[]; rows: readonly NewResult[] },
): Promise<void> {
  const dayOf = new Map(lines.map(({ unitId, onDay }) => [unitId, onDay]))
  const { roundId, frameworkId, stage } = round
  const stated = await stateRows(deed, {
    frameworkId,
    rows: rows.map(({ unitId, place, result, words }) => ({
      ...{ unitId, place, stage, onDay: dayOf.get(unitId)!, value: null },
      act: result === null ? ('withdraw' as const) : ('state' as const),
      met: result === null ? null : result !== 'not-met',
      reason: words ?? `Theo kết quả: ${round.name}`,
    })),
    source: { kind: 'round', id: roundId },
    onPaper: true,
  })
  const [minutes] = (await minutesOf(deed.tx, roundId)).slice(-1)
  recordStated(deed, {
    frameworkId,
    source: 'round',
    thingId: roundId,
    documentId: minutes?.documentId ?? null,
    ...stated,
  })
}

/** One assignment for each commune and day, on the ground of the minutes; a line whose work is open for that day already makes none. */
async function handOutSupplements(deed: Deed, round: RoundRow, rows: readonly NewResult[]): Promise<void> {
  const known = new Map(
    (await supplementsOf(deed.tx, round.roundId, deed.clock.now())).map((one) => [lineKey(one), one]),
  )
  const wanted = rows.filter((row) => {
    const work = known.get(lineKey(row))
    return row.result === 'supplement' && !(work && work.phase !== 'ended' && work.dueDay === row.supplementBy)
  })
  if (wanted.length === 0) return
  const committees = await committeesOf(deed.tx, deed.actor.officeId, [...new Set(wanted.map(({ unitId }) => unitId))])
  const names = new Map((await linesOf(deed.tx, round.roundId)).map(({ unitId, unitName }) => [unitId, unitName]))
  const without = [...new Set(wanted.map(({ unitId }) => unitId))].filter((unitId) => !committees.has(unitId))
  if (without.length > 0)
    throw new Problem(roundProblems.noAgency, { units: without.map((unitId) => names.get(unitId)).join(', ') })
  const places = await placesOfSet(deed.tx, round.frameworkId)
  const groups = Map.groupBy(wanted, ({ unitId, supplementBy }) => `${unitId} ${supplementBy}`)
  const minutes = await minutesOf(deed.tx, round.roundId)
  for (const [documentId, own] of Map.groupBy(groups.values(), ([first]) => minutesFor(minutes, first!.unitId))) {
    const works = own.map((lines) =>
      supplementWork(round, { lines, places, leadAgencyId: committees.get(lines[0]!.unitId)! }),
    )
    const made = await handOutListed(deed, { documentId, works })
    await insertIssue(
      deed.tx,
      {
        issueId: newId(deed.clock.now()),
        ...{
          list: 'supplement',
          frameworkId: round.frameworkId,
          stage: slotOf(round.stage),
          roundId: round.roundId,
          documentId,
        },
        lines: own.flatMap((lines, i) =>
          lines.map(({ unitId, place }) => ({ unitId, place, assignmentId: made[i]!.assignmentId })),
        ),
      },
      { officeId: deed.actor.officeId, postId: deed.actor.postId, at: deed.clock.now() },
    )
  }
}

/** The last minutes that cover a commune; its own before those of the whole round. */
function minutesFor(minutes: readonly { documentId: string; unitId: number | null }[], unitId: number): string {
  const own = minutes.findLast((one) => one.unitId === unitId)
  return (own ?? minutes.findLast((one) => one.unitId === null))!.documentId
}
