import type { Reader } from '../../platform/db.ts'
import { Problem } from '../../platform/problem.ts'
import { assessmentProblems } from '../assessments/problems.ts'
import { type FrameworkRow, frameworkById, frameworkInForce } from '../frameworks/queries/sets.ts'
import { shownDay } from './rules.ts'

/**
 * The set a list is counted by: the named one, else that of communes in force for the office's place on a day (YYYY-MM-DD).
 * @throws Problem noFramework, unknownFramework
 */
export async function setOf(
  db: Reader,
  { officeId, day, frameworkId }: { officeId: number; day: string; frameworkId: number | undefined },
): Promise<FrameworkRow> {
  if (frameworkId !== undefined) {
    const named = await frameworkById(db, frameworkId)
    if (!named) throw new Problem(assessmentProblems.unknownFramework)
    return named
  }
  const { unit_id: unitId } = await db
    .selectFrom('office')
    .select('unit_id')
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow()
  const found = await frameworkInForce(db, { unitId, day, level: 'xa', degree: 'ntm' })
  if (!found) throw new Problem(assessmentProblems.noFramework, { day: shownDay(day) })
  return found
}
