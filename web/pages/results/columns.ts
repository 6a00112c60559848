/** The columns of the table in their order, under their upper headings. */
import type { Figures } from '../../../server/modules/results/contract.ts'
import type { ResultWords } from './words.ts'

export type FigureName = keyof Figures
export type GroupName = keyof ResultWords['groups']

export const groups: readonly { group: GroupName | null; names: readonly FigureName[] }[] = [
  { group: 'given', names: ['given', 'carried', 'fresh'] },
  { group: 'done', names: ['onTime', 'doneLate'] },
  { group: null, names: ['awaiting'] },
  { group: 'going', names: ['inTime', 'late', 'noDay'] },
  { group: null, names: ['ended'] },
  { group: 'within', names: ['returned', 'extended'] },
  { group: 'causes', names: ['own', 'objective', 'otherAgency', 'unsaid'] },
  { group: null, names: ['backlog'] },
]

export const columns: readonly { name: FigureName; group: GroupName | null; first: boolean }[] = groups.flatMap(
  ({ group, names }) => names.map((name, i) => ({ name, group, first: i === 0 })),
)

/** "Hoàn thành, quá hạn": what a column is called by itself. */
export function fullName(name: FigureName, t: ResultWords): string {
  const group = columns.find((column) => column.name === name)?.group
  return group ? t.rows.group(t.groups[group], t.figures[name]) : t.figures[name]
}
