// The board of a place, told from seeds/boards/*.json through the API: many rows a deed.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillDates } from '../../seeds/fill-dates.ts'
import type { Facts } from '../modules/assessments/contract.ts'
import type { RoundDetail } from '../modules/rounds/contract.ts'
import type * as steps from './board-steps.ts'
import type { Caller } from './caller.ts'
import { dayOf, type Place, seedsFolder } from './place.ts'
import type { Known } from './populate.ts'
import type { Happening } from './timeline.ts'

export type BoardHands = {
  people: ReadonlyMap<string, Caller>
  known: Known
  today: string
  /** Documents of the place by file or number; filled while its story is told. */
  papers: Map<string, string>
}
type OneSet = { frameworkId: number; from: string; criteria: number[]; place: (code: string, kind?: Kind) => number }
type Kind = 'criterion' | 'indicator'
type Hands = BoardHands & {
  call: Caller
  sets: (code: string) => Promise<OneSet>
  unit: (name: string) => number
  day: (text: string) => string
  ownUnit: number
  communes: readonly string[]
}

/** What became of a place's board, each step at half past one in the afternoon of its day. */
export async function boardOf(place: Place, hands: BoardHands): Promise<Happening[]> {
  const text = await readFile(join(seedsFolder, `boards/${place.key}.json`), 'utf8')
  const story = JSON.parse(fillDates(text, hands.today)) as steps.BoardStep[]
  const read = new Map<string, Promise<OneSet>>()
  const communes = place.units.filter(({ kind }) => kind === 'xa').map((unit) => unit.key ?? unit.name)
  const unit = (name: string) => idOf(hands.known.units, name)
  const day = (text: string) => dayOf(text, hands.today)
  return story.map((step) => ({
    at: new Date(`${day(step.at)}T13:30:00+07:00`),
    what: async () => {
      const call = hands.people.get(step.by)!
      const sets = (code: string) => {
        if (!read.has(code)) read.set(code, readSet(call, code))
        return read.get(code)!
      }
      await take(step, { ...hands, call, sets, unit, day, communes, ownUnit: unit(place.office.unit) })
      return []
    },
  }))
}

function take(step: steps.BoardStep, hands: Hands): Promise<unknown> {
  if ('agencies' in step) return assign(step.agencies, hands)
  if ('publish' in step) return publish(step.publish, hands)
  if ('state' in step) return state(step.state, hands)
  if ('facts' in step) return takeFacts(step.facts, hands)
  if ('round' in step) return hold(step.round, hands)
  if ('recognise' in step) return recognise(step.recognise, hands)
  if ('freeze' in step) return freeze(step.freeze, hands)
  if ('roadmap' in step) return plan(step.roadmap, hands)
  return aim(step.goal, hands)
}

/** A published set by its code; a set of a province's own bears the number of its unit behind. */
async function readSet(call: Caller, code: string): Promise<OneSet> {
  const { frameworks } = (await call('GET', '/frameworks')) as {
    frameworks: { frameworkId: number; code: string; unitId: number | null }[]
  }
  const found = frameworks.find((one) => one.code === code || one.code === `${code}-${one.unitId}`)
  if (!found) throw new Error(`demo: không có bộ tiêu chí ${code}`)
  const { framework, places } = (await call('GET', `/frameworks/${found.frameworkId}`)) as {
    framework: { from: string | null }
    places: { place: number; kind: Kind; code: string }[]
  }
  const numbers = new Map(places.map((one) => [`${one.kind} ${one.code}`, one.place]))
  return {
    frameworkId: found.frameworkId,
    from: framework.from ?? '',
    criteria: places.filter(({ kind }) => kind === 'criterion').map(({ place }) => place),
    place: (one, kind = /^\d+$/.test(one) ? 'criterion' : 'indicator') => idOf(numbers, `${kind} ${one}`),
  }
}

/** "1-4 7 17.4" as places. */
const placesOf = ({ place }: OneSet, codes: string): number[] =>
  codes
    .split(' ')
    .flatMap((piece) => {
      const [, from, to] = piece.match(/^(\d+)-(\d+)$/) ?? []
      return from ? Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i)) : [piece]
    })
    .map((code) => place(code))

async function assign({ set, from, ground, of }: steps.ResponsibleAgencies, hands: Hands): Promise<unknown> {
  const one = await hands.sets(set)
  const rows = Object.entries(of).flatMap(([agency, codes]) =>
    placesOf(one, codes).map((place) => ({ place, agencyId: idOf(hands.known.agencies, agency) })),
  )
  return hands.call('PUT', `/frameworks/${one.frameworkId}/agencies`, { unitId: hands.ownUnit, from, ground, rows })
}

async function publish({ name, level, ...set }: steps.OwnSet, { call, ownUnit }: Hands): Promise<unknown> {
  const begun = (await call('POST', '/framework-drafts', { unitId: ownUnit, level, name })) as {
    draftId: string
    body: object
  }
  await call('PUT', `/framework-drafts/${begun.draftId}`, { body: { ...begun.body, ...set } })
  return call('POST', `/framework-drafts/${begun.draftId}/publication`, { from: set.from })
}

/** Rows of a day before the set came into force are left out: a demo may be started in any year. */
async function state(stated: steps.StatedRows, hands: Hands): Promise<unknown> {
  const set = await hands.sets(stated.set)
  const onDay = hands.day(stated.day)
  if (onDay < set.from) return
  return hands.call('POST', '/assessments', {
    frameworkId: set.frameworkId,
    stage: stated.stage,
    onDay,
    source: stated.source ?? 'grid',
    reason: stated.reason ?? null,
    documentId: stated.paper ? idOf(hands.papers, stated.paper) : null,
    rows: rowsOf(stated, set, hands),
  })
}

function rowsOf(stated: steps.StatedRows, set: OneSet, { unit, communes }: Hands): object[] {
  const { met = {}, notMet = {}, values = [], act, othersNotMet } = stated
  const each = (of: steps.CodesOf, more: object) =>
    Object.entries(of).flatMap(([name, codes]) =>
      (name === '*' ? communes : [name]).flatMap((one) =>
        placesOf(set, codes).map((place) => ({ unitId: unit(one), place, ...more })),
      ),
    )
  const others = Object.entries(othersNotMet ? met : {}).flatMap(([name, codes]) => {
    const named = placesOf(set, codes)
    return set.criteria
      .filter((place) => !named.includes(place))
      .map((place) => ({ unitId: unit(name), place, met: false }))
  })
  const figures = values.map((one) => ({
    unitId: unit(one.unit),
    place: set.place(one.code, 'indicator'),
    value: one.value,
    met: one.met ?? null,
  }))
  return [
    ...each(met, { met: true }),
    ...each(notMet, { met: false }),
    ...others,
    ...figures,
    ...(act ? each(act.of, { act: act.kind }) : []),
  ]
}

async function takeFacts({ file, of }: steps.TakenFacts, { call, papers, unit }: Hands): Promise<unknown> {
  const path = `/documents/${idOf(papers, file)}/facts`
  const { facts } = (await call('GET', path)) as Facts
  const taken = of.map((wish) => {
    const fact = facts.find((one) => one.kind === wish.kind && one.units[0]?.unitId === unit(wish.unit))
    if (!fact) throw new Error(`demo: ${file} không nêu số liệu của ${wish.unit}`)
    return { key: fact.key, unitId: unit(wish.unit), stage: fact.stage, onDay: fact.onDay }
  })
  return call('POST', `${path}/confirmation`, { facts: taken })
}

async function hold(round: steps.HeldRound, hands: Hands): Promise<unknown> {
  const { call, unit, day, papers } = hands
  const set = await hands.sets(round.set)
  if (day(round.from) < set.from) return
  const { stage, name, team, ground, minutes } = round
  const planned = (await call('POST', '/rounds', {
    ...{ frameworkId: set.frameworkId, stage, name, team, startsOn: day(round.from), endsOn: day(round.to) },
    ground: paper(ground, hands),
    units: Object.entries(round.of).map(([one, codes]) => ({ unitId: unit(one), places: placesOf(set, codes) })),
  })) as RoundDetail
  const rows = round.found.flatMap(({ unit: one, codes, result, by, words }) =>
    placesOf(set, codes).map((place) => ({
      ...{ unitId: unit(one), place, result, words: words ?? null },
      supplementBy: by ? day(by) : null,
    })),
  )
  await call('POST', `/rounds/${planned.roundId}/results`, { rows })
  const held = (await call('POST', `/rounds/${planned.roundId}/minutes`, {
    document: paper(minutes, hands),
    unitIds: null,
  })) as RoundDetail
  papers.set(minutes.number, held.minuteList.at(-1)!.documentId)
}

const paper = ({ number, day, subject }: steps.Numbered, hands: Hands) => ({
  number,
  issuedOn: hands.day(day),
  subject,
})

async function recognise({ set, on, decision, units }: steps.Recognised, hands: Hands): Promise<unknown> {
  const { frameworkId } = await hands.sets(set)
  return hands.call('POST', '/recognitions', {
    ...{ frameworkId, recognisedOn: hands.day(on), document: paper(decision, hands) },
    unitIds: units.map(hands.unit),
  })
}

async function freeze(
  { set, day, name, ground }: { set: string; day: string; name: string; ground: string },
  hands: Hands,
): Promise<unknown> {
  const { frameworkId } = await hands.sets(set)
  return hands.call('POST', '/freezes', { frameworkId, day: hands.day(day), name, ground })
}

async function plan(
  { set, year, rows }: { set: string; year?: number; rows: steps.RoadmapRow[] },
  hands: Hands,
): Promise<unknown> {
  const one = await hands.sets(set)
  const { call, unit, day, today } = hands
  const thisYear = Number(today.slice(0, 4))
  const planned = (codes?: string) =>
    codes?.split(' ').map((piece) => {
      const [code, month] = piece.split(':') as [string, string]
      return { place: one.place(code), month: Number(month) }
    })
  return call('POST', '/roadmap/rows', {
    frameworkId: one.frameworkId,
    year: year ?? thisYear,
    rows: rows.map((row) => ({
      unitId: unit(row.unit),
      registered: planned(row.registered),
      assigned: planned(row.assigned),
      decision: row.decision && { number: row.decision.number, day: day(row.decision.day) },
      inCharge: row.inCharge,
      standardYear: row.standardYear === 'this' ? thisYear : row.standardYear,
    })),
  })
}

async function aim(
  { set, year, ...goal }: { set: string; year?: number; atLeast: number; mean: number; ground: string },
  hands: Hands,
): Promise<unknown> {
  const { frameworkId } = await hands.sets(set)
  return hands.call('PUT', '/roadmap/goal', { frameworkId, year: year ?? Number(hands.today.slice(0, 4)), ...goal })
}

function idOf<Id>(names: ReadonlyMap<string, Id>, name: string): Id {
  const id = names.get(name)
  if (id === undefined) throw new Error(`demo: không có “${name}”`)
  return id
}
