/** What the server says about places while an office is set up: asked with the one-time link. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { PlacesFound, Proposal } from '../../../server/modules/units/surroundings/contract.ts'
import { get } from '../../platform/api.ts'
import { useRested } from '../../platform/rested.ts'

export type Level = Proposal['place']['level']
export type FoundPlace = PlacesFound['places'][number]
export interface PlaceTyped {
  placeKind: Level
  placeName: string
  placeCode: string | null
  provinceName: string
}

const leastLetters = 2

/** Places that begin with what is typed, once the typing rests; a district is in no list of today. */
export function usePlacesFound(token: string, { placeKind, placeName, placeCode }: PlaceTyped) {
  const q = useRested(placeName.trim(), 150)
  return useQuery({
    queryKey: ['setup', 'places', placeKind, q],
    queryFn: ({ signal }) =>
      get<PlacesFound>(`/api/setup/places?${new URLSearchParams({ kind: placeKind, q })}`, {
        signal,
        headers: { 'x-setup-token': token },
      }),
    enabled: placeKind !== 'district' && placeCode === null && q.length >= leastLetters,
    placeholderData: keepPreviousData,
    staleTime: 600_000,
    retry: false,
  })
}

/** What usually stands round such a place. */
export function proposalQuery(token: string, { placeKind, placeName, placeCode, provinceName }: PlaceTyped) {
  const asked = new URLSearchParams({ kind: placeKind, name: placeName.trim() })
  if (placeCode !== null) asked.set('code', placeCode)
  else if (placeKind !== 'province' && provinceName.trim() !== '') asked.set('provinceName', provinceName.trim())
  return queryOptions({
    queryKey: ['setup', 'proposal', asked.toString()],
    queryFn: ({ signal }) =>
      get<Proposal>(`/api/setup/proposal?${asked}`, { signal, headers: { 'x-setup-token': token } }),
    staleTime: 600_000,
  })
}

/** The proposal for a place once it has been chosen or typed to its end; the last one stays until the next has come. */
export function useProposal(token: string, place: PlaceTyped, typing: boolean) {
  return useQuery({
    ...proposalQuery(token, place),
    enabled: isNamed(place) && !typing,
    placeholderData: keepPreviousData,
  })
}

export const isNamed = ({ placeName }: PlaceTyped): boolean => placeName.trim().length >= leastLetters
