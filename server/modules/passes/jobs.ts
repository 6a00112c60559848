import { z } from 'zod'
import type { Job, TimetableLine } from '../../platform/jobs.ts'
import type { ServerParts } from '../../platform/server.ts'
import { deleteOldGuesses } from './queries/openings.ts'

export function passJobs({ database, clock }: ServerParts): Job[] {
  return [
    {
      name: 'forget-guesses',
      payload: z.object({}).loose(),
      run: () => database.write((tx) => deleteOldGuesses(tx, clock.now())),
    },
  ]
}

export const passTimetable: TimetableLine[] = [
  { job: 'forget-guesses', cron: '23 * * * *', words: 'mỗi giờ: bỏ số lần thử liên kết sai quá một ngày' },
]
