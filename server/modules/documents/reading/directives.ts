// Directives: each clause that tells somebody to do something, with everything its words say of it.
import type { Actor } from './actor.ts'
import { opensClosing } from './closing.ts'
import { labelledLead } from './cooperators.ts'
import { type DirectiveContext, directiveOf, directivesOf } from './directive.ts'
import { type Draft, draftOf, draftOfTarget } from './drafts.ts'
import type { Inherited } from './inherited.ts'
import { reportsByLabel } from './modes.ts'
import { type Item, items } from './outline-walk.ts'
import type { Directive, DocumentType } from './reading.ts'
import { type Run, runsOf } from './runs.ts'
import type { Block } from './sections.ts'
import { targetRows } from './target-rows.ts'
import { taskRows } from './task-rows.ts'
import { closingTimes, type TrailingTimes, trailingTimes } from './trailing-times.ts'
import type { Source } from './words.ts'
import { movedBack, type WorkRow } from './work-rows.ts'

/** A stretch of the document with the kind its title names; without one only its tables of work hand anything out. */
export type Part = { blocks: readonly Block[]; type: DocumentType | null }

/** All directives of the body, its annexes and the rows of tables laid out with blanks, in the order of the text. */
export function directivesIn(
  source: Source,
  parts: readonly Part[],
  rows: readonly WorkRow[],
  context: DirectiveContext,
): Directive[] {
  const spoken = parts.flatMap((part) => ofPart(source, part, context))
  const laid = rows.map((row) => ofRow(source, row, context))
  return [...spoken, ...laid].sort((a, b) => a.start - b.start)
}

function ofPart(source: Source, { blocks, type }: Part, context: DirectiveContext): Directive[] {
  const aboveRows = new Map<number, Inherited>()
  const spoken = type ? spokenIn(source, blocks, { ...context, type }, aboveRows) : []
  const tasks = taskRows(source, blocks)
  const targets = targetRows(source, blocks, aboveRows).filter((row) => !tasks.some((task) => task.block === row.block))
  return [
    ...spoken,
    ...tasks.map((row) => ofRow(source, row, context)),
    ...directivesOf(
      source,
      targets.map((row) => draftOfTarget(source, row)),
      context,
    ),
  ]
}

const ofRow = ({ text }: Source, row: WorkRow, context: DirectiveContext) =>
  movedBack(text, row, directiveOf(row.source, row.draft, context))

function spokenIn(
  source: Source,
  blocks: readonly Block[],
  context: DirectiveContext,
  aboveRows: Map<number, Inherited>,
): Directive[] {
  const drafts: Draft[] = []
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
    const last = runs.at(-1)
    const closing = last && runs.length > 1 ? closingTimes(source, last, context.today) : []
    for (const run of runs) {
      const above = run === last ? item.above : { ...item.above, deadlines: [...item.above.deadlines, ...closing] }
      const draft = draftOf(source, { ...item, above }, run)
      drafts.push({ ...draft, cooperate: trailing.above.get(item.block.index)?.cooperate ?? draft.cooperate })
    }
    if (!item.block.marker) {
      if (last?.lead.length) before.set(parent, last.lead)
    } else before.delete(parent)
    step = walk.next(last?.lead.length ? last.lead : null)
  }
  return directivesOf(source, drafts, context)
}

/** An item with the dates of the time line under its list. */
function withTrailing(item: Item, { above, lines }: TrailingTimes): Item {
  const said = above.get(item.block.index)
  if (!said) return item
  const lead = said.lead.length ? said.lead : item.above.lead
  return {
    ...item,
    above: { ...item.above, lead, deadlines: [...item.above.deadlines, ...said.deadlines] },
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
    last: onlyClosingBehind(source, blocks, item.block.index),
    refuses: context.refuses,
    speaks: context.speaks,
  }).map((run) => ledByParty(run, heading))
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

/** "Lãnh đạo UBND huyện ban hành …" under a committee of the Party is what that committee is told to do, not who does it. */
function ledByParty(run: Run, heading: Actor[] | null): Run {
  const led = run.rule === 'subject' && run.lead.length === 1 && /^Lãnh đạo \p{L}/u.test(run.lead[0]!.name)
  return led && heading?.length && heading.every(({ name }) => ofParty.test(name))
    ? { ...run, lead: heading, rule: 'heading' }
    : run
}

const ofParty =
  /^(?:Ban cán sự đảng|Ban Thường vụ|Đảng ủy|Đảng bộ|Đảng đoàn|Chi ủy|Chi bộ|Huyện ủy|Thành ủy|Thị ủy|Tỉnh ủy|Cấp ủy)/i

/** Nothing stands behind a block but the paragraphs that close the document. */
function onlyClosingBehind({ text }: Source, blocks: readonly Block[], index: number): boolean {
  let next = index + 1
  while (next < blocks.length && !blocks[next]!.marker && opensClosing(text, blocks[next]!.start)) next++
  return next === blocks.length
}
