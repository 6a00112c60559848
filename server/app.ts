// The map: every module with its routes, jobs and lines of the timetable, in the order in which they may import one another.

import { identityJobs, identityTimetable } from './modules/identity/jobs.ts'
import { identityRoutes } from './modules/identity/routes.ts'
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
]
