/** The document as a sheet of paper, every finding a mark on its words. Drawn once for a text and its findings. */
import { Fragment, type MouseEvent, memo, type ReactNode, useMemo } from 'react'
import type { DirectiveRow } from '../../../../server/modules/directives/contract.ts'
import type { DocumentDetail } from '../../../../server/modules/documents/contract.ts'
import { useWords } from '../../../platform/words.ts'
import { Mark, type MarkKind } from '../../../ui/marks.tsx'
import { DoubtMark } from '../../../ui/state-mark.tsx'
import { reviewWords } from '../words/review.ts'
import { sheetMarks } from './findings.ts'
import './sheet.css'
import { type Block, layOut, linesIn } from './sheet-layout.ts'
import { type SheetLine, type SheetMark, type SheetNode, sheetLines } from './sheet-text.ts'

interface SheetProps {
  document: DocumentDetail
  directives: readonly DirectiveRow[]
  /** A click on words of a clause or contradiction; marks of several open the first. */
  onChoose: (id: string) => void
}

const legend: readonly MarkKind[] = ['lead', 'co', 'due', 'place', 'criterion', 'ref', 'doubt']

export function SheetPane({ document, directives, onChoose }: SheetProps) {
  const t = useWords(reviewWords)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="words-pane" aria-label={t.text} tabIndex={0}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways */}
      <p className="legendbar" tabIndex={0}>
        <span className="vh">{t.legend}: </span>
        {legend.map((kind) => (
          <Mark key={kind} kind={kind}>
            {t.marks[kind]}
          </Mark>
        ))}
      </p>
      <Sheet document={document} directives={directives} onChoose={onChoose} />
    </section>
  )
}

const Sheet = memo(function Sheet({ document, directives, onChoose }: SheetProps) {
  const t = useWords(reviewWords)
  const { text, warnings, statements, marks } = document
  const blocks = useMemo(
    () => layOut(sheetLines(text, sheetMarks(directives, warnings, statements)), marks),
    [text, warnings, statements, marks, directives],
  )
  const labels = useMemo(() => labelsOf(directives), [directives])
  const choose = (event: MouseEvent) => {
    const owners = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-owners]') : null
    const [first] = owners?.dataset.owners?.split(' ') ?? []
    if (first && window.getSelection()?.isCollapsed !== false) onChoose(first)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is reached by J and K and by the cards, which name their words
    <article className="sheet" aria-label={t.sheet(document.numberOut ?? document.subject)} onClick={choose}>
      {text.trim() === '' ? (
        <p>{document.copies === 0 ? t.noFile : t.noText}</p>
      ) : (
        blocks.map((block) => <BlockView key={linesIn(block)[0]?.start} block={block} labels={labels} />)
      )}
    </article>
  )
})

/** Section and id of the clause that begins at an offset. */
type Labels = ReadonlyMap<number, string>
const labelsOf = (directives: readonly DirectiveRow[]): Labels =>
  new Map(directives.map(({ start, section }) => [start, section]))

function BlockView({ block, labels }: { block: Block; labels: Labels }) {
  if (block.kind === 'letterhead' || block.kind === 'closing') {
    return (
      <div className={block.kind}>
        <div>{linesView(block.left, labels)}</div>
        <div>{linesView(block.right, labels)}</div>
      </div>
    )
  }
  return block.kind === 'body' ? (
    linesView(block.lines, labels)
  ) : (
    <div className={block.kind}>{linesView(block.lines, labels)}</div>
  )
}

const linesView = (lines: readonly SheetLine[], labels: Labels) =>
  lines.map((line) => <Line key={line.start} line={line} labels={labels} />)

function Line({ line, labels }: { line: SheetLine; labels: Labels }) {
  const t = useWords(reviewWords)
  const marks = marksIn(line.nodes)
  const clauses = marks.filter((mark) => mark.kind === 'clause')
  const [only] = clauses
  const label = clauses.map((mark) => (mark.start >= line.start ? labels.get(mark.start) : undefined)).find(Boolean)
  const doubtful = marks.some((mark) => mark.kind === 'doubt' && mark.doubtful && mark.start >= line.start)
  const nodes = label === undefined ? line.nodes : withoutMarker(line.nodes)
  return (
    <p
      className={shouted(line.text) ? 'shout' : undefined}
      data-clauses={clauses.length === 1 ? only?.owners.join(' ') : ownersOfDoubts(marks)}
      data-owners={clauses.length === 1 ? only?.owners.join(' ') : undefined}
      data-keys={clauses.length === 1 ? only?.key : undefined}
    >
      {(label !== undefined || doubtful) && (
        <span className="no">{doubtful ? <DoubtMark label={t.marks.doubt} /> : label}</span>
      )}
      {nodes.map((node) => (
        <NodeView key={node.mark ? node.start : node.piece.start} node={node} alone={clauses.length === 1} />
      ))}
    </p>
  )
}

/** A line in no clause but with a contradiction is the line of that contradiction. */
function ownersOfDoubts(marks: readonly SheetMark[]): string | undefined {
  const owners = marks.filter((mark) => mark.kind === 'doubt').flatMap((mark) => mark.owners)
  return owners.length > 0 ? owners.join(' ') : undefined
}

function marksIn(nodes: readonly SheetNode[]): SheetMark[] {
  return nodes.flatMap((node) => (node.mark ? [node.mark, ...marksIn(node.children)] : []))
}

/** "2." and "a)" before a clause stand in the margin already, as the whole of its number. */
function withoutMarker(nodes: readonly SheetNode[]): readonly SheetNode[] {
  const first = nodes.findIndex((node) => node.mark?.kind === 'clause')
  const before = nodes.slice(0, first)
  const words = before.map((node) => (node.mark ? 'x' : node.piece.text)).join('')
  return first > 0 && /^\s*(?:\d+(?:\.\d+)*|\p{L}|[IVX]+)[.)/]+\s*$/u.test(words) ? nodes.slice(first) : nodes
}

const shouted = (text: string) => text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text)

/** `alone`: the line itself stands for its clause; else the clause's words do. */
function NodeView({ node, alone }: { node: SheetNode; alone: boolean }): ReactNode {
  if (node.mark === null) return <PieceView {...node.piece} />
  const { mark, children } = node
  const inside = children.map((child) => (
    <NodeView key={child.mark ? `m${child.start}` : child.piece.start} node={child} alone={alone} />
  ))
  if (mark.kind === 'clause') {
    if (alone) return <Fragment>{inside}</Fragment>
    const owners = mark.owners.join(' ')
    return (
      <span className="clause-words" data-clauses={owners} data-owners={owners} data-keys={mark.key}>
        {inside}
      </span>
    )
  }
  const doubt = mark.doubtful && mark.kind !== 'doubt' ? ' m-doubt' : ''
  const look = mark.kind === 'doubt' && !mark.doubtful ? 'm' : `m m-${mark.kind}`
  return (
    <span
      className={`${look}${mark.loop ? ' m-loop' : ''}${doubt}`}
      data-keys={mark.key}
      data-owners={mark.owners.length > 0 ? mark.owners.join(' ') : undefined}
    >
      {inside}
    </span>
  )
}

function PieceView({ text, bold, italic }: { text: string; bold: boolean; italic: boolean }) {
  if (bold && italic)
    return (
      <b>
        <i>{text}</i>
      </b>
    )
  if (bold) return <b>{text}</b>
  return italic ? <i>{text}</i> : text
}
