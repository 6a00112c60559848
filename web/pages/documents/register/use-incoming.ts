/** Files on their way into the register: sent from here, then read on the server; one sent by itself opens when it is read. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReadingRow, Uploaded } from '../../../../server/modules/documents/contract.ts'
import { documentPath } from '../../../paths.ts'
import { type Sending, useSending } from '../../../ui/sending.ts'
import { acceptedFiles, largestFile, readingsQuery, registerQuery, uploadDocument } from '../documents-data.ts'

type Answer = Uploaded['files'][number]

export interface Incoming {
  sending: Sending<Answer>
  readings: readonly ReadingRow[]
  add: (files: readonly File[]) => void
  /** Opens the device's own chooser. */
  pick: () => void
}

export function useIncoming(enabled: boolean): Incoming {
  const client = useQueryClient()
  const readings = useQuery({ ...readingsQuery, enabled }).data?.readings ?? []
  const alone = useRef<string | null>(null)
  const sentAlone = useRef(false)
  const sending = useSending<Answer>({
    accept: acceptedFiles,
    atMost: largestFile,
    send: uploadDocument,
    onSent: (answer) => {
      if (sentAlone.current) alone.current = answer.readingId
      void client.invalidateQueries({ queryKey: readingsQuery.queryKey })
    },
  })
  const add = (files: readonly File[]) => {
    sentAlone.current = files.length === 1 && sending.lines.every(({ state }) => state !== 'going')
    sending.add(files)
  }
  useReadAlone(alone, readings)
  return { sending, readings, add, pick: () => pickFiles(add) }
}

/** The single file just sent opens its review as soon as it is read; the list hears of every reading that ends. */
function useReadAlone(alone: { current: string | null }, readings: readonly ReadingRow[]): void {
  const client = useQueryClient()
  const navigate = useNavigate()
  const done = readings.filter(({ documentId }) => documentId !== null).length
  useEffect(() => {
    if (done > 0) void client.invalidateQueries({ queryKey: registerQuery({}).queryKey.slice(0, 2) })
  }, [client, done])
  useEffect(() => {
    const read = readings.find((row) => row.readingId === alone.current)
    if (read?.documentId == null) return
    alone.current = null
    void navigate({ to: documentPath(read.documentId) })
  }, [readings, alone, navigate])
}

function pickFiles(add: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = acceptedFiles.join(',')
  input.addEventListener('change', () => add([...(input.files ?? [])]))
  input.click()
}
