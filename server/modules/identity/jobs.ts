import { z } from 'zod'
import type { Job, TimetableLine } from '../../platform/jobs.ts'
import { forgetOldRequests } from '../../platform/requests.ts'
import type { ServerParts } from '../../platform/server.ts'
import { deletePassed } from './queries.ts'

export function identityJobs({ database, clock }: ServerParts): Job[] {
  return [
    {
      name: 'forget-passed',
      payload: z.object({}).loose(),
      run: () =>
        database.write(async (tx) => {
          await deletePassed(tx, clock.now())
          await forgetOldRequests(tx, clock.now())
        }),
    },
  ]
}

export const identityTimetable: TimetableLine[] = [
  {
    job: 'forget-passed',
    cron: '17 * * * *',
    words: 'mỗi giờ: bỏ phiên hết hạn, lần thử sai cũ, khóa gửi quá 30 ngày',
  },
]
