// What the sixteen bits of a cell come to on the board: one tile, the truths under it, whether they differ. Pure; used by the page and its paper alike.
// Stages are those of the chain in force, from the lowest; `only` is the slot of the one stage asked for, null all at once.
import { byDocumentBit, cellAt, droppedBit, overruledBit, type Says, saysOf, slots } from '../assessments/cells.ts'
import type { Stage } from '../assessments/contract.ts'

/** none: nothing was ever said · open: chưa đạt · dropped: đã lùi · again: cần xét lại; the others are stages that say met. */
export type Tone = 'none' | 'open' | 'claimed' | 'confirmed' | 'appraised' | 'dropped' | 'again'

export type Reading = {
  tone: Tone
  letter: string
  /** The slot of the highest stage that says met. */
  slot: number | null
  /** One a stage of the chain, in its order. */
  says: readonly Says[]
  /** One stage says met, a later one not met. */
  differ: boolean
  overruled: boolean
  byDocument: boolean
}

/** The three states that belong to no stage; their letters are those of the printed board. */
export const plainLetters = { open: 'C', dropped: 'L', again: 'X' } as const

const toneOfStage: Record<Stage['code'], 'claimed' | 'confirmed' | 'appraised'> = {
  claim: 'claimed',
  confirmation: 'confirmed',
  review: 'confirmed',
  appraisal: 'appraised',
  council: 'appraised',
}
export const stageTone = ({ code }: Pick<Stage, 'code'>): Tone => toneOfStage[code]

/** A reader that remembers: a board of many thousand cells has a few dozen different ones. */
export function readerOf(stages: readonly Stage[], only: number | null): (cell: number) => Reading {
  const known = new Map<number, Reading>()
  return (cell) => {
    const ready = known.get(cell)
    if (ready) return ready
    const read = only === null ? readAll(cell, stages) : readOne(cell, stages, only)
    known.set(cell, read)
    return read
  }
}

function readAll(cell: number, stages: readonly Stage[]): Reading {
  const says = stages.map(({ slot }) => saysOf(cell, slot))
  const top = says.lastIndexOf(2)
  const dropped = (cell & droppedBit) !== 0
  const again = says.lastIndexOf(3) > top
  const marks = marksOf(cell)
  const differ = !dropped && differs(says)
  if (dropped) return { tone: 'dropped', letter: plainLetters.dropped, slot: null, says, differ, ...marks }
  if (again) return { tone: 'again', letter: plainLetters.again, slot: null, says, differ, ...marks }
  const stage = stages[top]
  if (stage) return { tone: stageTone(stage), letter: stage.letter, slot: stage.slot, says, differ, ...marks }
  const open = says.includes(1)
  return { tone: open ? 'open' : 'none', letter: open ? plainLetters.open : '', slot: null, says, differ, ...marks }
}

function readOne(cell: number, stages: readonly Stage[], only: number): Reading {
  const says = [saysOf(cell, only)]
  const stage = stages.find(({ slot }) => slot === only)
  const rest = { says, differ: false, ...marksOf(cell) }
  if (says[0] === 2 && stage) return { tone: stageTone(stage), letter: stage.letter, slot: only, ...rest }
  if (says[0] === 3) return { tone: 'again', letter: plainLetters.again, slot: null, ...rest }
  if (says[0] === 1) return { tone: 'open', letter: plainLetters.open, slot: null, ...rest }
  return { tone: 'none', letter: '', slot: null, ...rest }
}

const marksOf = (cell: number) => ({
  overruled: (cell & overruledBit) !== 0,
  byDocument: (cell & byDocumentBit) !== 0,
})

/** A later stage that says not met after an earlier one that says met; what is met above and not below is only older news. */
export function differs(says: readonly Says[]): boolean {
  const first = says.indexOf(2)
  return first >= 0 && says.indexOf(1, first) >= 0
}

const barsAtLeast = 3

/** Stages that anybody on this board has spoken at, filled up to three from the lowest: a council that never met leaves no bar. */
export function stagesShown(stages: readonly Stage[], rows: readonly { cells: Uint8Array }[]): readonly Stage[] {
  let spoken = 0
  for (const { cells } of rows) for (let place = 0; 2 * place < cells.length; place++) spoken |= cellAt(cells, place)
  const used = stages.filter(({ slot }) => saysOf(spoken, slot) !== 0)
  const others = stages.filter((stage) => !used.includes(stage)).slice(0, Math.max(0, barsAtLeast - used.length))
  return stages.filter((stage) => used.includes(stage) || others.includes(stage))
}

/** Indicators met by slot whose criterion is not: the "+ 8" of "6 + 8". */
export function looseOf(cells: Uint8Array, places: readonly { place: number; criterion: number | null }[]): number[] {
  const loose = Array<number>(slots).fill(0)
  if (cells.length === 0) return loose
  for (const { place, criterion } of places) {
    if (criterion === null) continue
    const own = cellAt(cells, place)
    if (own === 0) continue
    const above = cellAt(cells, criterion)
    for (let slot = 0; slot < slots; slot++)
      if (saysOf(own, slot) === 2 && saysOf(above, slot) !== 2) loose[slot] = (loose[slot] ?? 0) + 1
  }
  return loose
}
