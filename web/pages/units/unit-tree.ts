/** Units as a tree, in the order of their names; a search keeps what matches and what it belongs to. Pure. */
import { foldedMatch } from '../../platform/fold.ts'
import type { Unit } from './units-data.ts'

export interface Branch {
  unit: Unit
  children: Branch[]
}

export function treeOf(units: readonly Unit[], compare: (a: string, b: string) => number): Branch[] {
  const branches = new Map(units.map((unit) => [unit.unitId, { unit, children: [] } as Branch]))
  const roots: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.unit.parentId === null ? undefined : branches.get(branch.unit.parentId)
    if (parent) parent.children.push(branch)
    else roots.push(branch)
  }
  const sort = (list: Branch[]): Branch[] => {
    list.sort((a, b) => compare(a.unit.name, b.unit.name))
    for (const { children } of list) sort(children)
    return list
  }
  return sort(roots)
}

export function matching(branches: readonly Branch[], find: string): Branch[] {
  if (find.trim() === '') return [...branches]
  return branches.flatMap((branch) => {
    if (foldedMatch(`${branch.unit.name} ${branch.unit.code ?? ''}`, find)) return [branch]
    const children = matching(branch.children, find)
    return children.length > 0 ? [{ ...branch, children }] : []
  })
}

/** Units counted as this ("group:2"), with what they belong to. */
export function ofClass(branches: readonly Branch[], packed: string): Branch[] {
  return branches.flatMap((branch) => {
    const children = ofClass(branch.children, packed)
    const own = (branch.unit as Unit & { classes?: string[] }).classes?.includes(packed) ?? false
    return own || children.length > 0 ? [{ ...branch, children }] : []
  })
}

/** How many of each kind lie anywhere under it: "12 xã, 24 thôn". */
export function countKinds(branch: Branch): Map<Unit['kind'], number> {
  const counts = new Map<Unit['kind'], number>()
  const add = ({ children }: Branch) => {
    for (const child of children) {
      counts.set(child.unit.kind, (counts.get(child.unit.kind) ?? 0) + 1)
      add(child)
    }
  }
  add(branch)
  return counts
}
