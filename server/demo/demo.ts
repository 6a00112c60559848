// The demo: three places, their documents handed out and followed through the API, dated relative to today. Made once, kept in its own data folder.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { fillDates } from '../../seeds/fill-dates.ts'
import type { AssignmentRow, Outcome } from '../modules/assignments/contract.ts'
import type { DirectiveList } from '../modules/directives/contract.ts'
import { hashPassword } from '../modules/identity/passwords.ts'
import { hasAccounts } from '../modules/identity/queries.ts'
import type { Serving } from '../serve.ts'
import { boardOf } from './board.ts'
import { type Caller, signInAs, uploadText } from './caller.ts'
import { lifeOf } from './lives.ts'
import { dayOf, type Place, readPlaces, seedsFolder } from './place.ts'
import { type Known, populate } from './populate.ts'
import { type Happening, later, type StoryClock, tell } from './timeline.ts'

export const demoPassword = 'dondoc-demo'

/** Fills an empty demo; a filled one is left as people changed it. */
export async function fillDemo(
  serving: Serving,
  options: { clock: StoryClock; say: (line: string) => void },
): Promise<void> {
  const { clock, say } = options
  if (await serving.database.read(hasAccounts)) return
  say('Đang dựng dữ liệu mẫu (ba nơi, tên hư cấu)…')
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const known: Known = { units: new Map(), agencies: new Map() }
  const places = await readPlaces()
  const passwordHash = await hashPassword(demoPassword)
  for (const place of places) await serving.database.write((tx) => populate(tx, place, { known, today, passwordHash }))
  for (const place of places) {
    const until = place.now ? new Date(place.now) : new Date()
    clock.standAt(new Date(until.getTime() - 400 * 86_400_000))
    const people = peopleOf(serving, place)
    const papers = new Map<string, string>()
    const story = [
      ...storyOf(serving, place, { today, people, papers }),
      ...(await boardOf(place, { people, known, today, papers })),
      ...monthlyTable(people.get(place.officer)!, place, until),
    ]
    await tell(clock, story, until)
  }
  clock.goOn()
}

/** Prints where to sign in. */
export async function sayDemo(say: (line: string) => void): Promise<void> {
  const places = await readPlaces()
  say(`Đăng nhập thử (mật khẩu chung: ${demoPassword}):`)
  for (const place of places) {
    say(`  ${place.title}`)
    if (place.now) say(`    bảng tiêu chí của ngày cuối: /bieu-tieu-chi?ngay=${place.now.slice(0, 10)}`)
    for (const person of place.people)
      say(`    ${person.login.padEnd(10)} ${person.name}, ${person.title} · ${person.agency}`)
  }
}

const peopleOf = (serving: Serving, place: Place): ReadonlyMap<string, Caller> =>
  new Map(place.people.map((person) => [person.login, signInAs(serving, person.login, demoPassword)]))

/** `papers` learns which file became which document. */
function storyOf(
  serving: Serving,
  place: Place,
  { today, people, papers }: { today: string; people: ReadonlyMap<string, Caller>; papers: Map<string, string> },
): Happening[] {
  const callers = new Map(
    place.people.map((person) => [person.agency, people.get(person.login)!]).reverse() as [string, Caller][],
  )
  const officer = people.get(place.officer)!
  const leader = people.get(place.leader)!
  const byAgency = (row: AssignmentRow) =>
    callers.get(row.lead.name) ?? (row.lead.shortName ? callers.get(row.lead.shortName) : undefined) ?? null
  const story = place.documents.map((document): Happening => {
    const day = dayOf(document.at, today)
    return {
      at: new Date(`${day}T08:20:00+07:00`),
      what: async () => {
        const text = fillDates(await readFile(join(seedsFolder, 'documents', document.file), 'utf8'), today)
        const documentId = await uploadText(
          serving,
          { login: place.officer, password: demoPassword },
          { name: document.file, text },
        )
        papers.set(document.file, documentId)
        return document.leave
          ? []
          : [handingOut(documentId, new Date(`${day}T10:05:00+07:00`), { officer, leader, byAgency })]
      },
    }
  })
  return place.closes ? [...story, closing(place.closes, officer)] : story
}

/** An office at work has sent the table of the month gone by to its units. */
function monthlyTable(officer: Caller, place: Place, until: Date): Happening[] {
  if (place.closes) return []
  const at = new Date(until.getTime() - 3_600_000)
  const today = new Date(at.getTime() + 7 * 3_600_000)
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
  const untilDay = new Date(today.getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  const period = { kind: 'month', year: month.getUTCFullYear(), no: month.getUTCMonth() + 1, span: 'calendar' }
  return [
    {
      at,
      what: async () => {
        const { tableId } = (await officer('POST', '/results', period)) as { tableId: string }
        await officer('POST', `/results/${tableId}/reconciliation`, { untilDay })
        return []
      },
    },
  ]
}

/** An office that ends withdraws what is still open, on that ground. */
function closing({ at, onDay, words }: NonNullable<Place['closes']>, officer: Caller): Happening {
  return {
    at: new Date(at),
    what: async () => {
      const { assignments } = (await officer('GET', '/assignments?open=yes&size=200')) as {
        assignments: AssignmentRow[]
      }
      for (const row of assignments)
        await officer('POST', `/assignments/${row.assignmentId}/cancellation`, { words, onDay })
      return []
    },
  }
}

type Office = { officer: Caller; leader: Caller; byAgency: (row: AssignmentRow) => Caller | null }

/** The officer marks what she has read as right, files what has no lead, hands out; then each row lives its life. */
function handingOut(documentId: string, at: Date, { officer, leader, byAgency }: Office): Happening {
  return {
    at,
    what: async () => {
      const { directives } = (await officer('GET', `/documents/${documentId}/directives`)) as DirectiveList
      const unled = directives
        .filter((d) => d.following !== 'filed' && d.terms.lead.every((party) => party.agencyIds.length === 0))
        .map((d) => d.directiveId)
      if (unled.length > 0)
        await officer('POST', `/documents/${documentId}/following`, { following: 'filed', directiveIds: unled })
      await officer('POST', `/documents/${documentId}/hand-out`, { relations: [] })
      const { clauses } = (await officer('GET', `/documents/${documentId}/outcome`)) as z.output<typeof Outcome>
      return clauses
        .flatMap((clause) => clause.rows)
        .flatMap((row, nth) => lifeOf(row, { officer, leader, own: byAgency(row) }, later(at, 1), nth))
    },
  }
}
