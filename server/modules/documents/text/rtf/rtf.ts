import { type Block, textOfBlocks } from '../blocks.ts'
import { unreadable } from '../unreadable.ts'
import { openFlow } from './rtf-flow.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/**
 * A rich text file as text: paragraphs parted by a blank line, the numbers of lists as Word wrote them out, tables in reading order.
 * @throws Unreadable `broken-rtf`
 */
export function readRtf(bytes: Uint8Array, name: string): { text: string; margins: string } {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const { body, margins, isWhole } = blocksOf(rtfTokens(rtf))
  const text = textOfBlocks(body)
  if (!isWhole && text.trim() === '') throw unreadable('broken-rtf', name)
  return { text, margins: textOfBlocks(margins) }
}

/** What holds inside a group; `aim` is what its words are for; `fallback`: letters behind a Unicode one for programs that know none. */
type State = {
  aim: 'body' | 'margins' | 'label' | 'fonts' | 'nothing'
  font: number
  caps: boolean
  hidden: boolean
  fallback: number
}
type Font = { name: string; charset: number }
type Reader = {
  state: State
  outer: State[]
  fonts: Map<number, Font>
  usualFont: number
  codePage: number
  starred: boolean
  toSkip: number
  bytes: number[]
  body: ReturnType<typeof openFlow>
  margins: ReturnType<typeof openFlow>
}

function blocksOf(tokens: Iterable<RtfToken>): { body: Block[]; margins: Block[]; isWhole: boolean } {
  const reader: Reader = {
    state: { aim: 'body', font: 0, caps: false, hidden: false, fallback: 1 },
    outer: [],
    fonts: new Map(),
    usualFont: 0,
    codePage: 1252,
    starred: false,
    toSkip: 0,
    bytes: [],
    body: openFlow(),
    margins: openFlow(),
  }
  for (const token of tokens) take(reader, token)
  sayBytes(reader)
  return { body: reader.body.end(), margins: reader.margins.end(), isWhole: reader.outer.length === 0 }
}

function take(reader: Reader, token: RtfToken): void {
  if (token.kind === 'byte') {
    if (reader.toSkip > 0) reader.toSkip--
    else reader.bytes.push(token.byte)
    return
  }
  sayBytes(reader)
  if (token.kind === 'text') {
    const skipped = Math.min(reader.toSkip, token.text.length)
    reader.toSkip -= skipped
    say(reader, token.text.slice(skipped))
    return
  }
  reader.toSkip = 0
  if (token.kind === 'open') {
    reader.outer.push(reader.state)
    reader.state = { ...reader.state }
  } else if (token.kind === 'close') reader.state = reader.outer.pop() ?? reader.state
  else if (token.name !== '*') obey(reader, token.name, token.number)
  reader.starred = token.kind === 'word' && token.name === '*'
}

function obey(reader: Reader, name: string, number: number | null): void {
  const { state } = reader
  if (wordless.has(name) || (reader.starred && !words[name])) state.aim = 'nothing'
  else if (inMargins.has(name)) state.aim = 'margins'
  else if (signs[name] !== undefined) say(reader, signs[name])
  else words[name]?.(reader, number)
}

/** Destinations without words of the document; in a starred group every one that is not known has none. */
const wordless = new Set(
  'colortbl stylesheet info pict object listtable listoverridetable revtbl rsidtbl generator footnote annotation fldinst datafield themedata colorschememapping latentstyles datastore xmlnstbl nonshppict shprslt filetbl pgptbl mmathPr bkmkstart bkmkend atnid atnauthor'.split(
    ' ',
  ),
)
const inMargins = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '))
const signs: Record<string, string> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
}

const words: Record<string, (reader: Reader, number: number | null) => void> = {
  ansicpg: (reader, number) => {
    if (number !== null && number >= 1250 && number <= 1258) reader.codePage = number
  },
  deff: (reader, number) => {
    reader.usualFont = number ?? 0
    reader.state.font = reader.usualFont
  },
  f: ({ state, fonts }, number) => {
    state.font = number ?? 0
    if (state.aim === 'fonts') fonts.set(state.font, { name: '', charset: 1 })
  },
  fcharset: ({ state, fonts }, number) => {
    const font = fonts.get(state.font)
    if (font) font.charset = number ?? 1
  },
  caps: ({ state }, number) => {
    state.caps = number !== 0
  },
  v: ({ state }, number) => {
    state.hidden = number !== 0
  },
  deleted: ({ state }, number) => {
    state.hidden = number !== 0
  },
  plain: ({ state, usualFont }) => Object.assign(state, { font: usualFont, caps: false, hidden: false }),
  uc: ({ state }, number) => {
    state.fallback = number ?? 1
  },
  u: (reader, number) => {
    say(reader, String.fromCharCode(((number ?? 63) + 65_536) % 65_536))
    reader.toSkip = reader.state.fallback
  },
  fonttbl: ({ state }) => {
    state.aim = 'fonts'
  },
  shptxt: ({ state }) => {
    state.aim = 'body'
  },
  listtext: beginLabel,
  pntext: beginLabel,
  pard: (reader) => flowOf(reader).plain(),
  intbl: (reader) => flowOf(reader).inTable(),
  trowd: (reader) => flowOf(reader).beginRow(),
  cellx: (reader, number) => flowOf(reader).edge(number ?? 0),
  par: (reader) => flowOf(reader).endParagraph(),
  sect: (reader) => flowOf(reader).endParagraph(),
  page: (reader) => flowOf(reader).endParagraph(),
  cell: (reader) => flowOf(reader).endCell(),
  row: (reader) => flowOf(reader).endRow(),
}

function beginLabel({ state }: Reader): void {
  if (state.aim === 'body') state.aim = 'label'
}

const flowOf = ({ state, body, margins }: Reader) => (state.aim === 'margins' ? margins : body)

function say(reader: Reader, text: string): void {
  const { state, fonts } = reader
  const font = fonts.get(state.font)
  if (state.aim === 'nothing' || state.hidden || text === '') return
  if (state.aim === 'fonts') {
    if (font) font.name += text
  } else if (state.aim === 'label') reader.body.say({ text: labelOf(text), font: null, caps: false })
  else flowOf(reader).say({ text, font: font?.name.replace(/;.*$/s, '').trim() ?? null, caps: state.caps })
}

function sayBytes(reader: Reader): void {
  if (reader.bytes.length === 0) return
  const page = codePages[reader.fonts.get(reader.state.font)?.charset ?? 1] ?? reader.codePage
  say(reader, new TextDecoder(`windows-${page}`).decode(Uint8Array.from(reader.bytes)))
  reader.bytes = []
}

/** Character sets of Windows fonts and their code pages. */
const codePages: Record<number, number> = { 0: 1252, 163: 1258, 238: 1250, 204: 1251, 161: 1253, 162: 1254, 186: 1257 }

/** A list's label as Word wrote it out: a blank for its tab, a dash for signs that only its font can show. */
function labelOf(text: string): string {
  return text === '\t' ? ' ' : text.replace(/[^\p{L}\p{N}\p{P}\p{Z}+]|[·●■◦]/gu, '-')
}
