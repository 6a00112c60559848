// The parts of a text that may tell somebody something: its body, what is annexed to it, and its tables of work.
import type { Part } from './directives.ts'
import { laidRows } from './laid-rows.ts'
import { readLetterhead } from './letterhead.ts'
import type { Letterhead } from './letterhead-fields.ts'
import type { Line } from './lines.ts'
import { type Block, outline } from './sections.ts'
import type { Foot } from './signature.ts'
import type { Source } from './words.ts'
import type { WorkRow } from './work-rows.ts'

export type SpokenParts = { parts: Part[]; rows: WorkRow[] }

/** Body and annex without the lines of tables of work laid out with blanks, and the rows of these. */
export function spokenParts(
  source: Source,
  lines: readonly Line[],
  { head, foot, blocks }: { head: Letterhead; foot: Foot; blocks: readonly Block[] },
): SpokenParts {
  const laid = laidRows(source.text, lines)
  const rest = lines.filter((line) => !laid.lines.has(line))
  const whole = rest.length === lines.length
  const body = whole ? blocks : outline(source.text, source.words, rest, head.bodyStart, foot.bodyEnd)
  return {
    parts: [{ blocks: body, type: head.type }, annexed(source, rest, foot.end)],
    rows: laid.rows,
  }
}

/** What stands behind the signature: a plan or rule with a title of its own orders as the body does, else only its tables. */
function annexed({ text, words }: Source, lines: readonly Line[], from: number): Part {
  const rest = lines.filter((line) => line.start >= from)
  if (rest.every((line) => line.empty)) return { blocks: [], type: null }
  const head = readLetterhead(text, rest)
  const titled = head.marks.some((mark) => mark.field === 'type')
  const start = titled ? Math.max(from, head.bodyStart) : from
  return { blocks: outline(text, words, lines, start, text.length), type: titled ? head.type : null }
}
