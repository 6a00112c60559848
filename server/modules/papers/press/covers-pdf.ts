// Covers as PDF, one sheet each.
import { type Cover, coverPadding, subjectSize } from '../covers.ts'
import { inner, margins, standing } from '../form/sheet.ts'
import { placeWhole } from '../form/widths.ts'
import { pdfOf, typeset } from './pdf.ts'

/** @throws Error where a cover does not go on its sheet */
export function pdfOfCovers(covers: readonly Cover[], at: Date): Buffer {
  const { document, pages } = typeset('covers.typ', {
    page: standing,
    margins,
    padding: coverPadding,
    title: covers[0]!.title,
    agency: placeWhole(covers[0]!.heading.agency),
    covers: covers.map((cover) => ({
      ...cover,
      above: cover.heading.above,
      agency: placeWhole(cover.heading.agency),
      size: subjectSize(cover, inner(standing).width - 2 * coverPadding),
    })),
  })
  if (pages !== covers.length) throw new Error(`${covers.length} covers stand on ${pages} sheets`)
  return pdfOf(document, at)
}
