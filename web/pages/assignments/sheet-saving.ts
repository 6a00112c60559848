/**
 * The list walked as a sheet: a sentence and Enter is a progress report for that row. The row shows the sentence at
 * once; what failed stays in its row with its key until it is sent again.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentRow, Done } from '../../../server/modules/assignments/contract.ts'
import { announce, lookAgain } from '../../deeds/deed-data.ts'
import type { ChannelName } from '../../deeds/form-fields.tsx'
import { readTyped } from '../../deeds/typed-words.ts'
import { newKey, post } from '../../platform/api.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useSession } from '../../platform/session.ts'
import { useWords } from '../../platform/words.ts'
import { assignmentWords } from './words.ts'

export interface Typed {
  words: string
  percent: number | null
  key: string
  state: 'going' | 'there' | 'failed'
  fault?: string
}

export interface HeardBy {
  channel: ChannelName
  saidBy: string
}

export interface SheetSaving {
  /** False for who only looks: nothing typed is expected of them. */
  writes: boolean
  typed: ReadonlyMap<string, Typed>
  mayWrite: (row: AssignmentRow) => boolean
  save: (row: AssignmentRow, text: string, sent: () => void) => void
  again: (row: AssignmentRow) => void
}

export function useSheetSaving(heard: HeardBy): SheetSaving {
  const t = useWords(assignmentWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const { post: me } = useSession()
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map())
  const change = (id: string, next: Typed | null) =>
    setTyped((before) => {
      const after = new Map(before)
      if (next) after.set(id, next)
      else after.delete(id)
      return after
    })
  const own = (row: AssignmentRow) => row.lead.agencyId === me.agency.agencyId
  const writes = me.part !== 'leader' && me.part !== 'administrator'
  const mayWrite = (row: AssignmentRow) => goesOn(row) && writes && (me.part === 'coordinator' || own(row))

  const send = async (row: AssignmentRow, entry: Typed, sent?: () => void) => {
    const id = row.assignmentId
    change(id, { ...entry, state: 'going', fault: undefined })
    try {
      const recordedFor = own(row) ? null : { channel: heard.channel, saidBy: heard.saidBy.trim() || null, at: null }
      const body = { words: entry.words, percent: entry.percent, fileIds: [], recordedFor }
      const done = await post<Done>(`/api/assignments/${id}/report`, body, { key: entry.key })
      sent?.()
      change(id, { ...entry, state: 'there' })
      announce(client, done, t.sheet.saved(row.lead.shortName ?? row.lead.name))
      await lookAgain(client)
      change(id, null)
    } catch (error) {
      change(id, { ...entry, state: 'failed', fault: sentence(error) })
    }
  }
  const save: SheetSaving['save'] = (row, text, sent) => {
    const said = readTyped(text)
    // The same words again after a failure are the same deed: it may have arrived.
    const before = typed.get(row.assignmentId)
    const key = before?.words === said.words ? before.key : newKey()
    void send(row, { ...said, key, state: 'going' }, sent)
  }
  const again: SheetSaving['again'] = (row) => {
    const entry = typed.get(row.assignmentId)
    if (entry) void send(row, entry)
  }
  return { typed, writes, mayWrite, save, again }
}

function goesOn({ state, waits }: AssignmentRow): boolean {
  return state !== 'done' && state !== 'ended' && state !== 'awaiting' && !waits.includes('declined')
}
