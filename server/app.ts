// The map: every module with its routes, jobs and lines of the timetable, in the order in which they may import one another.

import { standingCarrier } from './modules/assessments/carry-over.ts'
import { assessmentRoutes } from './modules/assessments/routes.ts'
import { assignmentCarrier, followingCarrier } from './modules/assignments/carry-over.ts'
import { assignmentRoutes } from './modules/assignments/routes.ts'
import { boardRoutes } from './modules/board/routes.ts'
import { claimRoutes } from './modules/claims/routes.ts'
import { contactRoutes } from './modules/contacts/routes.ts'
import { deskRoutes } from './modules/desk/routes.ts'
import { clauseKeeper } from './modules/directives/clause-keeper.ts'
import { directiveRoutes } from './modules/directives/routes.ts'
import { documentJobs, documentTimetable } from './modules/documents/jobs.ts'
import { documentRoutes } from './modules/documents/routes.ts'
import { dossierRoutes } from './modules/dossiers/routes.ts'
import { frameworkRoutes } from './modules/frameworks/routes.ts'
import { postCarrier } from './modules/identity/carry-over.ts'
import { identityJobs, identityTimetable } from './modules/identity/jobs.ts'
import { identityRoutes } from './modules/identity/routes.ts'
import { markRoutes } from './modules/marks/routes.ts'
import { messageRoutes } from './modules/messages/routes.ts'
import { paperRoutes } from './modules/papers/routes.ts'
import { passJobs, passTimetable } from './modules/passes/jobs.ts'
import { passRoutes } from './modules/passes/routes.ts'
import { recognitionCarrier } from './modules/recognitions/carry-over.ts'
import { recognitionRoutes } from './modules/recognitions/routes.ts'
import { resultRoutes } from './modules/results/routes.ts'
import { roadmapRoutes } from './modules/roadmap/routes.ts'
import { roundRoutes } from './modules/rounds/routes.ts'
import { workbooks } from './modules/sheets/frameworks.ts'
import { readTable } from './modules/sheets/read-table.ts'
import { sheetRoutes } from './modules/sheets/routes.ts'
import { tallyKeeper } from './modules/tallies/link-page.ts'
import { tallyRoutes } from './modules/tallies/routes.ts'
import { transitionJobs, transitionTimetable } from './modules/transitions/jobs.ts'
import { transitionRoutes } from './modules/transitions/routes.ts'
import { twinRoutes } from './modules/twins/routes.ts'
import { unitJobs } from './modules/units/imports/jobs.ts'
import { unitRoutes } from './modules/units/routes.ts'
import type { Route } from './platform/http.ts'
import type { Job, TimetableLine } from './platform/jobs.ts'
import type { ServerParts } from './platform/server.ts'

export type Module = {
  name: string
  routes?: (route: Route, parts: ServerParts) => void
  jobs?: (parts: ServerParts) => Job[]
  timetable?: TimetableLine[]
}

export const modules: Module[] = [
  { name: 'identity', routes: identityRoutes, jobs: identityJobs, timetable: identityTimetable },
  {
    name: 'units',
    routes: unitRoutes({
      carriers: [postCarrier, assignmentCarrier, followingCarrier, standingCarrier, recognitionCarrier],
      readTable,
    }),
    jobs: unitJobs,
  },
  { name: 'contacts', routes: contactRoutes },
  { name: 'frameworks', routes: frameworkRoutes(workbooks) },
  {
    name: 'documents',
    routes: documentRoutes(clauseKeeper),
    jobs: documentJobs(clauseKeeper),
    timetable: documentTimetable,
  },
  { name: 'directives', routes: directiveRoutes },
  { name: 'assignments', routes: assignmentRoutes },
  { name: 'assessments', routes: assessmentRoutes },
  { name: 'transitions', routes: transitionRoutes, jobs: transitionJobs, timetable: transitionTimetable },
  { name: 'sheets', routes: sheetRoutes },
  { name: 'twins', routes: twinRoutes },
  { name: 'rounds', routes: roundRoutes },
  { name: 'roadmap', routes: roadmapRoutes },
  { name: 'papers', routes: paperRoutes },
  { name: 'recognitions', routes: recognitionRoutes },
  { name: 'passes', routes: passRoutes(tallyKeeper), jobs: passJobs, timetable: passTimetable },
  { name: 'messages', routes: messageRoutes },
  { name: 'results', routes: resultRoutes },
  { name: 'dossiers', routes: dossierRoutes },
  { name: 'tallies', routes: tallyRoutes },
  { name: 'claims', routes: claimRoutes },
  { name: 'marks', routes: markRoutes },
  { name: 'board', routes: boardRoutes },
  { name: 'desk', routes: deskRoutes },
]
