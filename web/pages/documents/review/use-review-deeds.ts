/** The deeds of a review, each said at the foot of the page with its way back, and U for the last of them. */

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { z } from 'zod'
import type {
  DirectiveList,
  DirectiveRow,
  Following,
  LinkName,
} from '../../../../server/modules/directives/contract.ts'
import { useProblemSentence } from '../../../platform/problem.ts'
import { useWords } from '../../../platform/words.ts'
import { say, sayUndoable } from '../../../ui/toast.tsx'
import { reviewWords } from '../words/review.ts'
import { inSection } from './findings.ts'
import { directivesQuery, documentQuery, useClauseDeeds, useDocumentDeeds } from './review-data.ts'
import { answeredByPlace } from './ways-out.ts'

export type ReviewDeeds = ReturnType<typeof useReviewDeeds>
type Undoing = () => Promise<unknown>

export function useReviewDeeds(documentId: string) {
  const t = useWords(reviewWords)
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const clauses = useClauseDeeds(documentId)
  const { decide: decideWarning } = useDocumentDeeds(documentId)
  const undone = useRef<Undoing[]>([])
  const now = () => client.getQueryData(directivesQuery(documentId).queryKey)?.directives ?? []

  /** Does it, says it, and keeps the way back; a refusal is said too and answers null. */
  const carry = async <T>(
    said: string,
    deed: () => Promise<T>,
    back?: (answer: T) => Promise<unknown>,
  ): Promise<T | null> => {
    try {
      const answer = await deed()
      if (!back) say(said)
      else {
        const undoing = () => back(answer)
        undone.current.push(undoing)
        sayUndoable({ text: said, onUndo: () => void undo(undoing) })
      }
      return answer
    } catch (error) {
      say(t.notSaved(sentence(error)), 8)
      return null
    }
  }
  const undo = useCallback(
    async (one?: Undoing) => {
      const last = one ?? undone.current.at(-1)
      undone.current = undone.current.filter((kept) => kept !== last)
      if (!last) return say(t.said.nothingToUndo)
      try {
        await last()
        say(t.said.undone)
      } catch (error) {
        say(t.notSaved(sentence(error)), 8)
      }
    },
    [t, sentence],
  )
  /** Puts clauses back as they were, on the versions that stand now. */
  const restore = async (before: readonly DirectiveRow[]) => {
    for (const { directiveId, title, following, terms, checked } of before) {
      const version = now().find((row) => row.directiveId === directiveId)?.version
      if (version !== undefined)
        await clauses.save.mutateAsync({ directiveId, version, title, following, terms, checked })
    }
  }
  const check = ({ directiveId, version, section, ...row }: DirectiveRow) =>
    carry(
      t.said.checked(section),
      () => clauses.save.mutateAsync({ directiveId, version, checked: true }),
      () => restore([{ directiveId, version, section, ...row }]),
    )
  const follow = (of: { directiveIds: string[] } | { section: string }, following: Following) => {
    const before = now().filter((row) =>
      'section' in of ? inSection(row.section, of.section) : of.directiveIds.includes(row.directiveId),
    )
    return carry(
      t.said.followed(before.length, t.followings[following]),
      () => clauses.follow.mutateAsync({ ...of, following }),
      () => refollow(clauses, before),
    )
  }
  const merge = (rows: readonly DirectiveRow[]) =>
    carry(
      t.said.merged,
      () =>
        clauses.merge.mutateAsync({ directives: rows.map(({ directiveId, version }) => ({ directiveId, version })) }),
      (list) => unmake(clauses, list, rows),
    )
  const split = (row: DirectiveRow, at: number[]) =>
    carry(
      t.said.split(at.length + 1),
      () => clauses.split.mutateAsync({ directiveId: row.directiveId, version: row.version, at }),
      (list) => unmake(clauses, list, [row]),
    )
  const unmerge = (row: DirectiveRow) => carry(t.said.undone, () => clauses.undo.mutateAsync(row))
  const link = (name: z.input<typeof LinkName>) =>
    carry(
      t.linked(name.printed, name.agencyIds.length),
      () => clauses.link.mutateAsync(name),
      () => clauses.undoLink.mutateAsync({ printed: name.printed, what: 'agency' }),
    )
  /** Contradictions that ask about the same name are answered by it. */
  const linkPlace = ({ printed, unitId, unit, again }: PlaceLinked) =>
    carry(
      t.said.placeLinked(printed, unit),
      async () => {
        const list = await clauses.linkPlace.mutateAsync({ printed, unitId })
        const warnings = client.getQueryData(documentQuery(documentId).queryKey)?.warnings ?? []
        for (const { finding, choice } of answeredByPlace(warnings, { printed, unit, again }, t))
          await decideWarning.mutateAsync({ finding, choice })
        return list
      },
      () => clauses.undoLink.mutateAsync({ printed, what: 'place' }),
    )
  const decide = (finding: string, choice: string) =>
    carry(t.said.decided(choice), () => decideWarning.mutateAsync({ finding, choice }))
  const saved = (before: DirectiveRow) => {
    undone.current.push(() => restore([before]))
  }
  return { check, follow, merge, split, unmerge, link, linkPlace, decide, undo, saved, restore, save: clauses.save }
}

/** again: the contradiction about it that is being decided anew. */
interface PlaceLinked {
  printed: string
  unitId: number
  unit: string
  again?: string | undefined
}
type Clauses = ReturnType<typeof useClauseDeeds>

/** Each way of following in one call for all the clauses that had it. */
async function refollow(clauses: Clauses, before: readonly DirectiveRow[]): Promise<void> {
  for (const following of new Set(before.map((row) => row.following))) {
    const directiveIds = before.filter((row) => row.following === following).map((row) => row.directiveId)
    await clauses.follow.mutateAsync({ directiveIds, following })
  }
}

/** What was made of `from` lies within its words. */
async function unmake(clauses: Clauses, list: DirectiveList, from: readonly DirectiveRow[]): Promise<void> {
  const start = Math.min(...from.map((row) => row.start))
  const end = Math.max(...from.map((row) => row.end))
  const made = list.directives.find((row) => row.madeFrom !== null && row.start >= start && row.end <= end)
  if (made) await clauses.undo.mutateAsync(made)
}
