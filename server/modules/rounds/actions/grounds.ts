// The paper a deed stands on: one of the register, or one known by number and day that enters it now.
import type { Deed } from '../../../platform/access.ts'
import { Problem } from '../../../platform/problem.ts'
import { assessmentProblems } from '../../assessments/problems.ts'
import { documentIsKnown } from '../../assessments/queries/ground.ts'
import { enterNumbers } from '../../documents/actions/enter-numbers.ts'
import type { Ground } from '../contract.ts'
import { numberedAs } from '../queries/rounds.ts'

/** @returns the id of the document, entered first where it was not in the register. @throws Problem unknownDocument */
export async function documentOf(deed: Deed, ground: Ground): Promise<string> {
  if ('number' in ground) {
    const known = await numberedAs(deed.tx, deed.actor.officeId, ground)
    if (known) return known
    const [documentId] = await enterNumbers(deed, [{ ...ground, issuer: null }])
    return documentId!
  }
  if (!(await documentIsKnown(deed.tx, deed.actor.officeId, ground.documentId)))
    throw new Problem(assessmentProblems.unknownDocument)
  return ground.documentId
}
