/**
 * One report on one item, from the first letter to the office's answer that it has arrived. What was typed, its photographs and its key lie on the
 * phone; once it is to be sent it goes by itself as soon as there is a line, under the same key, so that it arrives once.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { readPercent } from '../../deeds/form-fields.tsx'
import { newKey, post } from '../../platform/api.ts'
import { useDraft } from '../../platform/draft.ts'
import { ApiProblem, useProblemSentence } from '../../platform/problem.ts'
import { upload } from '../../platform/upload.ts'
import { dropPhoto, keptPhoto } from './kept-photos.ts'
import { type Holder, headersOf, useNoteSent } from './opened-data.ts'

export interface Photo {
  id: string
  name: string
  type: string
  /** Once it has arrived. */
  fileId: string | null
}
export interface Who {
  name: string
  phone: string
}
export interface Typed {
  words: string
  percent: string
  photos: Photo[]
  /** Set when it is to be sent, with who sends it: from then on it is not changed any more. */
  going: Who | null
}
export type Phase =
  | { kind: 'still' }
  | { kind: 'going'; photo: [number, number] | null }
  | { kind: 'offline' }
  | { kind: 'fault'; said: string }
  | { kind: 'sent' }

const empty: Typed = { words: '', percent: '', photos: [], going: null }
const againMs = 20_000

interface Item {
  holder: Holder
  passId: string
  assignmentId: string
  lostPhoto: string
}

export function useReport({ holder, passId, assignmentId, lostPhoto }: Item) {
  const draft = useDraft<Typed>(`pass.${passId}.${assignmentId}`, empty)
  const [phase, setPhase] = useState<Phase>({ kind: 'still' })
  const sentence = useProblemSentence()
  const noteSent = useNoteSent(holder)
  const busy = useRef(false)
  const latest = useRef({ draft, sentence, noteSent })
  latest.current = { draft, sentence, noteSent }
  const change = useCallback((part: Partial<Typed>) => {
    const { draft } = latest.current
    const value = { ...draft.value, ...part }
    // Two changes before the next drawing must not overwrite each other.
    latest.current = { ...latest.current, draft: { ...draft, value } }
    draft.set(value)
  }, [])

  const run = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    try {
      const photos = latest.current.draft.value.photos
      for (const [index, photo] of photos.entries()) {
        setPhase({ kind: 'going', photo: [index + 1, photos.length] })
        if (photo.fileId !== null) continue
        const fileId = await sendPhoto(photo, holder, lostPhoto)
        const now = latest.current.draft.value.photos
        change({ photos: now.map((one) => (one.id === photo.id ? { ...one, fileId } : one)) })
      }
      setPhase({ kind: 'going', photo: null })
      const { value, key, sent } = latest.current.draft
      const { at } = await post<{ at: string }>('/api/l/reports', bodyOf(assignmentId, value), {
        key,
        headers: headersOf(holder),
      })
      for (const { id } of value.photos) await dropPhoto(id)
      sent()
      setPhase({ kind: 'sent' })
      latest.current.noteSent(assignmentId, at)
    } catch (error) {
      if (isLost(error)) setPhase({ kind: 'offline' })
      else {
        change({ going: null })
        setPhase({ kind: 'fault', said: error instanceof LostPhoto ? error.message : latest.current.sentence(error) })
      }
    } finally {
      busy.current = false
    }
  }, [holder, assignmentId, lostPhoto, change])

  const going = draft.value.going !== null
  useEffect(() => {
    if (!going) return
    void run()
    const again = () => void run()
    const timer = setInterval(again, againMs)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [going, run])
  /** Another report on the same item, under a key of its own. */
  const another = () => setPhase({ kind: 'still' })
  return { value: draft.value, restored: draft.restored, phase, change, going, run, another }
}

/** No answer, or one that asks to come again: it waits. Any other refusal is for the person to read. */
const isLost = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 500 || error.code === 'passes.too-many')

class LostPhoto extends Error {}

async function sendPhoto(photo: Photo, holder: Holder, lostPhoto: string): Promise<string> {
  const blob = await keptPhoto(photo.id)
  if (blob === null) throw new LostPhoto(lostPhoto)
  const file = new File([blob], photo.name, { type: photo.type })
  const answer = await upload<{ files: { fileId: string }[] }>('/api/l/files', file, {
    key: newKey(),
    headers: headersOf(holder),
  })
  return answer.files[0]!.fileId
}

const bodyOf = (assignmentId: string, { words, percent, photos, going }: Typed) => ({
  assignmentId,
  words: words.trim(),
  percent: readPercent(percent) ?? null,
  name: going?.name,
  phone: going?.phone,
  fileIds: photos.flatMap(({ fileId }) => fileId ?? []),
})
