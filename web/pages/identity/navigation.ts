import { useRouter, useRouterState } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useFormats } from '../../platform/formats.ts'
import { type Part, useSession } from '../../platform/session.ts'
import { type ShellWords, useWords } from '../../platform/words.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { NavItem } from '../../ui/page-frame.tsx'

interface Place {
  to: string
  word: keyof Pick<ShellWords['nav'], 'desk' | 'documents' | 'assignments' | 'admin'>
  short?: 'deskShort'
  icon: IconName
  count?: 'late' | 'documents' | 'assignments'
  apart?: boolean
  /** Shown only to these parts. */
  parts?: readonly Part[]
}

const places: readonly Place[] = [
  { to: paths.desk, word: 'desk', short: 'deskShort', icon: 'desk', count: 'late' },
  { to: paths.documents, word: 'documents', icon: 'document', count: 'documents' },
  { to: paths.assignments, word: 'assignments', icon: 'tasks', count: 'assignments' },
  { to: paths.admin, word: 'admin', icon: 'gear', apart: true, parts: ['administrator', 'coordinator'] },
]

/** The navigation of the post at work; a place without a page yet is not shown. */
export function useNavigation(): NavItem[] {
  const t = useWords()
  const f = useFormats()
  const { post, counts } = useSession()
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
        count: number > 0 ? f.number(number) : undefined,
        late: count === 'late' && number > 0,
        current: to === '/' ? here === '/' : here === to || here.startsWith(`${to}/`),
      }
    })
}
