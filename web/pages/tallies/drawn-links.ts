/** Links whose secrets this page drew: nobody else has their addresses. Rows for a sheet or a message; pure but for `drawFor`. */
import type { VillageLinks } from '../../../server/modules/tallies/contract.ts'
import { newCode, newSecret } from '../../passes/secret.ts'
import { newKey } from '../../platform/api.ts'
import type { VillageLinkWords } from './link-words.ts'

export interface DrawnLink {
  unitId: number
  passId: string
  village: string
  address: string
  code: string | null
  lastDay: string
}

/** Made with the form: pressed twice, or again after a lost line, they are the same links. */
export const drawFor = (villages: readonly { unitId: number }[]) => ({
  key: newKey(),
  of: new Map(villages.map(({ unitId }) => [unitId, { secret: newSecret(), code: newCode() }])),
})

type About = Pick<VillageLinks, 'unit' | 'code' | 'name'>

/** Heading and rows as an office keeps them; the code only where any has one. */
export function tableOf(
  links: readonly DrawnLink[],
  { unit, code, name }: About,
  { columns }: VillageLinkWords,
  day: (day: string) => string,
): string[][] {
  const coded = links.some((link) => link.code !== null)
  const of = (cells: Record<keyof typeof columns, string>) => [
    ...[cells.no, cells.village, cells.commune, cells.indicator, cells.address],
    ...(coded ? [cells.code] : []),
    cells.until,
  ]
  return [
    of(columns),
    ...links.map((link, i) =>
      of({
        no: String(i + 1),
        village: link.village,
        commune: unit.name,
        indicator: `${code}. ${name}`,
        address: link.address,
        code: link.code ?? '',
        until: day(link.lastDay),
      }),
    ),
  ]
}

/** Cells between tabs, for Excel and for a message. */
export const tsvOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\r\n')

/** A table, its cells marked as words: a code of 0042 stays so. */
export function htmlOf(rows: readonly (readonly string[])[]): string {
  const safe = (words: string) => words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const cells = (row: readonly string[], tag: string) =>
    row.map((words) => `<${tag} style="mso-number-format:'\\@'">${safe(words)}</${tag}>`).join('')
  return `<table>${rows.map((row, i) => `<tr>${cells(row, i === 0 ? 'th' : 'td')}</tr>`).join('')}</table>`
}
