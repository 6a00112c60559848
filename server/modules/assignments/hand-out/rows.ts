// From clauses as reviewed to the rows they make: one for each distinct lead agency. Pure.
import type { z } from 'zod'
import type { Refusal } from '../../../platform/problem.ts'
import { dueInstant, type LegalDay } from '../../calendar/days.ts'
import type { CriterionRef, Following, Recurrence, Terms } from '../../directives/contract.ts'
import { foldName } from '../../documents/reading/fold.ts'
import { assignmentProblems as problems } from '../problems.ts'

export type Clause = {
  directiveId: string
  section: string
  title: string
  quote: string
  following: Following
  terms: Terms
  /** Its place among the clauses of the document, from 1. */
  no: number
}

/** Names of the places that stand in the terms, and the commune of each lead that is a commune's People's Committee. */
export type Places = { communeOf: ReadonlyMap<number, number>; nameOf: ReadonlyMap<number, string> }

export type ClauseRow = {
  directiveId: string
  leadAgencyId: number
  cooperate: number[]
  unitId: number | null
  section: string
  title: string
  quote: string
  following: 'dated' | 'period' | 'ongoing'
  product: string | null
  criteria: z.output<typeof CriterionRef>[]
  dueText: string | null
  dueDay: LegalDay | null
  dueAt: Date | null
  recurrence: z.output<typeof Recurrence> | null
  supervisorWords: string | null
  /** "07" of the code 215-07-11. */
  clauseCode: string
}

/** The agencies a clause names as lead, each once, in the order named. */
export function leadsOf({ terms }: Clause): number[] {
  return [...new Set(terms.lead.flatMap((party) => party.agencyIds))]
}

/** Why a followed clause cannot be handed out yet. */
export function whyBlocked(clause: Clause): Refusal {
  const { lead, due, recurrence, product } = clause.terms
  if (lead.length === 0) return { spec: problems.noLead }
  const unlinked = lead.find((party) => party.agencyIds.length === 0)
  if (unlinked) return { spec: problems.leadNotLinked, details: { printed: unlinked.printed } }
  // What is to be handed over is waited for even without a day: it is never late until it is given one.
  if (clause.following === 'dated' && due.length === 0 && !recurrence && !product)
    return { spec: problems.datedWithoutDay }
  return null
}

/** The rows one clause makes: a clause for three communes makes three, each with its own place and criteria. A day of its own goes before the frame's. */
export function rowsOfClause(clause: Clause, places: Places): ClauseRow[] {
  if (clause.following === 'filed') return []
  const { terms, following } = clause
  const own = terms.due.filter(({ inherited }) => !inherited)
  const due = following === 'ongoing' ? null : earliestDue(following === 'dated' && own.length > 0 ? own : terms.due)
  const only = terms.places.length === 1 ? terms.places[0]!.unitId : null
  return leadsOf(clause).map((leadAgencyId) => {
    const unitId = places.communeOf.get(leadAgencyId) ?? only
    return {
      directiveId: clause.directiveId,
      leadAgencyId,
      cooperate: cooperators(terms, leadAgencyId),
      unitId,
      section: clause.section,
      title: clause.title,
      quote: clause.quote,
      following,
      product: terms.product,
      criteria: criteriaOf(terms, unitId, places),
      dueText: terms.due.map(({ text }) => text).join('; ') || null,
      dueDay: due?.day ?? null,
      dueAt: due ? dueInstant(due) : null,
      recurrence: terms.recurrence,
      supervisorWords: terms.supervisor,
      clauseCode: clauseCodeOf(clause),
    }
  })
}

const cooperators = (terms: Terms, lead: number): number[] =>
  [...new Set(terms.cooperate.flatMap((party) => party.agencyIds))].filter((agencyId) => agencyId !== lead)

/** Of several days the first holds; all of them stay in the words. */
function earliestDue(due: Terms['due']): Terms['due'][number] | null {
  return due.reduce<Terms['due'][number] | null>(
    (first, next) => (!first || dueInstant(next) < dueInstant(first) ? next : first),
    null,
  )
}

/** A clause may give different criteria to different places: a row takes those of its own place and those of none. */
function criteriaOf(terms: Terms, unitId: number | null, { nameOf }: Places): ClauseRow['criteria'] {
  const own = unitId === null ? null : foldName(nameOf.get(unitId) ?? '')
  if (own === null) return terms.criteria
  return terms.criteria.filter(({ place }) => place === null || foldName(place) === own)
}

function clauseCodeOf({ section, no }: Clause): string {
  const code = section.trim() || String(no)
  return /^\d$/.test(code) ? `0${code}` : code
}

/** "215" of "215/TB-UBND"; a paper without a number is a "DT" (dự thảo) or a "VB". */
export function documentCodeOf(document: { numberOut: string | null; stage: string }): string {
  return document.numberOut?.match(/^\s*(\d+)/)?.[1] ?? (document.stage === 'draft' ? 'DT' : 'VB')
}

export const rowCode = (documentCode: string, clauseCode: string, row: number): string =>
  `${documentCode}-${clauseCode}-${String(row).padStart(2, '0')}`

/** The leader whose name is in the words about a supervisor: "đồng chí Vi Đức Thuận, Phó Chủ tịch" is Vi Đức Thuận. */
export function supervisorIn(words: string | null, leaders: { personId: number; name: string }[]): number | null {
  if (!words) return null
  const folded = ` ${foldName(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return leaders.find(({ name }) => folded.includes(` ${foldName(name)} `))?.personId ?? null
}
