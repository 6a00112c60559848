import type { Reader } from '../../../platform/db.ts'
import { Problem } from '../../../platform/problem.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { type FrameworkRow, frameworkById, frameworkInForce } from '../../frameworks/queries/sets.ts'
import { officeById } from '../../units/queries.ts'
import { shownDay } from '../rules.ts'

/**
 * The set of criteria that is named; else the one for communes in force on a day (YYYY-MM-DD) where the office sits.
 * @throws Problem unknownFramework, noFramework
 */
export async function setAsked(
  db: Reader,
  { officeId, day, frameworkId }: { officeId: number; day: string; frameworkId: number | undefined },
): Promise<FrameworkRow> {
  if (frameworkId !== undefined) {
    const named = await frameworkById(db, frameworkId)
    if (!named) throw new Problem(assessmentProblems.unknownFramework)
    return named
  }
  const [office] = await officeById(db, officeId)
  const found = await frameworkInForce(db, { unitId: office!.unitId, level: 'xa', degree: 'ntm', day })
  if (!found) throw new Problem(assessmentProblems.noFramework, { day: shownDay(day) })
  return found
}
