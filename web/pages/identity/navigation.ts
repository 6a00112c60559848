import { queryOptions, useQuery } from '@tanstack/react-query'
import { useRouter, useRouterState } from '@tanstack/react-router'
import type { DeskCounts } from '../../../server/modules/desk/contract.ts'
import { paths } from '../../paths.ts'
import { get } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { type Part, useSession } from '../../platform/session.ts'
import { type ShellWords, useWords } from '../../platform/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { NavItem } from '../../ui/page-frame.tsx'

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
    | 'meeting'
    | 'results'
    | 'links'
    | 'admin'
  >
  short?: 'deskShort' | 'boardShort'
  icon: IconName
  count?: keyof DeskCounts
  apart?: boolean
  /** Shown only to these parts. */
  parts?: readonly Part[]
}

const places: readonly Place[] = [
  { to: paths.desk, word: 'desk', short: 'deskShort', icon: 'desk', count: 'late' },
  { to: paths.documents, word: 'documents', icon: 'document', count: 'documents' },
  { to: paths.assignments, word: 'assignments', icon: 'tasks', count: 'assignments' },
  { to: paths.board, word: 'board', short: 'boardShort', icon: 'grid' },
  { to: paths.rounds, word: 'rounds', icon: 'badge' },
  { to: paths.roadmap, word: 'roadmap', icon: 'bars' },
  { to: paths.meeting, word: 'meeting', icon: 'calendar', parts: ['administrator', 'coordinator', 'leader'] },
  { to: paths.results, word: 'results', icon: 'bars', count: 'results' },
  {
    to: paths.claims,
    word: 'claims',
    icon: 'badge',
    parts: ['administrator', 'coordinator', 'leader', 'department-officer'],
  },
  { to: paths.dossiers, word: 'dossiers', icon: 'folder' },
  {
    to: paths.tallies,
    word: 'tallies',
    icon: 'house',
    parts: ['administrator', 'coordinator', 'leader', 'commune-officer'],
  },
  { to: paths.links, word: 'links', icon: 'clip', count: 'links', parts: ['administrator', 'coordinator', 'leader'] },
  { to: paths.admin, word: 'admin', icon: 'gear', apart: true, parts: ['administrator', 'coordinator'] },
]

/** What waits for whoever is at work; asked again at every news, and now and then since work gets late by itself. */
const countsQuery = queryOptions({
  queryKey: ['desk', 'counts'],
  meta: { follows: ['assignment', 'document', 'directive', 'reading', 'pass', 'results'] },
  refetchInterval: 300_000,
  queryFn: ({ signal }) => get<DeskCounts>('/api/desk/counts', { signal }),
})

/** The navigation of the post at work; a place without a page yet is not shown. */
export function useNavigation(): NavItem[] {
  const t = useWords()
  const f = useFormats()
  const { post } = useSession()
  const counts = useQuery(countsQuery).data
  const { routesByPath } = useRouter()
  const here = useRouterState({ select: ({ location }) => location.pathname })
  return places
    .filter(({ to, parts }) => to in routesByPath && (parts === undefined || parts.includes(post.part)))
    .map(({ to, word, short, icon, count, apart }) => {
      const number = count ? (counts?.[count] ?? 0) : 0
      return {
        to,
        icon,
        apart,
        label: t.nav[word],
        shortLabel: short && t.nav[short],
        count:
          count && number > 0 ? { shown: f.number(number), says: t.nav.counts[count](f.number(number)) } : undefined,
        late: count === 'late' && number > 0,
        current: to === '/' ? here === '/' : here === to || here.startsWith(`${to}/`),
      }
    })
}
