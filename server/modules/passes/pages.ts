// The pages that links open: made anew at each opening from the rows of the office, unless frozen.
import { sql } from 'kysely'
import type { Actor } from '../../platform/access.ts'
import type { Reader } from '../../platform/db.ts'
import type { AssignmentRow } from '../assignments/contract.ts'
import { deedsOf, registerOf } from '../assignments/queries/detail.ts'
import { wanted } from '../assignments/queries/filters.ts'
import { assignmentRows } from '../assignments/queries/list.ts'
import { outcomeOf } from '../assignments/queries/outcome.ts'
import { PassFilters, type ReportPage, type ViewPage } from './contract.ts'
import { clauseTitles, namesOf, type Paper, paperOf } from './queries/pages.ts'
import type { Pass } from './queries/passes.ts'
import { sentBy } from './queries/reports.ts'
import { mostShown, withoutHouseholds } from './rules.ts'

/** The office itself looks: all of its book, without what is only planned. */
const eyesOf = (officeId: number): Actor => ({
  personId: 0,
  postId: 0,
  part: 'leader',
  officeId,
  agencyId: 0,
  agencyIds: [],
})

type Content = Pick<ViewPage, 'document' | 'quote' | 'clauses' | 'more' | 'story'>
const bare: Content = { document: null, quote: null, clauses: [], more: false, story: [] }

/** The page of a view link as of now. Its clauses are empty where nothing handed out lies in its scope. */
export async function viewPage(db: Reader, pass: Pass, now: Date): Promise<ViewPage> {
  const content = await contentOf[pass.scope as 'list' | 'document' | 'assignment'](db, pass, now)
  const { office, agency } = await namesOf(db, pass.officeId, null)
  return {
    kind: 'view',
    title: pass.title,
    office,
    agency,
    at: now.toISOString(),
    frozen: pass.frozen,
    endsAt: pass.endsAt.toISOString(),
    ...content,
  }
}

const contentOf: Record<'list' | 'document' | 'assignment', (db: Reader, pass: Pass, now: Date) => Promise<Content>> = {
  async list(db, pass, now) {
    const filters = PassFilters.parse(pass.filters)
    const where = sql<boolean>`${wanted(eyesOf(pass.officeId), filters, now)} and not h.planned`
    const rows = await assignmentRows(db, { where, limit: mostShown + 1 }, now)
    return { ...bare, clauses: rows.slice(0, mostShown).map(alone), more: rows.length > mostShown }
  },

  async document(db, { officeId, documentId }, now) {
    const outcome = (await outcomeOf(db, eyesOf(officeId), documentId!, now)) ?? []
    const titles = await clauseTitles(db, documentId!)
    const clauses = outcome.map(({ directiveId, section, rows }) => {
      const real = rows.filter(({ planned }) => !planned)
      const title = titles.get(directiveId) ?? real[0]?.title ?? ''
      return { key: directiveId, section, title: withoutHouseholds(title), rows: real.map(shown) }
    })
    const document = unnamed((await paperOf(db, officeId, documentId!)) ?? null)
    return { ...bare, document, clauses: clauses.some(({ rows }) => rows.length > 0) ? clauses : [] }
  },

  async assignment(db, { officeId, assignmentId }, now) {
    const where = sql<boolean>`h.assignment_id = ${assignmentId} and h.office_id = ${officeId} and not h.planned`
    const [row] = await assignmentRows(db, { where, limit: 1 }, now)
    if (!row) return bare
    const { quote, document } = await registerOf(db, row.assignmentId)
    const deeds = await deedsOf(db, row.assignmentId)
    return {
      document: unnamed(document && { ...document, number: document.numberOut }),
      quote: withoutHouseholds(quote),
      clauses: [alone(row)],
      more: false,
      story: deeds
        .filter(({ verb, undone }) => !undone && told.has(verb))
        .map(({ verb, at, agency }) => ({ verb, at: at.toISOString(), agency: agency?.name ?? null })),
    }
  },
}

const unnamed = (paper: Paper | null): Paper | null =>
  paper && { number: paper.number, issuedOn: paper.issuedOn, subject: withoutHouseholds(paper.subject) }

/** Deeds that say how the work goes; what offices arrange among themselves is not told. */
const told: ReadonlySet<string> = new Set([
  'hand-out',
  'acknowledge',
  'report',
  'complete',
  'confirm',
  'return',
  'grant-extension',
  'urge',
  'cancel',
  'change',
])

const alone = (row: AssignmentRow) => ({
  key: row.assignmentId,
  section: row.section,
  title: withoutHouseholds(row.title),
  rows: [shown(row)],
})

/** A row without words of reports, which may name households, and without causes of lateness: they were not said to whoever holds a link. */
function shown(row: AssignmentRow): AssignmentRow {
  return { ...row, title: withoutHouseholds(row.title), cause: null, last: { ...row.last, words: null } }
}

/** The page of a report link: what is open of one unit in one document. */
export async function reportPage(db: Reader, pass: Pass, now: Date): Promise<ReportPage> {
  const where = sql<boolean>`h.office_id = ${pass.officeId} and h.document_id = ${pass.documentId} and h.lead_agency_id = ${pass.agencyId}
    and not h.planned and h.phase in ('unseen', 'open') and not (h.following = 'period' and h.due_at is not null and h.due_at < ${now})`
  const rows = await assignmentRows(db, { where, limit: mostShown }, now)
  const sent = Map.groupBy(await sentBy(db, pass.passId), ({ assignmentId }) => assignmentId)
  const { office, agency, unit } = await namesOf(db, pass.officeId, pass.agencyId)
  const document = (await paperOf(db, pass.officeId, pass.documentId!))!
  return {
    kind: 'report',
    passId: pass.passId,
    title: pass.title,
    office,
    agency,
    unit: unit ?? '',
    endsAt: pass.endsAt.toISOString(),
    document,
    items: rows.map((row) => ({
      row: { ...row, cause: null, last: { ...row.last, words: null } },
      sent: (sent.get(row.assignmentId) ?? []).map(({ at, state, why }) => ({ at: at.toISOString(), state, why })),
    })),
  }
}
