/** The page a message leads to: its one row, or the unit's open rows. */
import { assignmentPath, paths } from '../paths.ts'
import type { Message } from './messages-data.ts'

export function linkOf({ rows, agency }: Pick<Message, 'rows' | 'agency'>): string {
  const [only, ...others] = rows
  const path = only && others.length === 0 ? assignmentPath(only.assignmentId) : listOf(agency.agencyId)
  return `${window.location.origin}${path}`
}

export const listOf = (agencyId: number): string => `${paths.assignments}?chutri=${agencyId}`
