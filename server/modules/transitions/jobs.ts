import { z } from 'zod'
import type { Job, TimetableLine } from '../../platform/jobs.ts'
import type { ServerParts } from '../../platform/server.ts'
import { passOnByTheDay } from './actions/by-the-day.ts'

export const transitionJobs = (parts: ServerParts): Job[] => [
  { name: 'pass-on-by-the-day', payload: z.object({}).loose(), run: () => passOnByTheDay(parts) },
]

export const transitionTimetable: TimetableLine[] = [
  {
    job: 'pass-on-by-the-day',
    cron: '7 * * * *',
    words:
      'mỗi giờ, phút thứ 7 (0 giờ 07 của ngày đầu tiên trở đi): bộ tiêu chí, trình tự đã kết thúc thì chuyển tiếp theo quy tắc',
  },
]
