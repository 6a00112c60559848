import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'Transitions',
  lead: 'Chains of stages that ended, sets of criteria that were taken up by the next: what was left open is decided item by item, or all at once by one rule.',
  list: {
    caption: 'Transitions',
    what: 'From, to',
    day: 'Since',
    state: 'Still to be decided',
    kinds: { stages: 'Chain of stages', sets: 'Set of criteria' },
    passes: (from, to) => `${from} → ${to}`,
    open: (n, kind) => (kind === 'stages' ? `${n} cells` : `${n} units`),
    none: 'all decided',
    decided: (n) => `${n} decided`,
    empty: 'Nothing passes on yet.',
    emptyText:
      'When a chain of stages ends while cells wait at a stage that is no more, or a new set of criteria comes into force while figures stand in the old one, it is listed here.',
  },
  head: {
    stages: (name, next) =>
      `There is no stage “${name}” any more. What goes on is looked at by “${next}”; what is examined again has its self-assessment marked so from this day.`,
    sets: (from, to) =>
      `Figures of “${from}” go over to “${to}” as “to be examined again”, with what was known beside them. Cells the new set was given already stay.`,
    before: 'The board before this day',
    after: 'The board from this day',
  },
  cells: {
    caption: 'Cells that waited at a stage that ended, by unit',
    unit: 'Unit',
    waits: 'Criteria and indicators that wait',
    all: (unit) => `Choose all cells of ${unit}`,
    one: (code, unit) => `Choose ${code}, ${unit}`,
    count: (n) => `${n} cells`,
    empty: 'No cell is left to decide.',
    emptyText: 'What was decided stands below.',
  },
  units: {
    caption: 'Units with figures in the old set that have not gone over',
    unit: 'Unit',
    met: 'Met in the old set',
    metOf: (n) => `${n} criteria`,
    toReExamine: 'To be examined again',
    places: (n) => `${n} criteria and indicators of the new set`,
    dropped: 'Taken up by no new criterion',
    one: (unit) => `Choose ${unit}`,
    empty: 'No unit is left to go over.',
    emptyText: 'What went over stands below.',
  },
  decide: {
    all: (n) => `Choose all ${n} open items (one rule)`,
    chosen: (n) => `${n} chosen.`,
    words: 'Reason or ground (if any)',
    ways: { carry: 'To the next stage', 're-examine': 'Examine again', file: 'File' },
    carrySet: (n) => `Carry over, to be examined again (${n})`,
    fileSet: 'Leave in the old set',
    none: 'Choose at least one item.',
    done: (n) => `${n} decided.`,
  },
  decisions: {
    title: 'Decided',
    ways: {
      stages: { carry: 'to the next stage', 're-examine': 'examine again', file: 'filed' },
      sets: { carry: 'carried over, to be examined again', 're-examine': 'examine again', file: 'left in the old set' },
    },
    line: (n, way) => `${n} items: ${way}`,
    byRule: 'by one rule',
    by: (name, at) => `${name}, ${at}`,
    units: (names, more) => (more ? `${names} …` : names),
  },
}
