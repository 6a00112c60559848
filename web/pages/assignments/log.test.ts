import { describe, expect, it } from 'vitest'
import type { Detail } from '../../deeds/deed-data.ts'
import { logOf } from './log.ts'

const at = (day: string) => new Date(`${day}T08:00:00+07:00`).toISOString()
const deed = (seq: number, verb: string, day: string, more: object = {}) => ({
  seq,
  verb,
  at: at(day),
  undone: false,
  ...more,
})
const assignment = (deeds: object[], more: object = {}) =>
  ({ following: 'dated', planned: false, dueAt: at('2026-09-11'), deeds, ...more }) as unknown as Detail
const verbs = (of: Detail) => logOf(of, at('2026-09-27')).map(({ verb }) => verb)

describe('the log', () => {
  it('stands newest first, with the passing of the due day where it belongs', () => {
    const late = [deed(1, 'hand-out', '2026-07-12'), deed(2, 'report', '2026-09-24')]
    expect(verbs(assignment(late))).toEqual(['report', 'overdue', 'hand-out'])
  })

  it('leaves out what was undone, and the undoing', () => {
    const deeds = [
      deed(1, 'hand-out', '2026-09-20'),
      deed(2, 'report', '2026-09-21', { undone: true }),
      deed(3, 'undo', '2026-09-21'),
    ]
    expect(verbs(assignment(deeds, { dueAt: null }))).toEqual(['hand-out'])
  })

  it('was not overdue when it was completed in time, and was when that was returned in time', () => {
    const completed = [deed(1, 'hand-out', '2026-07-12'), deed(2, 'complete', '2026-09-09')]
    expect(verbs(assignment(completed))).not.toContain('overdue')
    expect(verbs(assignment([...completed, deed(3, 'return', '2026-09-10')]))).toContain('overdue')
  })

  it('has no overdue row where nothing can be late', () => {
    expect(verbs(assignment([deed(1, 'hand-out', '2026-07-12')], { following: 'period' }))).toEqual(['hand-out'])
  })
})
