// A paper of ours as Word writes it: letterhead and foot as tables, numbers and dashes as automatic lists.

import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'

/** The sample laid out as an office does: letterhead and foot as tables, numbers and dashes as lists of Word. */
export async function writtenByWord(text: string): Promise<Buffer> {
  const blocks = text.split(/\n{2,}/)
  const foot = blocks.indexOf('Nơi nhận:')
  const [issuer = '', state = '', number = '', date = ''] = blocks
  const [recipients = '', ...signature] = blocks.slice(foot + 1)
  return wordFile([
    tableOf([
      [issuer, state],
      [number, date],
    ]),
    ...blocks.slice(4, foot).flatMap((block) => block.split('\n').map(bodyParagraph)),
    tableOf([[`Nơi nhận:\n${recipients}`, signature.join('\n\n')]]),
  ])
}

const labels: [RegExp, number][] = [
  [/^[IVX]+\. /, 0],
  [/^\d+\. /, 1],
  [/^\d+\.\d+\. /, 2],
  [/^[a-z]\) /, 3],
]

function bodyParagraph(line: string): Paragraph {
  if (line.startsWith('- ')) return new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
  const found = labels.find(([pattern]) => pattern.test(line))
  if (!found) return new Paragraph(line)
  return new Paragraph({ text: line.replace(found[0], ''), numbering: { reference: 'law', level: found[1] } })
}

export function tableOf(rows: string[][]): Table {
  const cell = (text: string) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) })
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) })
}

/** A .docx of these blocks; lists named "law" are numbered I., 1., 1.1., a). */
export function wordFile(children: (Paragraph | Table)[]): Promise<Buffer> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  })
  const levels = [
    level(0, LevelFormat.UPPER_ROMAN, '%1.'),
    level(1, LevelFormat.DECIMAL, '%2.'),
    level(2, LevelFormat.DECIMAL, '%2.%3.'),
    level(3, LevelFormat.LOWER_LETTER, '%4)'),
  ]
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'law', levels }] }, sections: [{ children }] }),
  )
}
