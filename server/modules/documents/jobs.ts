import { z } from 'zod'
import type { Job, TimetableLine } from '../../platform/jobs.ts'
import type { ServerParts } from '../../platform/server.ts'
import { readDocumentJob } from './actions/file-upload.ts'
import { readFile, readScan, readScanJob } from './actions/read-file.ts'
import { resumeReadings, sweepStore } from './actions/sweep-store.ts'
import type { ClauseKeeper } from './clauses.ts'
import { paperReader } from './paper-workers.ts'

const nothing = z.object({}).loose()
const Payload = z.object({ readingId: z.uuid() })

/** @param clauses the module of directives, which stands behind this one */
export function documentJobs(clauses: ClauseKeeper) {
  return (parts: ServerParts): Job[] => {
    const tools = { ...parts, papers: paperReader }
    return [
      {
        name: readDocumentJob,
        payload: Payload,
        run: (payload) => readFile(tools, Payload.parse(payload).readingId, clauses),
      },
      {
        name: readScanJob,
        payload: Payload,
        run: (payload) => readScan(tools, Payload.parse(payload).readingId, clauses),
        slow: true,
      },
      { name: 'resume-readings', payload: nothing, run: () => resumeReadings(parts) },
      { name: 'sweep-store', payload: nothing, run: () => sweepStore(parts) },
    ]
  }
}

export const documentTimetable: TimetableLine[] = [
  { job: 'resume-readings', cron: '* * * * *', words: 'mỗi phút: đọc lại tệp dở dang quá hai phút' },
  {
    job: 'sweep-store',
    cron: '40 18 * * *',
    words: '1 giờ 40 sáng (18:40 UTC): bỏ nội dung tệp không gắn với mục nào',
  },
]
