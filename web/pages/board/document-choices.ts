import { queryOptions, useQuery } from '@tanstack/react-query'
import type { DocumentList } from '../../../server/modules/documents/contract.ts'
import { get } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import type { Choice } from '../../ui/combobox.tsx'

/** The newest documents of the register: what a row of the board may stand on. */
export const documentsQuery = queryOptions({
  queryKey: ['document', 'choices'],
  staleTime: 60_000,
  queryFn: ({ signal }) => get<DocumentList>('/api/documents', { signal }),
})

export function useDocumentChoices(): readonly Choice<string>[] {
  const f = useFormats()
  const { data } = useQuery(documentsQuery)
  return (data?.documents ?? []).map(({ documentId, numberOut, subject, issuedOn }) => ({
    value: documentId,
    label: [numberOut, issuedOn && f.day(issuedOn)].filter(Boolean).join(', ') || subject,
    detail: subject,
  }))
}
