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
export const directiveOf = (source: Source, draft: Draft, context: DirectiveContext): Directive =>
  directivesOf(source, [draft], context)[0]!

/**
 * The directives drafts make. One thing is asked of all of them before the next: the rules of one question stay in the processor's own memory,
 * those of all together do not.
 */
export function directivesOf(source: Source, drafts: readonly Draft[], context: DirectiveContext): Directive[] {
  const said = saidIn(source, drafts, context)
  const quotes = drafts.map(({ start, end }) => source.text.slice(start, end))
  const found = said.map(foundIn)
  const products = drafts.map(({ run }, i) => productOf(quotes[i]!, found[i]!, source.words.slice(run.from, run.to)))
  const titles = drafts.map(({ run, end }) =>
    titleOf(source, told.has(run.rule) && run.deed < run.to ? run.deed : run.from, end),
  )
  const doubts = drafts.map(({ run }, i) => doubtsOf(found[i]!, run.rule, said[i]!.times))
  const followings = drafts.map((_, i) => followingOf(quotes[i]!, found[i]!, products[i]!))
  return drafts.map(({ run, start, end, section }, i) => ({
    section,
    quote: quotes[i]!,
    start,
    end,
    ...found[i]!,
    title: titles[i]!,
    marks: marksOf(said[i]!),
    doubts: doubts[i]!,
    product: products[i]!,
    following: followings[i]!,
    rule: run.rule,
  }))
}

type Said = ReturnType<typeof saidIn>[number]

const foundIn = ({ lead, cooperate, supervisor, places, criteria, times, receiver, refs }: Said) => ({
  lead: lead.map((actor) => actor.name),
  cooperate: cooperate.map((actor) => actor.name),
  supervisor: supervisor?.name ?? null,
  places: places.map((place) => place.name),
  criteria: criteria.map(({ place, level, no, indicator }) => ({ place, level, no, indicator })),
  deadlines: times.deadlines.map(({ at, quote, start, end, inherited }) => ({ at, quote, start, end, inherited })),
  recurrence: times.rhythm?.recurrence ?? null,
  reportTo: receiver?.to?.name ?? null,
  via: receiver?.via?.name ?? null,
  legalRefs: refs.map(({ type, number, date }) => ({ type, number, date })),
})

/** Who, where, what and when, with the places of the words that say it. */
function saidIn(source: Source, drafts: readonly Draft[], context: DirectiveContext) {
  const own = drafts.map(({ run }) => placesIn(source, run.from, run.to, context.known))
  const refs = drafts.map(({ run }) => legalRefsIn(source, run.from, run.to))
  const sharing = drafts.map(({ run }) => unitsSharing(source, run))
  const leads = drafts.map((draft, i) => leadOf(source, draft, { own: own[i]!, sharing: sharing[i]! }, context))
  const cooperators = drafts.map(({ run }) => cooperatorsIn(source, run))
  const receivers = drafts.map(({ run }) => receiverIn(source, run))
  const supervisors = drafts.map(({ run }) => supervisorIn(source, run))
  const units = drafts.map(({ run }) => bareUnits(source.words, run, context.commune ?? communeTold(run.lead)))
  const times = drafts.map((draft, i) => timesOf(source, draft, refs[i]!, context.today))
  const criteria = drafts.map((draft, i) =>
    criteriaOf(source, draft, own[i]!, { ...context, sharing: sharing[i]!.length > 0 }),
  )
  return drafts.map((draft, i) => ({
    lead: leads[i]!,
    cooperate: distinct([...cooperators[i]!, ...draft.cooperate]).filter(
      (actor) => !leads[i]!.some((one) => one.name === actor.name),
    ),
    receiver: receivers[i]!,
    refs: refs[i]!,
    supervisor: supervisors[i]!,
    places: distinct([...own[i]!, ...units[i]!, ...inheritedPlaces(own[i]!, draft.above.places)]),
    times: times[i]!,
    criteria: criteria[i]!,
  }))
}

/** Who is told: by name where the words name members or a unit of their own. */
function leadOf(
  source: Source,
  { run, above }: Draft,
  { own, sharing }: { own: readonly Place[]; sharing: readonly Actor[] },
  context: DirectiveContext,
): Actor[] {
  const near = onlyCommune(own) ?? onlyCommune(above.places)
  const lead = expandMembers(source, run, namedAbove(run.lead, above.lead), own)
  return (sharing.length > 0 && lead.every(isCollective) ? sharing : lead).map((actor) =>
    nameUnit(actor, near, context.commune),
  )
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
