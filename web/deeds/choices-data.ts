/** Whom and what the forms choose from: agencies of the book, people and their posts. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ContactList } from '../../server/modules/contacts/contract.ts'
import type { People } from '../../server/modules/identity/contract.ts'
import type { AgencyList } from '../../server/modules/units/contract.ts'
import { get } from '../platform/api.ts'
import { useProblemSentence } from '../platform/problem.ts'
import type { Choice } from '../ui/combobox.tsx'

export const agenciesQuery = queryOptions({
  queryKey: ['agency', 'list'],
  staleTime: 300_000,
  queryFn: ({ signal }) => get<z.output<typeof AgencyList>>('/api/agencies', { signal }),
})

export const peopleQuery = queryOptions({
  queryKey: ['person', 'list'],
  staleTime: 300_000,
  queryFn: ({ signal }) => get<z.output<typeof People>>('/api/people', { signal }),
})

/** Who is written to and telephoned at each agency. */
export const leadContactsQuery = queryOptions({
  queryKey: ['contact', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof ContactList>>('/api/contacts', { signal }),
})

export function useAgencyChoices(): readonly Choice<number>[] {
  const { data } = useQuery(agenciesQuery)
  return (data?.agencies ?? []).map(({ agencyId, name, shortName, parentName, unitName }) => ({
    value: agencyId,
    label: name,
    detail: parentName ?? unitName ?? undefined,
    also: shortName,
  }))
}

/** Why nobody can be chosen, in one sentence; null while the list is there. */
export function useNoPeople(): string | null {
  const { error } = useQuery(peopleQuery)
  const sentence = useProblemSentence()
  return error ? sentence(error) : null
}

/** Posts, each by the name of its person; `agencyId` keeps those of one agency only. */
export function usePostChoices(agencyId?: number): readonly Choice<number>[] {
  const { data } = useQuery(peopleQuery)
  return (data?.people ?? []).flatMap(({ name, posts }) =>
    posts
      .filter((post) => agencyId === undefined || post.agencyId === agencyId)
      .map((post) => ({ value: post.postId, label: name, detail: `${post.title}, ${post.agencyName}` })),
  )
}
