// One row of a deed against everything known of it: what would be written, or why not. Pure.
import type { Refusal } from '../../platform/problem.ts'
import type { Level } from '../frameworks/rules.ts'
import { cellAt, type Says, saysOf } from './cells.ts'
import { responsibleOn } from './chains.ts'
import type { AssessmentInput, Stage, StageCode } from './contract.ts'
import { assessmentProblems as problems } from './problems.ts'
import {
  levelOfKind,
  needsReason,
  type PlaceRule,
  returnersOf,
  type Said,
  type Stater,
  slotOf,
  whatItSays,
  whyNotOwn,
  whyNotState,
} from './rules.ts'

export type GroundPlace = PlaceRule & { place: number; criterion: number | null }
export type GroundUnit = { kind: string; above: readonly number[] }
/** What must be reached at a place, with its number. */
export type GroundLevel = NonNullable<Level> & { thresholdId: number }
type Responsible = { place: number; unitId: number; agencyId: number; from: string; until: string | null }

/** What is known before the rows are judged; keys of maps are as `keyOf` makes them. */
export type Ground = {
  stater: Stater
  framework: { level: string; from: string | null }
  places: ReadonlyMap<number, GroundPlace>
  /** Units of the office's place by unit and day. */
  units: ReadonlyMap<string, GroundUnit>
  /** Stages in force by day. */
  stages: ReadonlyMap<string, readonly Stage[]>
  responsible: readonly Responsible[]
  /** Levels by unit and day, then by place. */
  levels: ReadonlyMap<string, ReadonlyMap<number, GroundLevel>>
  /** Cells by unit and day. */
  cells: ReadonlyMap<string, Uint8Array>
  /** The last frozen day of a unit. */
  frozen: ReadonlyMap<number, string>
  /** People who stated the stage that a row's stage needs, by the row's index. */
  before: ReadonlyMap<number, readonly number[]>
  onPaper: boolean
}

/** A row with what the deed gives where it names nothing of its own. */
export type Asked = Omit<AssessmentInput, 'stage' | 'onDay'> & { stage: StageCode; onDay: string }
export type Judged = Said & { slot: number; thresholdId: number | null; afterFreeze: boolean }

export const keyOf = (unitId: number, day: string): string => `${unitId} ${day}`

/** What a row comes to, or the reason why it cannot be written. */
export function judge(row: Asked, index: number, ground: Ground): { judged: Judged } | { refusal: Refusal } {
  const place = ground.places.get(row.place)
  if (!place) return { refusal: { spec: problems.unknownPlace } }
  const unit = ground.units.get(keyOf(row.unitId, row.onDay))
  if (!unit) return { refusal: { spec: problems.unknownUnit, details: { day: shown(row.onDay) } } }
  if (levelOfKind[unit.kind] !== ground.framework.level) return { refusal: { spec: problems.wrongLevel } }
  if (row.onDay < (ground.framework.from ?? ''))
    return { refusal: { spec: problems.beforeFramework, details: { day: shown(row.onDay) } } }
  const stages = ground.stages.get(row.onDay) ?? []
  const stage = stages.find(({ code }) => code === row.stage)
  if (!stage) return { refusal: { spec: problems.stageNotInForce, details: { day: shown(row.onDay) } } }
  const cells = ground.cells.get(keyOf(row.unitId, row.onDay)) ?? new Uint8Array()
  const before = (code: StageCode): Says => saysOf(cellAt(cells, row.place), slotOf(code))
  const refusal =
    whyNotOfAny(row, { stages, stage, place, unit, ground }) ??
    whyNotAfter(row, stage, { stages, before, index, ground })
  if (refusal) return { refusal }
  const level = ground.levels.get(keyOf(row.unitId, row.onDay))?.get(row.place) ?? null
  const told = whatItSays(row, place, level, before(row.stage))
  if ('refusal' in told) return told
  const afterFreeze = row.onDay <= (ground.frozen.get(row.unitId) ?? '')
  if (afterFreeze && row.reason === null)
    return {
      refusal: needsReason(
        'số liệu của ngày này đã chốt, đây là điều chỉnh sau chốt',
        'the figures of this day are frozen',
      ),
    }
  return { judged: { ...told.said, slot: stage.slot, thresholdId: level?.thresholdId ?? null, afterFreeze } }
}

type Around = { stages: readonly Stage[]; stage: Stage; place: GroundPlace; unit: GroundUnit; ground: Ground }

/** A return is the deed of a stage that needs this one; every other act that of the stage itself. */
function whyNotOfAny(row: Asked, { stages, stage, place, unit, ground }: Around): Refusal {
  const responsible = responsibleOn(ground.responsible, { ...place, above: unit.above, day: row.onDay })
  const about = { unitId: row.unitId, above: unit.above, code: place.code, responsible, onPaper: ground.onPaper }
  if (row.act !== 'return') return whyNotState(ground.stater, { ...about, stage })
  const refusals = returnersOf(stages, stage).map((later) => whyNotState(ground.stater, { ...about, stage: later }))
  if (refusals.includes(null)) return null
  return refusals[0] ?? { spec: problems.notYourStage, details: { stage: stage.name } }
}

type Earlier = { stages: readonly Stage[]; before: (code: StageCode) => Says; index: number; ground: Ground }

/** What the stage before has to have said, and who said it. */
function whyNotAfter(row: Asked, stage: Stage, { stages, before, index, ground }: Earlier): Refusal {
  if (row.act !== 'state' || stage.needs === null) return null
  const own = whyNotOwn(ground.stater, { before: ground.before.get(index) ?? [], onPaper: ground.onPaper })
  if (own) return own
  const needed = stages.find(({ code }) => code === stage.needs)
  return !ground.onPaper && row.met !== false && needed && before(needed.code) !== 2
    ? { spec: problems.needsStage, details: { needs: needed.name } }
    : null
}

const shown = (day: string): string => day.split('-').reverse().join('/')
