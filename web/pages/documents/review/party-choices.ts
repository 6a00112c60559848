import type { Choice } from '../../../ui/combobox.tsx'
import { useReview } from './review-context.ts'
import { useBook } from './review-data.ts'

export interface PartyChoice extends Choice<string> {
  agencyIds: readonly number[]
  groupId: number | null
}

/** Agencies and groups of the office in one list; a group stands for its members of the document's day. */
export function usePartyChoices(): readonly PartyChoice[] {
  const { agencies, groups } = useBook()
  const { document } = useReview()
  const on = document.issuedOn ?? document.createdAt.slice(0, 10)
  const stands = ({ from, to }: { from: string | null; to: string | null }) =>
    (from === null || from <= on) && (to === null || to >= on)
  return [
    ...agencies.map((agency) => ({
      value: `a${agency.agencyId}`,
      label: agency.name,
      detail: agency.parentName ?? agency.unitName ?? undefined,
      also: [agency.shortName, ...agency.aliases].filter(Boolean).join(' '),
      agencyIds: [agency.agencyId],
      groupId: null,
    })),
    ...groups.map((group) => {
      const members = group.members.filter(stands)
      return {
        value: `g${group.groupId}`,
        label: group.name,
        detail: members
          .map(({ name }) => name)
          .slice(0, 4)
          .join(', '),
        agencyIds: members.map(({ agencyId }) => agencyId),
        groupId: group.groupId,
      }
    }),
  ]
}
