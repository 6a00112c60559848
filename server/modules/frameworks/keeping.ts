// Who may keep a set, and whether one can be published. Pure.
import type { Part } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { SetBody } from './contract.ts'
import { frameworkProblems } from './problems.ts'

/** Where a unit lies as seen from the office: its own place, above it, below it, or elsewhere. */
export type Reach = 'own' | 'above' | 'below' | 'elsewhere'

/** Sets of the country are the administrator's; those of a unit its office's, and of a unit above it the administrator's. `reach` null: of the country. */
export function whyNotKeepSet(part: Part, reach: Reach | null): Refusal {
  if (reach === null) return part === 'administrator' ? null : { spec: frameworkProblems.nationalByAdministrator }
  if (reach === 'own' || reach === 'below') return null
  if (reach === 'above' && part === 'administrator') return null
  return { spec: frameworkProblems.notYourUnit }
}

/** Why a set cannot be published as it stands. */
export function whyNotPublish(body: SetBody, changes: number): Refusal {
  if (body.criteria.length === 0) return { spec: frameworkProblems.empty }
  if (body.to !== null && body.to < body.from) return { spec: frameworkProblems.endsBeforeItBegins }
  const rows = body.criteria.flatMap((criterion) => [criterion, ...criterion.indicators])
  const twice = twiceIn(body.criteria) ?? twiceIn(body.criteria.flatMap(({ indicators }) => indicators))
  if (twice) return { spec: frameworkProblems.twice, details: { code: twice } }
  const bare = rows.find((row) => [row, ...row.thresholds].some(({ verified, source }) => verified && !source))
  if (bare) return { spec: frameworkProblems.withoutSource, details: { code: bare.code } }
  return changes === 0 ? { spec: frameworkProblems.nothingChanged } : null
}

function twiceIn(rows: readonly { code: string }[]): string | undefined {
  return rows.find(({ code }, i) => rows.findIndex((one) => one.code === code) !== i)?.code
}
