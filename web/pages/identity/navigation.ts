import { queryOptions, useQuery } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import type { DeskCounts } from '../../../server/modules/desk/contract.ts'
import { paths } from '../../paths.ts'
import { get } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { type Part, useSession } from '../../platform/session.ts'
import { type ShellWords, useWords } from '../../platform/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { NavGroup, NavItem } from '../../ui/page-frame.tsx'

interface Place {
  to: string
  word: keyof Pick<
    ShellWords['nav'],
    | 'desk'
    | 'documents'
    | 'assignments'
    | 'board'
    | 'claims'
    | 'dossiers'
    | 'tallies'
    | 'rounds'
    | 'roadmap'
    | 'recognitions'
    | 'transitions'
    | 'results'
    | 'meeting'
    | 'links'
    | 'admin'
  >
  short?: 'deskShort' | 'boardShort'
  icon: IconName
  count?: keyof DeskCounts
  /** Has a thumb of its own on the phone; the others are behind “Khác”. */
  thumb?: boolean
  /** Shown only to these parts. */
  parts?: readonly Part[]
}

type Group = keyof ShellWords['nav']['groups']
const office: readonly Part[] = ['administrator', 'coordinator', 'leader']

/** In the order of the day: what is to be done, the criteria, what is reported; keeping the system comes last. */
const groups: Record<Group, readonly Place[]> = {
  daily: [
    { to: paths.desk, word: 'desk', short: 'deskShort', icon: 'desk', count: 'late', thumb: true },
    { to: paths.documents, word: 'documents', icon: 'document', count: 'documents', thumb: true },
    { to: paths.assignments, word: 'assignments', icon: 'tasks', count: 'assignments', thumb: true },
    { to: paths.links, word: 'links', icon: 'clip', count: 'links', parts: office },
  ],
  criteria: [
    { to: paths.board, word: 'board', short: 'boardShort', icon: 'grid', thumb: true },
    { to: paths.claims, word: 'claims', icon: 'check', parts: [...office, 'department-officer'] },
    { to: paths.dossiers, word: 'dossiers', icon: 'folder' },
    { to: paths.tallies, word: 'tallies', icon: 'house', parts: [...office, 'commune-officer'] },
    { to: paths.rounds, word: 'rounds', icon: 'badge' },
    { to: paths.roadmap, word: 'roadmap', icon: 'flag' },
    { to: paths.recognitions, word: 'recognitions', icon: 'star' },
    { to: paths.transitions, word: 'transitions', icon: 'redo', parts: office },
  ],
  reports: [
    { to: paths.results, word: 'results', icon: 'bars', count: 'results' },
    { to: paths.meeting, word: 'meeting', icon: 'calendar', parts: office },
  ],
  system: [{ to: paths.admin, word: 'admin', icon: 'gear', parts: ['administrator', 'coordinator'] }],
}

/** What waits for whoever is at work; asked again at every news, and now and then since work gets late by itself. */
const countsQuery = queryOptions({
  queryKey: ['desk', 'counts'],
  meta: { follows: ['assignment', 'document', 'directive', 'reading', 'pass', 'results'] },
  refetchInterval: 300_000,
  queryFn: ({ signal }) => get<DeskCounts>('/api/desk/counts', { signal }),
})

/** The navigation of the post at work; a place without a page yet is not shown, nor a group without places. */
export function useNavigation(): NavGroup[] {
  const t = useWords()
  const f = useFormats()
  const { post } = useSession()
  const counts = useQuery(countsQuery).data
  const { routesByPath } = useRouter()
  const here = useRouterState({ select: ({ location }) => location.pathname })
  const itemOf = ({ to, word, short, icon, count, thumb = false }: Place): NavItem => {
    const number = count ? (counts?.[count] ?? 0) : 0
    return {
      to,
      icon,
      thumb,
      label: t.nav[word],
      shortLabel: short && t.nav[short],
      count: count && number > 0 ? { shown: f.number(number), says: t.nav.counts[count](f.number(number)) } : undefined,
      late: count === 'late' && number > 0,
      current: to === '/' ? here === '/' : here === to || here.startsWith(`${to}/`),
    }
  }
  const shown = ({ to, parts }: Place) => to in routesByPath && (parts === undefined || parts.includes(post.part))
  return (Object.keys(groups) as Group[])
    .map((group) => ({ label: t.nav.groups[group], items: groups[group].filter(shown).map(itemOf) }))
    .filter(({ items }) => items.length > 0)
}
