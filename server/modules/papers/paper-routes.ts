// Every list as a paper: the same filters as the list on the page, in the format asked for.
import { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import type { Route } from '../../platform/http.ts'
import { Problem } from '../../platform/problem.ts'
import { ListAssignments } from '../assignments/contract.ts'
import { cooperatorsOf } from '../assignments/queries/cooperators.ts'
import { wanted } from '../assignments/queries/filters.ts'
import { assignmentRows } from '../assignments/queries/list.ts'
import { dayOf } from '../calendar/days.ts'
import { ListDocuments } from '../documents/contract.ts'
import { listDocuments } from '../documents/queries/register.ts'
import { showRound } from '../rounds/actions/show.ts'
import { RoundId } from '../rounds/contract.ts'
import { type PaperFormat, type PaperList, type PaperTable, paperFormats, type Signature } from './contract.ts'
import { type Frame, frameOf } from './form/frame.ts'
import { assignmentsTable, groupings } from './lists/assignments.ts'
import { documentsTable } from './lists/documents.ts'
import { roundLines, roundTable } from './lists/round.ts'
import type { Press } from './press/press.ts'
import { paperProblems } from './problems.ts'
import { choicesOf, letterheadOf } from './queries/choices.ts'
import { documentTitles } from './queries/documents.ts'
import { mostRows, policies } from './rules.ts'
import { fileOfPages, sendMade } from './sending.ts'

/** json: the Biểu itself, for the page's clipboard. */
export const Asked = z.object({ format: z.enum([...paperFormats, 'json']) })
export type AskedFormat = PaperFormat | 'json'

/** One list: its address, the name of its files, and its table as this actor sees it now. */
export type PaperOf<Q extends z.ZodType> = {
  path: string
  says: string
  may: Parameters<Route['raw']>[2]['may']
  file: string
  query: Q
  table(look: Look, asked: z.output<Q>, format: AskedFormat): Promise<PaperTable>
}

export function paperRoute<Q extends z.ZodType>(route: Route, press: Press, paper: PaperOf<Q>): void {
  route.raw('GET', paper.path, { may: paper.may, says: paper.says }, async (border, request, reply) => {
    const { format, table } = await border.look(async (look) => {
      const { format } = Asked.parse(request.query)
      return { format, table: await paper.table(look, paper.query.parse(request.query), format) }
    })
    if (format === 'json') return reply.send(table)
    const at = border.clock.now()
    const name = `${paper.file}-${dayOf(at)}`
    return sendMade(request, reply, async (onStep) =>
      fileOfPages(name, format, await press.make({ kind: 'table', table, format, at }, onStep)),
    )
  })
}

/** What stands round a list for this actor, as his agency chose it. */
export async function framing(
  { db, actor, clock }: Look,
  { list, ...more }: { list: PaperList; lines?: string[]; asOf?: string; before?: Signature[] },
): Promise<Frame> {
  const letterhead = await letterheadOf(db, actor)
  const choices = await choicesOf(db, actor, list)
  return frameOf({ list, letterhead, choices, now: clock.now(), ...more })
}

export const most = (format: AskedFormat): number => (format === 'xlsx' ? mostRows.workbook : mostRows.paper)

/** @throws Problem tooManyRows */
export function refuseTooMany(rows: number, format: AskedFormat): void {
  if (rows > most(format)) throw new Problem(paperProblems.tooManyRows, { rows, most: most(format) })
}

export function listRoutes(route: Route, press: Press): void {
  paperRoute(route, press, {
    path: '/papers/assignments',
    says: 'Biểu nhiệm vụ theo bộ lọc: ?format=pdf, docx, xlsx, png hoặc json; &by= cách gộp',
    may: policies.make,
    file: 'nhiem-vu',
    query: ListAssignments.omit({ page: true, size: true, total: true }).extend({
      by: z.enum(groupings).default('none'),
    }),
    async table(look, { by, ...filters }, format) {
      const { db, actor, clock } = look
      const now = clock.now()
      const rows = await assignmentRows(db, { where: wanted(actor, filters, now), limit: most(format) + 1 }, now)
      refuseTooMany(rows.length, format)
      const cooperators = await cooperatorsOf(
        db,
        rows.map(({ assignmentId }) => assignmentId),
      )
      const documents = await documentTitles(
        db,
        rows.flatMap(({ documentId }) => documentId ?? []),
      )
      const frame = await framing(look, { list: 'assignments' })
      // A workbook has room for what only the larger sheet says.
      const wide = frame.sheet === 'A3' || format === 'xlsx'
      return assignmentsTable(rows, frame, { by, wide, cooperators, documents, now })
    },
  })
  paperRoute(route, press, {
    path: '/papers/documents',
    says: 'Danh mục văn bản theo bộ lọc: ?format=pdf, docx, xlsx, png hoặc json',
    may: policies.make,
    file: 'van-ban',
    query: ListDocuments.omit({ page: true }),
    async table(look, filter, format) {
      const { db, actor, clock } = look
      const asked = { filter: { ...filter, page: 1 }, now: clock.now(), size: most(format) + 1 }
      const { documents } = await listDocuments(db, actor, asked)
      refuseTooMany(documents.length, format)
      return documentsTable(documents, await framing(look, { list: 'documents' }))
    },
  })
  paperRoute(route, press, {
    path: '/papers/round',
    says: 'Biểu kết quả thẩm định của một đợt, kèm biên bản: ?roundId=; &unit= một xã; ?format=pdf, docx, xlsx, png hoặc json',
    may: policies.make,
    file: 'ket-qua-tham-dinh',
    query: RoundId.extend({ unit: z.coerce.number().int().optional() }),
    async table(look, { roundId, unit }) {
      const round = await showRound(look, { roundId })
      return roundTable(round, await framing(look, { list: 'round', lines: roundLines(round) }), unit ?? null)
    },
  })
}
