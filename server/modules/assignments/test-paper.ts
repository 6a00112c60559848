// A reviewed paper put into the register for tests: the clauses as a reviewer left them.
import { randomUUID } from 'node:crypto'
import type { World } from '../../../test/world.ts'
import type { Following, Terms } from '../directives/contract.ts'

export type TestClause = {
  section?: string
  title?: string
  quote?: string
  following?: Following
  lead?: number[]
  cooperate?: number[]
  due?: { day: string; time?: string; text?: string }[]
  terms?: Partial<Terms>
}

/** Registers a document with its clauses. @returns their ids, in order. */
export async function registerPaper(
  world: World,
  paper: { number?: string; stage?: string; officeId?: number; clauses: TestClause[] },
): Promise<{ documentId: string; directiveIds: string[] }> {
  const documentId = randomUUID()
  const { pool } = world.serving.database
  const officeId = paper.officeId ?? world.officeId
  await pool.query(
    `insert into document (document_id, office_id, stage, kind, number_out, issued_on, issuer, subject) values ($1, $2, $3, 'thong-bao', $4, '2024-09-01', 'UBND huyện Mường Lâm', 'Kết luận giao ban')`,
    [documentId, officeId, paper.stage ?? 'issued', paper.number ?? '215/TB-UBND'],
  )
  return { documentId, directiveIds: await addClauses(world, { documentId, officeId, clauses: paper.clauses }) }
}

export async function addClauses(
  world: World,
  { documentId, officeId, clauses }: { documentId: string; officeId?: number; clauses: TestClause[] },
): Promise<string[]> {
  const { pool } = world.serving.database
  const { rows } = await pool.query('select count(*) as n from directive where document_id = $1', [documentId])
  const ids: string[] = []
  for (const [i, clause] of clauses.entries()) {
    const directiveId = randomUUID()
    const following = clause.following ?? 'dated'
    const found = { directive: { marks: [] }, settled: [] }
    await pool.query(
      `insert into directive (directive_id, office_id, document_id, ordinal, section, quote, starts, ends, title, following, proposed_following, terms, found, doubts)
       values ($1, $2, $3, $4, $5, $6, 0, 10, $7, $8, $8, $9, $10, '[]')`,
      [
        directiveId,
        officeId ?? world.officeId,
        documentId,
        Number(rows[0].n) + i + 1,
        clause.section ?? String(i + 1),
        clause.quote ?? clause.title ?? 'Hoàn thành cứng hoá đường trục thôn',
        clause.title ?? 'Hoàn thành cứng hoá đường trục thôn',
        following,
        JSON.stringify(termsOf(clause)),
        JSON.stringify(found),
      ],
    )
    ids.push(directiveId)
  }
  return ids
}

function termsOf(clause: TestClause): Terms {
  const party = (agencyId: number) => ({
    printed: `cơ quan ${agencyId}`,
    agencyIds: [agencyId],
    groupId: null,
    sure: 1,
    why: null,
  })
  return {
    lead: (clause.lead ?? []).map(party),
    cooperate: (clause.cooperate ?? []).map(party),
    places: [],
    criteria: [],
    due: (clause.due ?? []).map(({ day, time, text }) => ({
      text: text ?? `trước ngày ${day}`,
      day,
      time: time ?? null,
      inherited: false,
    })),
    recurrence: null,
    product: null,
    reportTo: null,
    via: null,
    supervisor: null,
    legalRefs: [],
    ...clause.terms,
  }
}

/** Hands a paper of these clauses out as hang. @returns the assignments by lead agency. */
export async function handedOut(
  world: World,
  paper: Parameters<typeof registerPaper>[1],
): Promise<{ documentId: string; directiveIds: string[]; byLead: Map<number, string> }> {
  const made = await registerPaper(world, paper)
  const answer = await world.as('hang', 'POST', `/documents/${made.documentId}/hand-out`, { relations: [] })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  const list = await world.as('hang', 'GET', `/assignments?document=${made.documentId}&size=200`)
  const rows = list.body.assignments as { assignmentId: string; lead: { agencyId: number } }[]
  return { ...made, byLead: new Map(rows.map((row) => [row.lead.agencyId, row.assignmentId])) }
}
