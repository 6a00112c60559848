// Directives: each clause that tells somebody to do something, with everything its words say of it.
import type { Actor } from './actor.ts'
import { bareUnits } from './bare-units.ts'
import { opensClosing } from './closing.ts'
import { expandMembers, namedAbove, nameUnit } from './collective.ts'
import { type CommuneLevels, levelOfPlaces } from './commune-levels.ts'
import { cooperatorsIn, labelledLead } from './cooperators.ts'
import { criteriaIn } from './criteria.ts'
import { timesOf } from './directive-times.ts'
import { type Draft, draftOf, draftOfRow, draftOfStacked, draftOfTarget } from './drafts.ts'
import { doubtsOf, followingOf, productOf, titleOf } from './following.ts'
import { type LaidRow, movedBack } from './laid-rows.ts'
import { legalRefsIn } from './legal-refs.ts'
import { reportsByLabel } from './modes.ts'
import { type Inherited, type Item, items, type WalkContext } from './outline-walk.ts'
import { type Place, placesIn } from './places.ts'
import type { Directive, DirectiveMark, DocumentType, Level, Span } from './reading.ts'
import { receiverIn } from './report-to.ts'
import { type Run, runsOf } from './runs.ts'
import type { Block } from './sections.ts'
import type { StackedRow } from './stacked-rows.ts'
import { supervisorIn } from './supervisors.ts'
import { targetRows } from './target-rows.ts'
import { taskRows } from './task-rows.ts'
import { type TrailingTimes, trailingTimes } from './trailing-times.ts'
import type { Source } from './words.ts'

export type DirectiveContext = WalkContext & {
  /** Day of the document for the criteria in force. */
  day: string | null
  level: Level | null
  /** Levels of communes by the headings. */
  levels: CommuneLevels
  /** The one commune the document speaks of, if it is one. */
  commune: string | null
  /** The issuer's own rank: bodies above it are asked, not told. */
  refuses: (lead: readonly Actor[]) => boolean
}

/** A stretch of the document with the kind its title names; without one only its tables of work hand anything out. */
export type Part = { blocks: readonly Block[]; type: DocumentType | null }

/** All directives of the body, its annexes and the rows of tables that no bars part, in the order of the text. */
export function directivesIn(
  source: Source,
  parts: readonly Part[],
  rows: { stacked: readonly StackedRow[]; laid: readonly LaidRow[] },
  context: DirectiveContext,
): Directive[] {
  const spoken = parts.flatMap((part) => ofPart(source, part, context))
  const stacked = rows.stacked.map((row) => directiveOf(source, draftOfStacked(source, row), context))
  const laid = rows.laid.map((row) => movedBack(source.text, row, directiveOf(row.source, row.draft, context)))
  return [...spoken, ...stacked, ...laid].sort((a, b) => a.start - b.start)
}

function ofPart(source: Source, { blocks, type }: Part, context: DirectiveContext): Directive[] {
  const aboveRows = new Map<number, Inherited>()
  const spoken = type ? spokenIn(source, blocks, { ...context, type }, aboveRows) : []
  const tasks = taskRows(source, blocks)
  const targets = targetRows(source, blocks, aboveRows).filter((row) => !tasks.some((task) => task.block === row.block))
  const drafts = [...tasks.map((row) => draftOfRow(source, row)), ...targets.map((row) => draftOfTarget(source, row))]
  return [...spoken, ...drafts.map((draft) => directiveOf(source, draft, context))]
}

function spokenIn(
  source: Source,
  blocks: readonly Block[],
  context: DirectiveContext,
  aboveRows: Map<number, Inherited>,
): Directive[] {
  const found: Directive[] = []
  const walk = items(source, blocks, context, aboveRows)
  const before = new Map<number, Actor[]>()
  const trailing = trailingTimes(source, blocks, context.today)
  let step = walk.next(null)
  while (!step.done) {
    if (trailing.lines.has(step.value.block.index)) {
      step = walk.next(null)
      continue
    }
    const item = withTrailing(step.value, trailing)
    const parent = item.block.parent ?? -1
    const runs = runsOfItem(source, blocks, item, before.get(parent) ?? null, context)
    for (const run of runs) found.push(directiveOf(source, draftOf(source, item, run), context))
    const last = runs.at(-1)
    if (!item.block.marker) {
      if (last?.lead.length) before.set(parent, last.lead)
    } else before.delete(parent)
    step = walk.next(last?.lead.length ? last.lead : null)
  }
  return found
}

/** An item with the dates of the time line under its list. */
function withTrailing(item: Item, { above, lines }: TrailingTimes): Item {
  const deadlines = above.get(item.block.index)
  if (!deadlines) return item
  return {
    ...item,
    above: { ...item.above, deadlines: [...item.above.deadlines, ...deadlines] },
    until: lines.has(item.until) ? item.block.index : item.until,
  }
}

function runsOfItem(
  source: Source,
  blocks: readonly Block[],
  item: Item,
  before: Actor[] | null,
  context: DirectiveContext,
): Run[] {
  const end = blocks[item.until]!.to
  const body = { from: item.body.from, to: item.until === item.block.index ? item.body.to : end }
  const heading = item.address ?? item.above.lead
  const runs = runsOf(source, body, {
    mode: reportsByLabel(source.text.slice(item.block.start, item.block.end)) ? 'report' : item.above.mode,
    heading,
    before: item.block.marker ? null : before,
    preamble: item.preamble,
    article: item.block.marker?.style === 'article',
    listed: item.block.marker !== null,
    closing: opensClosing(source.text, item.block.start),
    dated: item.above.deadlines.length > 0,
    day: context.day,
    last: item.block.index === blocks.length - 1,
    refuses: context.refuses,
    speaks: context.speaks,
  })
  const label = labelledLead(source, body)
  if (item.until !== item.block.index && runs.length) {
    // the lines "Thời gian: …" under an item belong to it, whatever they name
    const whole = { ...runs[0]!, to: end }
    return [label ? { ...whole, lead: label, rule: 'label' } : whole]
  }
  if (
    label &&
    runs.length === 1 &&
    (runs[0]!.rule === 'heading' || runs[0]!.rule === 'none' || runs[0]!.rule === 'paragraph-before')
  )
    return [{ ...runs[0]!, lead: label, rule: 'label' }]
  return runs
}

function directiveOf(source: Source, draft: Draft, context: DirectiveContext): Directive {
  const { run, start, end } = draft
  const quote = source.text.slice(start, end)
  const refs = legalRefsIn(source, run.from, run.to)
  const own = placesIn(source, run.from, run.to, context.known)
  const commune = onlyCommune(own) ?? onlyCommune(draft.above.places) ?? context.commune
  const lead = expandMembers(source, run, namedAbove(run.lead, draft.above.lead), own).map((actor) =>
    nameUnit(actor, commune),
  )
  const { deadlines, open, rhythm } = timesOf(source, draft, refs, context.today)
  const criteria = criteriaIn(source, run.from, run.to, {
    day: context.day,
    level: levelAround(draft, own, context),
    levels: context.levels,
    places: own,
    opened: draft.above.criteria,
  })
  const cooperate = distinct([...cooperatorsIn(source, run), ...draft.cooperate]).filter(
    (actor) => !lead.some((one) => one.name === actor.name),
  )
  const receiver = receiverIn(source, run)
  const supervisor = supervisorIn(source, run)
  const bodies = [
    ...run.lead,
    ...cooperate,
    ...(receiver ? [receiver.to] : []),
    ...(receiver?.via ? [receiver.via] : []),
  ]
  const places = distinct([
    ...own,
    ...bareUnits(source.words, run, context.commune, bodies),
    ...inheritedPlaces(own, draft.above.places),
  ])
  const found = {
    lead: lead.map((actor) => actor.name),
    cooperate: cooperate.map((actor) => actor.name),
    supervisor: supervisor?.name ?? null,
    places: places.map((place) => place.name),
    criteria: criteria.map(({ place, level, no, indicator }) => ({ place, level, no, indicator })),
    deadlines: deadlines.map(({ doubt: _, ...deadline }) => deadline),
    recurrence: rhythm?.recurrence ?? null,
    reportTo: receiver?.to.name ?? null,
    via: receiver?.via?.name ?? null,
    legalRefs: refs.map(({ type, number, date }) => ({ type, number, date })),
  }
  const doubts = doubtsOf(found, run.rule, { deadlines, open, rhythm })
  return {
    section: draft.section,
    quote,
    start,
    end,
    ...found,
    title: titleOf(source, told.has(run.rule) && run.deed < run.to ? run.deed : run.from, end),
    marks: [
      ...lead.map((one) => mark('lead', one.name, one)),
      ...cooperate.map((one) => mark('cooperate', one.name, one)),
      ...(supervisor ? [mark('supervisor', supervisor.name, supervisor)] : []),
      ...places.map((one) => mark('place', one.name, one)),
      ...criteria.map((one) => mark('criterion', one.indicator ?? String(one.no ?? ''), one)),
      ...deadlines.map((one) => mark('deadline', one.at, one)),
      ...(rhythm ? [mark('recurrence', rhythm.recurrence.rrule, rhythm.span)] : []),
      ...refs.map((one) => mark('legalRef', one.number, one)),
      ...(receiver ? [mark('reportTo', receiver.to.name, receiver.to)] : []),
    ],
    doubts,
    product: productOf(quote, found, source.words.slice(run.from, run.to)),
    following: followingOf(quote, found),
    sure: surenessOf(run.rule, doubts.length),
    rule: run.rule,
  }
}

/** The level of what stands around an item: of the communes its headings name, of the headings, of the one commune, of the subject. */
function levelAround(draft: Draft, own: readonly Place[], { levels, commune, level }: DirectiveContext): Level | null {
  const communes = draft.above.places.filter((place) => !place.village).map((place) => place.name)
  const named = own.some((place) => !place.village)
  const ofPlaces = named ? null : levelOfPlaces(levels, communes)
  return ofPlaces ?? draft.above.level ?? (commune && !named ? levels.get(commune) : null) ?? level
}

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

const sureness: Record<string, number> = {
  order: 0.97,
  subject: 0.93,
  address: 0.95,
  heading: 0.92,
  run: 0.9,
  label: 0.9,
  table: 0.95,
  imperative: 0.8,
  'paragraph-before': 0.7,
  none: 0.6,
  modal: 0.55,
}

const surenessOf = (rule: string, doubts: number) =>
  Math.round(((sureness[rule] ?? 0.7) - 0.05 * Math.min(doubts, 3)) * 100) / 100
