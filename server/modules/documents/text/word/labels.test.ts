import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '../blocks.ts'
import { blocksOfPart } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { readStyles } from './docx-styles.ts'
import { countLabels } from './labels.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (id: number, abstractId: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`

const numberingXml = `<w:numbering>
  <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.', '<w:isLgl/>')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Khoan"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="4">${level(0, 'bullet', '')}${level(1, 'bullet', '+')}${level(2, 'decimalZero', '%3 &amp; ')}</w:abstractNum>
  ${list(1, 1)}${list(2, 2)}${list(3, 3)}${list(4, 4)}
  ${list(5, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')}
  ${list(6, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '(%1)')}</w:lvlOverride>`)}
  </w:numbering>`

const stylesXml = `<w:styles>
  <w:style w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="DieuCon"><w:basedOn w:val="Dieu"/></w:style>
  <w:style w:styleId="Khoan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  </w:styles>`

const numbered = (id: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
const paragraph = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>·</w:t></w:r></w:p>`

/** The text of the paragraphs, "·" standing for their words. */
function labelled(...paragraphs: string[]): string[] {
  const label = countLabels(readNumbering(numberingXml, stylesXml))
  const blocks = blocksOfPart(`<w:body>${paragraphs.join('')}</w:body>`, { styles: readStyles(stylesXml), label })
  return textOfBlocks(blocks).split('\n\n')
}

describe('automatic numbers of Word', () => {
  test('deeper levels begin anew under each higher one; legal numbering turns Roman into Arabic', () => {
    const of = (at: number) => paragraph(numbered(1, at))
    expect(labelled(of(0), of(1), of(2), of(2), of(1), of(2), of(0), of(1))).toEqual([
      'I. ·',
      '1.1. ·',
      'a) ·',
      'b) ·',
      '1.2. ·',
      'a) ·',
      'II. ·',
      '2.1. ·',
    ])
  })

  test('lists made of one abstract list go on counting, unless one restarts or overrides it', () => {
    expect(
      labelled(
        paragraph(numbered(1, 0)),
        paragraph(numbered(5, 0)),
        paragraph(numbered(5, 0)),
        paragraph(numbered(6, 0)),
      ),
    ).toEqual(['I. ·', 'V. ·', 'VI. ·', '(7) ·'])
  })

  test('a number may come from the style, from a style it is based on, or from a numbering style', () => {
    expect(
      labelled(
        paragraph('<w:pStyle w:val="Dieu"/>'),
        paragraph('<w:pStyle w:val="DieuCon"/>'),
        paragraph(numbered(3, 0)),
      ),
    ).toEqual(['Điều 1. ·', 'Điều 2. ·', 'I. ·'])
  })

  test('number 0 takes a style its number away', () => {
    expect(labelled(paragraph('<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>'))).toEqual(['·'])
  })

  test('bullets of symbol fonts become a dash, and a plus stays a plus', () => {
    expect(labelled(paragraph(numbered(4, 0)), paragraph(numbered(4, 1)), paragraph(numbered(4, 2)))).toEqual([
      '- ·',
      '+ ·',
      '01 &  ·',
    ])
  })

  test('what a tracked change replaced does not count, and a drawing that is stored twice counts once', () => {
    const changed = `${numbered(1, 0)}<w:pPrChange><w:pPr>${numbered(4, 0)}</w:pPr></w:pPrChange>`
    const box = `<w:txbxContent>${paragraph(numbered(1, 0))}</w:txbxContent>`
    const drawing = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    const drawn = `<w:p><w:r>${drawing}</w:r></w:p>`
    expect(labelled(paragraph(changed), drawn, paragraph(numbered(1, 0)))).toEqual(['I. ·', 'II. ·', 'III. ·'])
  })
})
