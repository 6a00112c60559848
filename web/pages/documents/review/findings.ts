/** What the reader found, as marks on the sheet and as the order of the cards. Pure. */
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { isSure } from '../../../../server/modules/documents/reading/confidence.ts'
import { keyOf, type SheetKind, type SheetMark } from './sheet-text.ts'

export type Warning = DocumentDetail['warnings'][number]
export type Statement = DocumentDetail['statements'][number]
type FieldMark = DirectiveRow['marks'][number]

const kinds: Partial<Record<string, SheetKind>> = {
  lead: 'lead',
  cooperate: 'co',
  place: 'place',
  criterion: 'criterion',
  deadline: 'due',
  recurrence: 'due',
  legalRef: 'ref',
}
/** The reader's word for a field and the card's. */
export const cardFields = ['lead', 'cooperate', 'due', 'places', 'criteria', 'legalRefs', 'product'] as const
export type CardField = (typeof cardFields)[number]
const fieldOf: Record<string, CardField> = {
  lead: 'lead',
  cooperate: 'cooperate',
  deadline: 'due',
  recurrence: 'due',
  due: 'due',
  place: 'places',
  places: 'places',
  criterion: 'criteria',
  criteria: 'criteria',
  legalRef: 'legalRefs',
  legalRefs: 'legalRefs',
  product: 'product',
}

export const markKey = (mark: FieldMark) => keyOf(kinds[mark.field] ?? 'said', mark)
/** The keys of the words a field of the card was read from. */
export function keysOf(directive: DirectiveRow, field: CardField): string {
  return directive.marks
    .filter((mark) => fieldOf[mark.field] === field)
    .map(markKey)
    .join(' ')
}

/** A doubt about whom or where a name means is said beside that name. */
export function doubtsBeside(directive: DirectiveRow, field: CardField): readonly string[] {
  const names =
    field === 'lead' || field === 'cooperate' || field === 'places'
      ? directive.terms[field].map(({ printed }) => `“${printed}”:`)
      : []
  return doubtsOf(directive, field).filter((why) => !names.some((name) => why.startsWith(name)))
}

/** Doubts of one field; of none of the card's fields when `field` is null. */
export function doubtsOf(directive: DirectiveRow, field: CardField | null): readonly string[] {
  return directive.doubts.filter((doubt) => (fieldOf[doubt.field] ?? null) === field).map(({ why }) => why)
}

export const isOpen = (directive: DirectiveRow) =>
  !isSure(directive) && !directive.checked && directive.handedOutAt === null
export const statementKey = (statement: Statement) => keyOf('said', statement)
export const warningKey = (warning: Warning) => keyOf('doubt', warning)

/** Marks of all clauses, contradictions and reported figures; words read by several clauses are one mark with several owners. */
export function sheetMarks(
  directives: readonly DirectiveRow[],
  warnings: readonly Warning[],
  statements: readonly Statement[],
): SheetMark[] {
  const marks = new Map<string, SheetMark>()
  const add = (mark: SheetMark) => {
    const known = marks.get(mark.key)
    marks.set(
      mark.key,
      known
        ? {
            ...known,
            owners: [...known.owners, ...mark.owners.filter((owner) => !known.owners.includes(owner))],
            doubtful: known.doubtful || mark.doubtful,
          }
        : mark,
    )
  }
  for (const directive of directives) {
    const owners = [directive.directiveId]
    add({ ...spanOf(directive), key: keyOf('clause', directive), kind: 'clause', owners })
    for (const mark of directive.marks) {
      const kind = kinds[mark.field]
      if (kind === undefined) continue
      const field = fieldOf[mark.field] ?? null
      const doubtful = isOpen(directive) && doubtsOf(directive, field).length > 0
      add({ ...spanOf(mark), key: keyOf(kind, mark), kind, owners, doubtful, loop: mark.field === 'recurrence' })
    }
  }
  for (const warning of warnings) {
    const owners = [warning.finding]
    add({ ...doubtSpan(warning), key: warningKey(warning), kind: 'doubt', owners, doubtful: warning.decision === null })
  }
  for (const statement of statements)
    add({ ...spanOf(statement), key: statementKey(statement), kind: 'said', owners: [] })
  return [...marks.values()]
}

/** A gap in the numbering stands at the number, not along the whole item after it. */
function doubtSpan({ kind, quote, start, end }: Warning) {
  const label = kind === 'numbering-gap' ? /^\s*\S+/.exec(quote)?.[0].length : undefined
  return { start, end: label === undefined ? end : Math.min(end, start + label) }
}

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end })

/** Why a clause cannot be handed out yet, by its id. */
export type Blocked = ReadonlyMap<string, string>

export interface Cards {
  undecided: Warning[]
  decided: Warning[]
  doubtful: DirectiveRow[]
  clear: DirectiveRow[]
}

/** Contradictions first, then clauses with a doubt nobody has answered or that cannot be handed out, then the rest; in the order of the text. */
export function cardsOf(directives: readonly DirectiveRow[], warnings: readonly Warning[], blocked: Blocked): Cards {
  const asks = (directive: DirectiveRow) => isOpen(directive) || blocked.has(directive.directiveId)
  const ordered = [...directives].sort((a, b) => a.ordinal - b.ordinal)
  return {
    undecided: warnings.filter(({ decision }) => decision === null),
    decided: warnings.filter(({ decision }) => decision !== null),
    doubtful: ordered.filter(asks),
    clear: ordered.filter((directive) => !asks(directive)),
  }
}

/** "2.1.a" lies in "2.1" and "2": the sections above a clause, nearest first. */
export function sectionsAbove(section: string): string[] {
  const parts = section.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('.'))
}

/** Section "2" holds 2, 2.1 and 2.1.a, but not 20. */
export const inSection = (section: string, of: string) => section === of || section.startsWith(`${of}.`)
