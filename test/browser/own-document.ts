// The document a story is told on: a real one where ../shared is there, one of our own otherwise. Its communes seat the cast.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fillDates } from '../../seeds/fill-dates.ts'
import { readDocument } from '../../server/modules/documents/reading/read.ts'
import type { Names } from '../world.ts'

const root = resolve(import.meta.dirname, '../..')
const seed = join(root, '../shared/seeds/003_208071814d246b50.txt')
const own = join(root, 'seeds/documents/muong-lam-cong-van-day-nhanh-tien-do-2024.txt')

export type StoryDocument = { path: string; text: string; names: Names; at: string; real: boolean }

/** Who is named in it is read by our own reader: no name of a real document stands in the project. */
export function storyDocument(): StoryDocument {
  const real = existsSync(seed)
  const path = real ? seed : own
  const text = real ? readFileSync(path, 'utf8') : fillDates(readFileSync(path, 'utf8'), '2024-08-22')
  const reading = readDocument(text)
  if ('refused' in reading) throw new Error('the story document is refused')
  const communes = [...new Set(reading.directives.flatMap((directive) => directive.places))].filter(
    (place) => !/^(thôn|bản) /i.test(place),
  )
  const [first, second, third] = communes
  const district = reading.document.issuer?.replace(/^UBND huyện\s*/, '') || reading.document.place || 'Mường Lâm'
  return {
    path,
    text,
    names: { district, communes: [first!, second!, third!, 'Bản Thử'] },
    at: real ? '2024-09-12T08:00:00+07:00' : '2024-08-22T08:00:00+07:00',
    real,
  }
}
