// One directive: everything the words of a draft and what stands above it say.
import type { Actor } from './actor.ts'
import { bareUnits } from './bare-units.ts'
import { expandMembers, namedAbove, nameUnit } from './collective.ts'
import { type CommuneLevels, levelOfPlaces } from './commune-levels.ts'
import { doubtsOf } from './confidence.ts'
import { cooperatorsIn } from './cooperators.ts'
import { criteriaIn, isSame } from './criteria.ts'
import { listedCriteria } from './criteria-cells.ts'
import { timesOf } from './directive-times.ts'
import type { Draft } from './drafts.ts'
import { followingOf, productOf, titleOf } from './following.ts'
import type { WalkContext } from './inherited.ts'
import { legalRefsIn } from './legal-refs.ts'
import { type Place, placesIn } from './places.ts'
import type { Directive, DirectiveMark, Level, Span } from './reading.ts'
import { receiverIn } from './report-to.ts'
import { unitsSharing } from './shared-out.ts'
import { supervisorIn } from './supervisors.ts'
import type { Source } from './words.ts'

export type DirectiveContext = WalkContext & {
  /** Day of the document for the criteria in force. */
  day: string | null
  level: Level | null
  /** Levels of communes by the headings. */
  levels: CommuneLevels
  /** The issuer's own rank: bodies above it are asked, not told. */
  refuses: (lead: readonly Actor[]) => boolean
}

/** The directive a draft makes. */
export function directiveOf(source: Source, draft: Draft, context: DirectiveContext): Directive {
  const { run, start, end, section } = draft
  const quote = source.text.slice(start, end)
  const said = saidIn(source, draft, context)
  const { deadlines, rhythm } = said.times
  const found = {
    lead: said.lead.map((actor) => actor.name),
    cooperate: said.cooperate.map((actor) => actor.name),
    supervisor: said.supervisor?.name ?? null,
    places: said.places.map((place) => place.name),
    criteria: said.criteria.map(({ place, level, no, indicator }) => ({ place, level, no, indicator })),
    deadlines: deadlines.map(({ at, quote, start, end, inherited }) => ({ at, quote, start, end, inherited })),
    recurrence: rhythm?.recurrence ?? null,
    reportTo: said.receiver?.to?.name ?? null,
    via: said.receiver?.via?.name ?? null,
    legalRefs: said.refs.map(({ type, number, date }) => ({ type, number, date })),
  }
  const product = productOf(quote, found, source.words.slice(run.from, run.to))
  return {
    section,
    quote,
    start,
    end,
    ...found,
    title: titleOf(source, told.has(run.rule) && run.deed < run.to ? run.deed : run.from, end),
    marks: marksOf(said),
    doubts: doubtsOf(found, run.rule, said.times),
    product,
    following: followingOf(quote, found, product),
    rule: run.rule,
  }
}

type Said = ReturnType<typeof saidIn>

/** Who, where, what and when, with the places of the words that say it. */
function saidIn(source: Source, draft: Draft, context: DirectiveContext) {
  const { run, above } = draft
  const refs = legalRefsIn(source, run.from, run.to)
  const own = placesIn(source, run.from, run.to, context.known)
  const near = onlyCommune(own) ?? onlyCommune(above.places)
  const sharing = unitsSharing(source, run)
  const told = expandMembers(source, run, namedAbove(run.lead, above.lead), own)
  const lead = (sharing.length > 0 && told.every(isCollective) ? sharing : told).map((actor) =>
    nameUnit(actor, near, context.commune),
  )
  const cooperate = distinct([...cooperatorsIn(source, run), ...draft.cooperate]).filter(
    (actor) => !lead.some((one) => one.name === actor.name),
  )
  const receiver = receiverIn(source, run)
  return {
    lead,
    cooperate,
    receiver,
    refs,
    supervisor: supervisorIn(source, run),
    places: distinct([
      ...own,
      ...bareUnits(source.words, run, context.commune ?? communeTold(run.lead)),
      ...inheritedPlaces(own, above.places),
    ]),
    times: timesOf(source, draft, refs, context.today),
    criteria: criteriaOf(source, draft, own, { ...context, sharing: sharing.length > 0 }),
  }
}

const isCollective = ({ kind, name }: Actor) => kind === 'many' || /^(?:các|từng|những|mỗi)\s/i.test(name)

/** What the column of criteria lists, then what the words speak of. */
function criteriaOf(
  source: Source,
  draft: Draft,
  own: readonly Place[],
  context: DirectiveContext & { sharing: boolean },
) {
  const { run } = draft
  const around = {
    day: context.day,
    level: levelAround(draft, own, context),
    levels: context.levels,
    places: own,
    opened: draft.above.criteria,
    sharing: context.sharing,
  }
  const listed = draft.criteria.map((cell) => listedCriteria(source, cell, around)).find((found) => found.length) ?? []
  const spoken = criteriaIn(source, run.from, run.to, around)
  return [...listed, ...spoken.filter((one) => !listed.some((other) => isSame(one, other)))]
}

const marksOf = ({ lead, cooperate, supervisor, places, criteria, times, refs, receiver }: Said): DirectiveMark[] => [
  ...lead.map((one) => mark('lead', one.name, one)),
  ...cooperate.map((one) => mark('cooperate', one.name, one)),
  ...(supervisor ? [mark('supervisor', supervisor.name, supervisor)] : []),
  ...places.map((one) => mark('place', one.name, one)),
  ...criteria.map((one) => mark('criterion', one.indicator ?? String(one.no ?? ''), one)),
  ...times.deadlines.map((one) => mark('deadline', one.at, one)),
  ...(times.rhythm ? [mark('recurrence', times.rhythm.recurrence.rrule, times.rhythm.span)] : []),
  ...refs.map((one) => mark('legalRef', one.number, one)),
  ...(receiver?.to ? [mark('reportTo', receiver.to.name, receiver.to)] : []),
]

/** The level of what stands around an item: of the communes its headings name, of the headings, of the one commune, of the subject. */
function levelAround(draft: Draft, own: readonly Place[], { levels, commune, level }: DirectiveContext): Level | null {
  const communes = draft.above.places.filter((place) => !place.village).map((place) => place.name)
  const named = own.some((place) => !place.village)
  const ofPlaces = named ? null : levelOfPlaces(levels, communes)
  return ofPlaces ?? draft.above.level ?? (commune && !named ? levels.get(commune) : null) ?? level
}

/** "UBND xã A …; tổ chức họp Ban Chỉ đạo xã": behind its own committee "xã" is that commune. */
const communeTold = (lead: readonly Actor[]) =>
  lead.length === 1 ? (/^UBND (?:xã|phường|thị trấn) (\p{Lu}.*)$/u.exec(lead[0]!.name)?.[1] ?? null) : null

const onlyCommune = (places: readonly Place[]) => {
  const communes = new Set(places.filter((place) => !place.village).map((place) => place.name))
  return communes.size === 1 ? [...communes][0]! : null
}

/** Of the communes a heading lists, an item that names one of them speaks of that one alone. */
const inheritedPlaces = (own: readonly Place[], above: readonly Place[]) => {
  const narrowed = own.some((one) => !one.village && above.some((other) => other.name === one.name))
  return narrowed ? above.filter((place) => place.village && own.some((one) => one.name === place.name)) : above
}

const mark = (field: DirectiveMark['field'], value: string, { start, end }: Span): DirectiveMark => ({
  field,
  value,
  start,
  end,
})

const distinct = <T extends { name: string }>(named: T[]) =>
  named.filter((one, i) => named.findIndex((other) => other.name === one.name) === i)

const told = new Set(['order', 'subject', 'address', 'table'])
