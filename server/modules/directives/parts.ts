// What two clauses come to when they are merged, and what each part of a split one keeps. Pure.
import { withoutMarks } from '../documents/reading/fold.ts'
import { followingOf, productOf } from '../documents/reading/following.ts'
import type { Directive, Span } from '../documents/reading/reading.ts'
import type { Following, Terms } from './contract.ts'
import { mostBinding } from './rules.ts'
import { earliestFirst, type FoundClause } from './terms.ts'

export type ClauseParts = {
  section: string
  title: string
  quote: string
  start: number
  end: number
  following: Following
  proposedFollowing: Following
  terms: Terms
  found: FoundClause
}

/** One clause from the first one's start to the last one's end: the first's section and title, everybody's terms, the earliest date first. */
export function mergedClause(clauses: readonly ClauseParts[], text: string): ClauseParts {
  const { section, title } = clauses[0]!
  const start = Math.min(...clauses.map((clause) => clause.start))
  const end = Math.max(...clauses.map((clause) => clause.end))
  const quote = text.slice(start, end)
  return {
    section,
    title,
    quote,
    start,
    end,
    following: mostBinding(clauses.map((clause) => clause.following)),
    proposedFollowing: mostBinding(clauses.map((clause) => clause.proposedFollowing)),
    terms: mergedTerms(clauses.map((clause) => clause.terms)),
    found: mergedFound(
      clauses.map((clause) => clause.found),
      { quote, start, end },
    ),
  }
}

function mergedTerms(terms: readonly Terms[]): Terms {
  const all = <K extends ListKey>(key: K) => distinct(terms.flatMap((one): unknown[] => one[key])) as Terms[K]
  const first = <K extends Exclude<keyof Terms, ListKey>>(key: K): Terms[K] =>
    (terms.find((one) => one[key] !== null)?.[key] ?? null) as Terms[K]
  return {
    lead: all('lead'),
    cooperate: all('cooperate'),
    places: all('places'),
    criteria: all('criteria'),
    due: earliestFirst(all('due')),
    legalRefs: all('legalRefs'),
    recurrence: first('recurrence'),
    product: first('product'),
    reportTo: first('reportTo'),
    via: first('via'),
    supervisor: first('supervisor'),
  }
}

function mergedFound(found: readonly FoundClause[], place: Span & { quote: string }): FoundClause {
  const directives = found.map((one) => one.directive)
  return {
    directive: {
      ...directives[0]!,
      ...place,
      lead: distinct(directives.flatMap((one) => one.lead)),
      deadlines: distinct(directives.flatMap((one) => one.deadlines)),
      marks: distinct(directives.flatMap((one) => one.marks)),
      doubts: distinct(directives.flatMap((one) => one.doubts)),
    },
    extra: distinct(found.flatMap((one) => one.extra)),
    settled: distinct(found.flatMap((one) => one.settled)),
  }
}

type ListKey = 'lead' | 'cooperate' | 'places' | 'criteria' | 'due' | 'legalRefs'

function distinct<T>(items: readonly T[]): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = JSON.stringify(item)
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Stretches of words between the cuts, blanks at their ends left off; null where a part would have no word. */
export function spansBetween(clause: Span, at: readonly number[], text: string): Span[] | null {
  const cuts = [...new Set(at)].sort((a, b) => a - b)
  if (cuts.some((cut) => cut <= clause.start || cut >= clause.end)) return null
  const edges = [clause.start, ...cuts, clause.end]
  const spans = edges.slice(1).map((end, i) => trimmed({ start: edges[i]!, end }, text))
  return spans.every(({ start, end }) => /\p{L}/u.test(text.slice(start, end))) ? spans : null
}

function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}

/**
 * Each part keeps what stands in its own words; a part that names no lead keeps the whole clause's.
 * What stands nowhere in the words (inherited, or entered by a person) stays with every part.
 */
export function splitClause(clause: ClauseParts, spans: readonly Span[], text: string): ClauseParts[] {
  return spans.map((span) => {
    const quote = text.slice(span.start, span.end)
    const terms = termsOfPart(clause, span, text)
    const directive = directiveOfPart(clause, { ...span, quote }, terms)
    const product = productOf(quote, directive)
    const following = followingOf(quote, directive, product)
    return {
      ...span,
      section: clause.section,
      title: directive.title,
      quote,
      following,
      proposedFollowing: following,
      terms: { ...terms, product },
      found: { ...clause.found, directive },
    }
  })
}

function termsOfPart(clause: ClauseParts, span: Span, text: string): Terms {
  const { terms } = clause
  const kept = keeper(clause, span, text)
  const lead = kept(terms.lead, 'lead', (party) => party.printed)
  const reportTo = terms.reportTo === null ? null : (kept([terms.reportTo], 'reportTo', (name) => name)[0] ?? null)
  return {
    ...terms,
    lead: lead.length ? lead : terms.lead,
    cooperate: kept(terms.cooperate, 'cooperate', (party) => party.printed),
    places: kept(terms.places, 'place', (place) => place.printed),
    criteria: kept(terms.criteria, 'criterion', (ref) => ref.indicator ?? String(ref.no ?? '')),
    due: kept(terms.due, 'deadline', (due) => (due.inherited ? '' : due.text)),
    recurrence: terms.recurrence && (kept([terms.recurrence], 'recurrence', () => '')[0] ?? null),
    reportTo,
    via: reportTo && terms.via,
    legalRefs: kept(terms.legalRefs, 'legalRef', (ref) => ref.number),
  }
}

function directiveOfPart(clause: ClauseParts, place: Span & { quote: string }, terms: Terms): Directive {
  const { directive } = clause.found
  const inside = (one: Span) => one.start >= place.start && one.end <= place.end
  return {
    ...directive,
    ...place,
    title: titleOf(place.quote),
    marks: directive.marks.filter(inside),
    deadlines: directive.deadlines.filter((one) => one.inherited || inside(one)),
    recurrence: terms.recurrence && directive.recurrence,
    criteria: terms.criteria as Directive['criteria'],
    reportTo: terms.reportTo,
  }
}

type Field = Directive['marks'][number]['field']

/** Keeps of a list what stands within the span, by the reader's mark or by its very words; what stands nowhere in the clause is kept. */
function keeper(clause: ClauseParts, span: Span, text: string) {
  const { marks } = clause.found.directive
  const plain = (from: number, to: number) => withoutMarks(text.slice(from, to).replace(/[*_]+/g, ''))
  const whole = plain(clause.start, clause.end)
  const part = plain(span.start, span.end)
  return <T>(items: readonly T[], field: Field, words: (item: T) => string): T[] =>
    items.filter((item) => {
      const name = words(item)
      const marked = marks.filter((mark) => mark.field === field && (name === '' || mark.value === name))
      if (marked.length) return marked.some((mark) => mark.start >= span.start && mark.end <= span.end)
      const folded = withoutMarks(name)
      return name === '' || !whole.includes(folded) || part.includes(folded)
    })
}

const longestTitle = 90

function titleOf(quote: string): string {
  const plain = quote
    .replace(/[*_`]+/g, '')
    .replace(/^[\s\-–+•;,.]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1)
  if (capital.length <= longestTitle) return capital.replace(/[.;,:]+$/, '')
  const cut = capital.slice(0, longestTitle - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`
}
