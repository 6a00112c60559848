import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ContactList } from '../../../server/modules/contacts/contract.ts'
import type { People } from '../../../server/modules/identity/contract.ts'
import type { AgencyList, GroupList, UnitList } from '../../../server/modules/units/contract.ts'
import { get, post, put } from '../../platform/api.ts'
import { say } from '../../ui/toast.tsx'

export type Unit = z.output<typeof UnitList>['units'][number]
export type Agency = z.output<typeof AgencyList>['agencies'][number]
export type Group = z.output<typeof GroupList>['groups'][number]
export type Person = z.output<typeof People>['people'][number]

export const unitsQuery = queryOptions({
  queryKey: ['unit', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof UnitList>>('/api/units', { signal }),
})
export const agenciesQuery = queryOptions({
  queryKey: ['agency', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof AgencyList>>('/api/agencies', { signal }),
})
export const groupsQuery = queryOptions({
  queryKey: ['group', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof GroupList>>('/api/groups', { signal }),
})
export const peopleQuery = queryOptions({
  queryKey: ['person', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof People>>('/api/people', { signal }),
})

export type AgencyContacts = z.output<typeof ContactList>['agencies'][number]
export const contactsQuery = queryOptions({
  queryKey: ['contact', 'list'],
  queryFn: ({ signal }) => get<z.output<typeof ContactList>>('/api/contacts', { signal }),
})

const lists = new Set<unknown>(['unit', 'agency', 'group', 'person', 'contact'])

interface Entry {
  method: 'post' | 'put'
  path: string
  body: object
  key: string
  /** The line at the foot of the page once it is written. */
  said: string
}

/** Writes one row of the book and asks the lists anew: a new agency shows at once among the members of a group. */
export function useEntry() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ method, path, body, key }: Entry) => (method === 'post' ? post : put)(path, body, { key }),
    onSuccess: (_, { said }) => {
      say(said)
      return client.invalidateQueries({ predicate: ({ queryKey: [first] }) => lists.has(first) })
    },
  })
}
