// Who may what with proof, and how things required stand. Pure.
import { officeParts, type Policy } from '../../platform/access.ts'
import type { Item, requiredStates } from './contract.ts'

export const policies = {
  see: { verb: 'dossier.see', parts: 'anybody' },
  seeMarks: { verb: 'dossier.see-marks', parts: 'anybody' },
  seeMissing: { verb: 'dossier.see-missing', parts: [...officeParts, 'department-officer', 'commune-officer'] },
  change: { verb: 'dossier.change', parts: ['administrator', 'coordinator', 'commune-officer'] },
  loadGuide: { verb: 'dossier.load-guide', parts: ['administrator', 'coordinator'] },
} as const satisfies Record<string, Policy>

type State = (typeof requiredStates)[number]

/** A paper of a former commune, or one that has run out, has to be made anew. */
export function stateOfRequired(
  requiredId: number,
  items: readonly Pick<Item, 'part' | 'expired' | 'places'>[],
): State {
  const own = items.filter(({ places }) => places.some((one) => one.requiredId === requiredId))
  if (own.some(({ part, expired }) => part === null && !expired)) return 'there'
  return own.length > 0 ? 'anew' : 'missing'
}
