import { z } from 'zod'
import { Day, Id, Instant } from '../../../platform/shapes.ts'
import { UnitKind } from '../contract.ts'

export const operationKinds = [
  'create',
  'rename',
  'recode',
  'retype',
  'move',
  'merge',
  'split',
  'abolish-level',
  'duplicate',
] as const
/** What changes units; an import is one operation too. */
export const OperationKind = z.enum([...operationKinds, 'import'])

const UnitId = z.number().int()
const Name = z.string().trim().min(1).max(120)
const Code = z.string().trim().min(1).max(20).nullable().default(null)
/** A unit that is to be made; parentId null: it stands below nothing. */
export const Described = z.object({ name: Name, kind: UnitKind, code: Code, parentId: UnitId.nullable() })
export type Described = z.output<typeof Described>
const Units = z.array(UnitId).min(1).max(500)

/** A part of a unit that is split: into which unit (its own number: the rest that stays), which share (null: nobody has said), which units below go with it. */
const Part = z.object({
  into: z.union([z.object({ unitId: UnitId }), Described]),
  share: z.number().gt(0).max(1).nullable().default(null),
  children: z.array(UnitId).max(500).default([]),
})

export const What = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), unit: Described }),
  z.object({ kind: z.literal('rename'), unitId: UnitId, name: Name }),
  z.object({ kind: z.literal('recode'), unitId: UnitId, code: Code }),
  z.object({ kind: z.literal('retype'), unitIds: Units, to: UnitKind }),
  z.object({ kind: z.literal('move'), unitIds: Units, parentId: UnitId.nullable() }),
  /** into: one of those merged that goes on, perhaps under another name, or a new one. */
  z.object({
    kind: z.literal('merge'),
    unitIds: z.array(UnitId).min(1).max(100),
    into: z.union([
      z.object({ unitId: UnitId, name: Name.nullable().default(null), as: UnitKind.nullable().default(null) }),
      Described,
    ]),
  }),
  z.object({ kind: z.literal('split'), unitId: UnitId, parts: z.array(Part).min(2).max(20) }),
  /** Every district below a unit ends; what stood below them stands below it. */
  z.object({ kind: z.literal('abolish-level'), parentId: UnitId }),
  /** One place that was entered twice: not a merger, nothing ended on any day. */
  z.object({ kind: z.literal('duplicate'), unitId: UnitId, sameAs: UnitId }),
])
export type What = z.output<typeof What>

/** The decision an operation rests on. */
export const Decision = z.object({
  number: z.string().trim().min(1).max(80),
  day: Day,
  issuer: z.string().trim().min(2).max(200),
})
export const AskOperation = z.object({
  what: What,
  onDay: Day,
  /** null: a correction, or a village that needs none. */
  decision: Decision.nullable().default(null),
  words: z.string().trim().max(2000).nullable().default(null),
  /** "Chuyển hết sang xã mới": what this office has at the old units goes to the successor of this number (0: the first), without being asked one by one. */
  moveAllTo: z.number().int().min(0).nullable().default(null),
})
export type AskOperation = z.output<typeof AskOperation>

export const StateRow = z.object({
  from: z.string().nullable(),
  /** First day it is no more. */
  until: z.string().nullable(),
  name: z.string(),
  kind: UnitKind,
  code: z.string().nullable(),
  parentId: z.number().nullable(),
  parentName: z.string().nullable(),
})
/** unitId null: one that is to be made. */
export const UnitChange = z.object({
  unitId: z.number().nullable(),
  name: z.string(),
  /** As it was the day before and is on the day. */
  before: StateRow.nullable(),
  after: StateRow.nullable(),
})
export const Descent = z.object({ from: z.string(), to: z.string(), share: z.number().nullable() })
/** Things of one kind that belong to the old units; own: of the office that asks. */
export const Touched = z.object({ kind: z.string(), count: z.number(), own: z.number(), examples: z.array(z.string()) })
export const Preview = z.object({
  changes: z.array(UnitChange),
  /** How many more change than are listed. */
  more: z.number(),
  descent: z.array(Descent),
  /** Units that follow an old one: where its things may go. */
  successors: z.array(z.object({ unitId: z.number().nullable(), name: z.string() })),
  touched: z.array(Touched),
  warnings: z.array(z.enum(['same-name', 'shares-unknown', 'no-successor'])),
})
export type Preview = z.output<typeof Preview>

export const OperationId = z.object({ operationId: Id })
export const Work = z.object({
  workId: z.number(),
  kind: z.string(),
  thing: z.string(),
  name: z.string(),
  unitId: z.number(),
  unitName: z.string(),
  way: z.enum(['move', 'end', 'keep']).nullable(),
  toUnitName: z.string().nullable(),
  byRule: z.boolean(),
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
})
export const Operation = z.object({
  operationId: z.string(),
  kind: OperationKind,
  onDay: z.string(),
  decision: z.object({ number: z.string(), day: z.string(), issuer: z.string() }).nullable(),
  words: z.string().nullable(),
  by: z.string(),
  recordedAt: Instant,
  undoneAt: Instant.nullable(),
  undoneBy: z.string().nullable(),
  /** The first names it touched, and how many units in all. */
  names: z.array(z.string()),
  units: z.number(),
  /** Still to be decided by this office. */
  open: z.number(),
  decided: z.number(),
})
export const OperationList = z.object({ operations: z.array(Operation) })
/** Why an operation cannot be undone any more, one line each. */
export const Dependent = z.object({
  kind: z.enum([
    'later-operation',
    'changed',
    'decided',
    'agency',
    'assignment',
    'unit-below',
    'class',
    'charge',
    'standing',
    'recognition',
    'place-name',
    'office',
  ]),
  count: z.number(),
  names: z.array(z.string()),
})
export type Dependent = z.output<typeof Dependent>
export const OperationDetail = Operation.extend({
  changes: z.array(UnitChange),
  descent: z.array(Descent),
  successors: z.array(z.object({ unitId: z.number(), name: z.string() })),
  work: z.array(Work),
  dependents: z.array(Dependent),
})
export type OperationDetail = z.output<typeof OperationDetail>

export const Decide = z.object({
  /** null: all that are open. */
  workIds: z.array(z.number().int()).max(5000).nullable(),
  way: z.enum(['move', 'end', 'keep']),
  toUnitId: z.number().int().nullable().default(null),
})
export const Undo = z.object({ words: z.string().trim().min(2).max(2000) })

export const ThisUnit = z.object({ unitId: z.coerce.number().int() })
/** A unit's whole life. */
export const Life = z.object({
  unitId: z.number(),
  name: z.string(),
  kind: UnitKind,
  sameAs: z.object({ unitId: z.number(), name: z.string() }).nullable(),
  states: z.array(StateRow),
  cameFrom: z.array(
    z.object({ unitId: z.number(), name: z.string(), onDay: z.string(), share: z.number().nullable() }),
  ),
  became: z.array(z.object({ unitId: z.number(), name: z.string(), onDay: z.string(), share: z.number().nullable() })),
  classes: z.array(
    z.object({
      class: z.string(),
      value: z.string(),
      from: z.string().nullable(),
      /** The last day, counted in. */
      to: z.string().nullable(),
      ground: z.string().nullable(),
    }),
  ),
  operations: z.array(
    z.object({
      operationId: z.string(),
      kind: OperationKind,
      onDay: z.string(),
      number: z.string().nullable(),
      undone: z.boolean(),
    }),
  ),
  children: z.number(),
})
