// What seeds/boards/*.json hold: the deeds by which a place's board came to be. Days are YYYY-MM-DD or an offset from today ('-17').

/** Codes as people write them, "1-4 7 17.4", by the name of a unit ('*': every commune of the place) or of an agency. */
export type CodesOf = Record<string, string>

export type BoardStep = { at: string; by: string } & (
  | { agencies: ResponsibleAgencies }
  | { publish: OwnSet }
  | { state: StatedRows }
  | { facts: TakenFacts }
  | { round: HeldRound }
  | { recognise: Recognised }
  | { freeze: { set: string; day: string; name: string; ground: string } }
  | { roadmap: { set: string; year?: number; rows: RoadmapRow[] } }
  | { goal: { set: string; year?: number; atLeast: number; mean: number; ground: string } }
)

/** Who answers for which criteria in the whole place. */
export type ResponsibleAgencies = { set: string; from: string; ground: string; of: CodesOf }

/** A set of criteria of the place's own. */
export type OwnSet = {
  name: string
  level: string
  decision: string
  decidedOn: string
  from: string
  criteria: { code: string; name: string; shortName: string }[]
}

export type StatedRows = {
  set: string
  stage: string
  day: string
  source?: 'sheet'
  /** The number of minutes of a round before, or the file of a document, on which the rows stand. */
  paper?: string
  reason?: string
  met?: CodesOf
  notMet?: CodesOf
  /** Of the units in `met` every criterion it does not name is not met. */
  othersNotMet?: boolean
  /** Indicators with their figures; `met` where a person says otherwise than the figure. */
  values?: { unit: string; code: string; value: object; met?: boolean }[]
  act?: { kind: 'return' | 're-examine'; of: CodesOf }
}

/** Statements of a document that are taken into the board; its others wait. */
export type TakenFacts = { file: string; of: { unit: string; kind: 'achieved' | 'appraised' }[] }

export type Numbered = { number: string; day: string; subject: string }
export type HeldRound = {
  set: string
  stage: string
  name: string
  team: string
  from: string
  to: string
  ground: Numbered
  of: CodesOf
  /** Lines it does not name are still without result. */
  found: { unit: string; codes: string; result: string; by?: string; words?: string }[]
  minutes: Numbered
}

/** Units recognised by one decision; they are still so today. */
export type Recognised = { set: string; on: string; decision: Numbered; units: string[] }

export type RoadmapRow = {
  unit: string
  /** "3:6" is criterion 3 by the end of June. */
  registered?: string
  assigned?: string
  decision?: { number: string; day: string }
  inCharge?: string
  /** 'this': the year of today. */
  standardYear?: number | 'this'
}
