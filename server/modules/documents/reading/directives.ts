// Directives: each clause that tells somebody to do something, with everything its words say of it.
import type { Actor } from './actor.ts'
import { bareUnits } from './bare-units.ts'
import { opensClosing } from './closing.ts'
import { expandMembers, nameUnit } from './collective.ts'
import { cooperatorsIn, labelledLead } from './cooperators.ts'
import { criteriaIn } from './criteria.ts'
import { deadlinesIn, type FoundDeadline } from './deadlines.ts'
import { type Draft, draftOf, draftOfRow } from './drafts.ts'
import { doubtsOf, followingOf, productOf, titleOf } from './following.ts'
import { legalRefsIn } from './legal-refs.ts'
import { type Item, items, type WalkContext } from './outline-walk.ts'
import { placesIn } from './places.ts'
import type { Directive, DirectiveMark, Level, Span } from './reading.ts'
import { type FoundRecurrence, recurrenceIn } from './recurrence.ts'
import { receiverIn } from './report-to.ts'
import { type Run, runsOf } from './runs.ts'
import type { Block } from './sections.ts'
import { taskRows } from './tables.ts'
import type { Source } from './words.ts'

export type DirectiveContext = WalkContext & {
  /** Day of the document for the criteria in force. */
  day: string | null
  level: Level | null
  /** The one commune the document speaks of, if it is one. */
  commune: string | null
  /** The issuer's own rank: bodies above it are asked, not told. */
  refuses: (lead: readonly Actor[]) => boolean
}

/** All directives of the body, in the order of the text; of annexes only the tables of work. */
export function directivesIn(
  source: Source,
  blocks: readonly Block[],
  annex: readonly Block[],
  context: DirectiveContext,
): Directive[] {
  const found: Directive[] = []
  const walk = items(source, blocks, context)
  const before = new Map<number, Actor[]>()
  let step = walk.next(null)
  while (!step.done) {
    const item = step.value
    const parent = item.block.parent ?? -1
    const runs = runsOfItem(source, blocks, item, before.get(parent) ?? null, context)
    for (const run of runs) found.push(directiveOf(source, draftOf(source, item, run), context))
    const last = runs.at(-1)
    if (!item.block.marker) {
      if (last?.lead.length) before.set(parent, last.lead)
    } else before.delete(parent)
    step = walk.next(last?.lead.length ? last.lead : null)
  }
  for (const row of [...taskRows(source, blocks), ...taskRows(source, annex)])
    found.push(directiveOf(source, draftOfRow(source, row), context))
  return found.sort((a, b) => a.start - b.start)
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
    mode: item.above.mode,
    heading,
    before: item.block.marker ? null : before,
    preamble: item.preamble,
    article: item.block.marker?.style === 'article',
    listed: item.block.marker !== null,
    closing: opensClosing(source.text, item.block.start),
    day: context.day,
    last: item.block.index === blocks.length - 1,
    refuses: context.refuses,
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
  const lead = expandMembers(source, run, run.lead, own).map((actor) => nameUnit(actor, context.commune))
  const places = distinct([...own, ...bareUnits(source.words, run, context.commune), ...draft.above.places])
  const rhythm = recurrenceIn(source, run.from, run.to)
  const deadlines = deadlinesOf(source, draft, rhythm, refs, context)
  const criteria = criteriaIn(source, run.from, run.to, {
    day: context.day,
    level: draft.above.level ?? context.level,
    places: own,
  })
  const cooperate = distinct([...cooperatorsIn(source, run), ...draft.cooperate]).filter(
    (actor) => !lead.some((one) => one.name === actor.name),
  )
  const receiver = receiverIn(source, run)
  const found = {
    lead: lead.map((actor) => actor.name),
    cooperate: cooperate.map((actor) => actor.name),
    places: places.map((place) => place.name),
    criteria: criteria.map(({ place, level, no, indicator }) => ({ place, level, no, indicator })),
    deadlines: deadlines.map(({ yearFilled: _, ...deadline }) => deadline),
    recurrence: rhythm?.recurrence ?? null,
    reportTo: receiver?.to.name ?? null,
    via: receiver?.via?.name ?? null,
    legalRefs: refs.map(({ type, number, date }) => ({ type, number, date })),
  }
  const doubts = doubtsOf(found, run.rule, deadlines)
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
      ...places.map((one) => mark('place', one.name, one)),
      ...criteria.map((one) => mark('criterion', one.indicator ?? String(one.no ?? ''), one)),
      ...deadlines.map((one) => mark('deadline', one.at, one)),
      ...(rhythm ? [mark('recurrence', rhythm.recurrence.rrule, rhythm.span)] : []),
      ...refs.map((one) => mark('legalRef', one.number, one)),
      ...(receiver ? [mark('reportTo', receiver.to.name, receiver.to)] : []),
    ],
    doubts,
    product: productOf(quote, found),
    following: followingOf(quote, found),
    sure: surenessOf(run.rule, doubts.length),
    rule: run.rule,
  }
}

const mark = (field: DirectiveMark['field'], value: string, { start, end }: Span): DirectiveMark => ({
  field,
  value,
  start,
  end,
})

const distinct = <T extends { name: string }>(named: T[]) =>
  named.filter((one, i) => named.findIndex((other) => other.name === one.name) === i)

function deadlinesOf(
  source: Source,
  { run, above, when }: Draft,
  rhythm: FoundRecurrence | null,
  refs: readonly Span[],
  context: DirectiveContext,
): FoundDeadline[] {
  // a year inside the lead's own name ("các xã đăng ký đạt chuẩn năm 2023") bounds nothing
  const taken = [...refs, ...run.lead, ...(rhythm ? [rhythm.span] : [])]
  const own = when
    ? deadlinesIn(source, when, context.today, taken, 'any')
    : deadlinesIn(source, run, context.today, taken)
  if (rhythm)
    return own.filter(
      (deadline) =>
        deadline.at.length >= 10 && deadline.at !== rhythm.recurrence.from && deadline.at !== rhythm.recurrence.until,
    )
  return [...own, ...above.deadlines.filter((deadline) => !own.some((one) => one.at === deadline.at))]
}

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
