// What word/numbering.xml and word/styles.xml say about automatic numbers, as plain data.

import { attribute, type Tag, tagsOf } from '../xml-tags.ts'
import type { Level, List, Numbering, Reference } from './labels.ts'

/** Reads the two parts of a .docx that hold its numbering; either may be missing. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const styles = readStyles(stylesXml)
  const { abstracts, lists } = readLists(numberingXml)
  const resolved = new Map<string, List>()
  for (const [listId, raw] of lists) {
    const own = abstracts.get(raw.abstractId)
    // A list may be defined by a numbering style, which names another list, which has the levels.
    const linked = own?.styleLink ? lists.get(styles.get(own.styleLink)?.listId ?? '') : undefined
    const abstractId = linked?.abstractId ?? raw.abstractId
    const levels = new Map([...(abstracts.get(abstractId)?.levels ?? []), ...raw.ownLevels])
    resolved.set(listId, { abstractId, levels, startOverrides: raw.startOverrides })
  }
  return { lists: resolved, styles }
}

type Abstract = { levels: Map<number, Level>; styleLink: string | null }
type RawList = { abstractId: string; ownLevels: Map<number, Level>; startOverrides: Map<number, number> }

function readLists(xml: string) {
  const abstracts = new Map<string, Abstract>()
  const lists = new Map<string, RawList>()
  let abstract: Abstract | null = null
  let list: RawList | null = null
  let level: Level | null = null
  let overridden = 0
  for (const tag of tagsOf(xml)) {
    const name = localName(tag)
    if (tag.kind === 'close') {
      if (name === 'abstractNum') abstract = null
      if (name === 'num') list = null
      if (name === 'lvl') level = null
    } else if (name === 'abstractNum') {
      abstract = { levels: new Map(), styleLink: null }
      abstracts.set(value(tag, 'abstractNumId') ?? '', abstract)
    } else if (name === 'num') {
      list = { abstractId: '', ownLevels: new Map(), startOverrides: new Map() }
      lists.set(value(tag, 'numId') ?? '', list)
    } else if (name === 'lvl') {
      level = { start: 1, format: 'decimal', text: '', legal: false, restarts: true, style: null }
      const at = Number(value(tag, 'ilvl') ?? 0)
      if (list) list.ownLevels.set(at, level)
      else abstract?.levels.set(at, level)
    } else if (level) fillLevel(level, name, tag)
    else if (name === 'numStyleLink' && abstract) abstract.styleLink = value(tag, 'val')
    else if (name === 'abstractNumId' && list) list.abstractId = value(tag, 'val') ?? ''
    else if (name === 'lvlOverride') overridden = Number(value(tag, 'ilvl') ?? 0)
    else if (name === 'startOverride' && list) list.startOverrides.set(overridden, Number(value(tag, 'val') ?? 1))
  }
  return { abstracts, lists }
}

function fillLevel(level: Level, name: string, tag: Tag) {
  const given = value(tag, 'val')
  if (name === 'start') level.start = Number(given ?? 1)
  if (name === 'numFmt') level.format = given ?? 'decimal'
  if (name === 'lvlText') level.text = given ?? ''
  if (name === 'isLgl') level.legal = given !== '0' && given !== 'false'
  if (name === 'lvlRestart') level.restarts = given !== '0'
  if (name === 'pStyle') level.style = given
}

function readStyles(xml: string): Numbering['styles'] {
  const styles: Numbering['styles'] = new Map()
  let style: (Reference & { basedOn: string | null }) | null = null
  for (const tag of tagsOf(xml)) {
    const name = localName(tag)
    if (name === 'style') {
      if (tag.kind === 'close') style = null
      else {
        style = { listId: null, level: null, basedOn: null }
        styles.set(value(tag, 'styleId') ?? '', style)
      }
    } else if (style && tag.kind !== 'close') {
      if (name === 'basedOn') style.basedOn = value(tag, 'val')
      if (name === 'numId') style.listId = value(tag, 'val')
      if (name === 'ilvl') style.level = Number(value(tag, 'val') ?? 0)
    }
  }
  return styles
}

/** "pPr" of "w:pPr", and "" for a tag of DrawingML, whose names are the same. */
export function localName(tag: { name: string }): string {
  const [prefix, name] = tag.name.split(':')
  return name === undefined || prefix === 'a' ? '' : name
}

/** An attribute of the same prefix as its tag, as Word writes them. */
export function value(tag: { name: string; attributes: string }, name: string): string | null {
  return attribute(tag, `${tag.name.split(':')[0]}:${name}`)
}
