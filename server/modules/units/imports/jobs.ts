import { z } from 'zod'
import type { Job } from '../../../platform/jobs.ts'
import type { ServerParts } from '../../../platform/server.ts'
import { readList, readListJob, runImport, runImportJob } from './take-in.ts'

const Payload = z.object({ importId: z.uuid() })

export function unitJobs(parts: ServerParts): Job[] {
  return [
    { name: readListJob, payload: Payload, run: (payload) => readList(parts, Payload.parse(payload).importId) },
    { name: runImportJob, payload: Payload, run: (payload) => runImport(parts, Payload.parse(payload).importId) },
  ]
}
