/**
 * Every page, loaded when it is first opened. To add one: a route here, its address in paths.ts, and where it belongs
 * in the navigation a line in pages/identity/navigation.ts.
 */
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { readSearch as readAssignmentSearch } from './pages/assignments/filters.ts'
import { readBoardSearch } from './pages/board/board-search.ts'
import { readEntrySearch } from './pages/board/entry/entry-search.ts'
import { readClaimsSearch } from './pages/claims/claims-search.ts'
import { readRegisterSearch } from './pages/documents/register/register-search.ts'
import { readDossiersSearch } from './pages/dossiers/dossiers-search.ts'
import { readSetSearch } from './pages/frameworks/set-search.ts'
import { FailedPage, MissingPage } from './pages/identity/dead-end-pages.tsx'
import { readHandOverSearch } from './pages/papers/hand-over-data.ts'
import { readMeetingSearch } from './pages/papers/meeting-search.ts'
import { readLinksSearch } from './pages/passes/links-search.ts'
import { readRecognitionsSearch } from './pages/recognitions/recognitions-search.ts'
import { readResultsSearch } from './pages/results/results-search.ts'
import { readRoadmapSearch } from './pages/roadmap/roadmap-search.ts'
import { readRoundsSearch } from './pages/rounds/rounds-search.ts'
import { readTalliesSearch } from './pages/tallies/tallies-search.ts'
import { readAdminSearch } from './pages/units/admin-search.ts'
import { paths } from './paths.ts'
import { count, oneOf, parseSearch, type RawSearch, stringifySearch, text } from './platform/search-params.ts'
import { sessionQuery } from './platform/session.ts'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (raw: RawSearch): { tiep?: string } => ({ tiep: localPath(raw.tiep) }),
  component: lazyRouteComponent(() => import('./pages/identity/sign-in-page.tsx'), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: paths.setUp,
  component: lazyRouteComponent(() => import('./pages/identity/set-up-page.tsx'), 'SetUpPage'),
})

/** Everything inside the frame: whoever is not signed in is asked to, and then brought back to where they were going. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session === null) {
      throw redirect({ to: paths.signIn, search: location.href === '/' ? {} : { tiep: location.href }, replace: true })
    }
  },
  component: lazyRouteComponent(() => import('./pages/identity/signed-in-frame.tsx'), 'SignedInFrame'),
})

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: paths.desk,
  component: lazyRouteComponent(() => import('./pages/desk/desk-page.tsx'), 'DeskPage'),
})

const assignments = createRoute({
  getParentRoute: () => signedIn,
  path: paths.assignments,
  validateSearch: readAssignmentSearch,
  staticData: { frame: 'rail' },
  component: lazyRouteComponent(() => import('./pages/assignments/assignments-page.tsx'), 'AssignmentsPage'),
})

const assignment = createRoute({
  getParentRoute: () => signedIn,
  path: paths.assignment,
  component: lazyRouteComponent(() => import('./pages/assignments/assignment-page.tsx'), 'AssignmentPage'),
})

const sheets = createRoute({
  getParentRoute: () => signedIn,
  path: paths.sheets,
  component: lazyRouteComponent(() => import('./pages/sheets/sheets-page.tsx'), 'SheetsPage'),
})

const sheet = createRoute({
  getParentRoute: () => signedIn,
  path: paths.sheet,
  component: lazyRouteComponent(() => import('./pages/sheets/sheet-page.tsx'), 'SheetPage'),
})

const trackers = createRoute({
  getParentRoute: () => signedIn,
  path: paths.trackers,
  component: lazyRouteComponent(() => import('./pages/twins/trackers-page.tsx'), 'TrackersPage'),
})

const tracker = createRoute({
  getParentRoute: () => signedIn,
  path: paths.tracker,
  validateSearch: (raw: RawSearch): { ban?: string } => ({ ban: text(raw.ban) }),
  component: lazyRouteComponent(() => import('./pages/twins/tracker-page.tsx'), 'TrackerPage'),
})

const board = createRoute({
  getParentRoute: () => signedIn,
  path: paths.board,
  validateSearch: readBoardSearch,
  staticData: { frame: 'rail' },
  component: lazyRouteComponent(() => import('./pages/board/board-page.tsx'), 'BoardPage'),
})

const boardEntry = createRoute({
  getParentRoute: () => signedIn,
  path: paths.boardEntry,
  validateSearch: readEntrySearch,
  staticData: { frame: 'rail' },
  component: lazyRouteComponent(() => import('./pages/board/entry/entry-page.tsx'), 'EntryPage'),
})

const markSheets = createRoute({
  getParentRoute: () => signedIn,
  path: paths.markSheets,
  validateSearch: (raw: RawSearch): { bo?: number } => ({ bo: count(raw.bo) }),
  component: lazyRouteComponent(() => import('./pages/marks/mark-sheets-page.tsx'), 'MarkSheetsPage'),
})

const markSheet = createRoute({
  getParentRoute: () => signedIn,
  path: paths.markSheet,
  component: lazyRouteComponent(() => import('./pages/marks/mark-sheet-page.tsx'), 'MarkSheetPage'),
})

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: paths.meeting,
  validateSearch: readMeetingSearch,
  staticData: { frame: 'rail' },
  component: lazyRouteComponent(() => import('./pages/papers/meeting-page.tsx'), 'MeetingPage'),
})

const handOver = createRoute({
  getParentRoute: () => signedIn,
  path: paths.handOver,
  validateSearch: readHandOverSearch,
  component: lazyRouteComponent(() => import('./pages/papers/hand-over-page.tsx'), 'HandOverPage'),
})

const results = createRoute({
  getParentRoute: () => signedIn,
  path: paths.results,
  component: lazyRouteComponent(() => import('./pages/results/results-page.tsx'), 'ResultsPage'),
})

const result = createRoute({
  getParentRoute: () => signedIn,
  path: paths.result,
  validateSearch: readResultsSearch,
  staticData: { frame: 'rail' },
  component: lazyRouteComponent(() => import('./pages/results/table-page.tsx'), 'ResultTablePage'),
})

const rounds = createRoute({
  getParentRoute: () => signedIn,
  path: paths.rounds,
  validateSearch: readRoundsSearch,
  component: lazyRouteComponent(() => import('./pages/rounds/rounds-page.tsx'), 'RoundsPage'),
})

const round = createRoute({
  getParentRoute: () => signedIn,
  path: paths.round,
  component: lazyRouteComponent(() => import('./pages/rounds/round-page.tsx'), 'RoundPage'),
})

const roadmap = createRoute({
  getParentRoute: () => signedIn,
  path: paths.roadmap,
  validateSearch: readRoadmapSearch,
  staticData: { frame: 'rail' },
  component: lazyRouteComponent(() => import('./pages/roadmap/roadmap-page.tsx'), 'RoadmapPage'),
})

const recognitions = createRoute({
  getParentRoute: () => signedIn,
  path: paths.recognitions,
  validateSearch: readRecognitionsSearch,
  component: lazyRouteComponent(() => import('./pages/recognitions/recognitions-page.tsx'), 'RecognitionsPage'),
})

const transitions = createRoute({
  getParentRoute: () => signedIn,
  path: paths.transitions,
  component: lazyRouteComponent(() => import('./pages/transitions/transitions-page.tsx'), 'TransitionsPage'),
})

const transition = createRoute({
  getParentRoute: () => signedIn,
  path: paths.transition,
  component: lazyRouteComponent(() => import('./pages/transitions/transition-page.tsx'), 'TransitionPage'),
})

const claims = createRoute({
  getParentRoute: () => signedIn,
  path: paths.claims,
  validateSearch: readClaimsSearch,
  staticData: { frame: 'rail' },
  component: lazyRouteComponent(() => import('./pages/claims/claims-page.tsx'), 'ClaimsPage'),
})

const dossiers = createRoute({
  getParentRoute: () => signedIn,
  path: paths.dossiers,
  validateSearch: readDossiersSearch,
  component: lazyRouteComponent(() => import('./pages/dossiers/dossiers-page.tsx'), 'DossiersPage'),
})

const tallies = createRoute({
  getParentRoute: () => signedIn,
  path: paths.tallies,
  validateSearch: readTalliesSearch,
  component: lazyRouteComponent(() => import('./pages/tallies/tallies-page.tsx'), 'TalliesPage'),
})

const links = createRoute({
  getParentRoute: () => signedIn,
  path: paths.links,
  validateSearch: readLinksSearch,
  component: lazyRouteComponent(() => import('./pages/passes/links-page.tsx'), 'LinksPage'),
})

/** For somebody without an account: outside the frame and the session. */
const opened = createRoute({
  getParentRoute: () => root,
  path: paths.opened,
  component: lazyRouteComponent(() => import('./pages/passes/opened-page.tsx'), 'OpenedPage'),
})

const admin = createRoute({
  getParentRoute: () => signedIn,
  path: paths.admin,
  validateSearch: readAdminSearch,
  component: lazyRouteComponent(() => import('./pages/units/admin-page.tsx'), 'AdminPage'),
})

const frameworks = createRoute({
  getParentRoute: () => signedIn,
  path: paths.frameworks,
  component: lazyRouteComponent(() => import('./pages/frameworks/frameworks-page.tsx'), 'FrameworksPage'),
})

const framework = createRoute({
  getParentRoute: () => signedIn,
  path: paths.framework,
  validateSearch: readSetSearch,
  component: lazyRouteComponent(() => import('./pages/frameworks/framework-page.tsx'), 'FrameworkPage'),
})

const frameworkDraft = createRoute({
  getParentRoute: () => signedIn,
  path: paths.frameworkDraft,
  component: lazyRouteComponent(() => import('./pages/frameworks/draft-page.tsx'), 'DraftPage'),
})

const documents = createRoute({
  getParentRoute: () => signedIn,
  path: paths.documents,
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('./pages/documents/documents-page.tsx'), 'DocumentsPage'),
})

const document = createRoute({
  getParentRoute: () => signedIn,
  path: paths.document,
  staticData: { frame: 'rail' },
  validateSearch: (raw: RawSearch): { xem?: 'ra-soat' | 'ket-qua' } => ({
    xem: oneOf(raw.xem, ['ra-soat', 'ket-qua']),
  }),
  component: lazyRouteComponent(() => import('./pages/documents/review-page.tsx'), 'ReviewPage'),
})

const tree = root.addChildren([
  signIn,
  setUp,
  opened,
  signedIn.addChildren([
    desk,
    documents,
    document,
    assignments,
    assignment,
    board,
    boardEntry,
    markSheets,
    markSheet,
    meeting,
    handOver,
    results,
    result,
    rounds,
    round,
    roadmap,
    recognitions,
    transitions,
    transition,
    claims,
    dossiers,
    tallies,
    links,
    sheets,
    sheet,
    trackers,
    tracker,
    admin,
    frameworks,
    framework,
    frameworkDraft,
  ]),
])

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: MissingPage,
  })
}

/** Only a path of our own: a link that carries "?tiep=https://…" must not lead away. */
function localPath(value: unknown): string | undefined {
  const path = text(value)
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : undefined
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
  interface StaticDataRouteOption {
    /** 'rail': the page needs the width, the navigation shrinks to its icons. */
    frame?: 'rail'
  }
}
