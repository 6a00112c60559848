// A place of the demo as data: seeds/places/*.json. Days may be 'YYYY-MM-DD' or an offset from today ('-17').
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Part } from '../platform/access.ts'

/** What a member of a group is in charge of: a unit, a criterion or a field, by the decision that is the group's ground. */
export type Charged = { member: string; person?: string; unit?: string; criterion?: number; field?: string }

export type Place = {
  key: string
  title: string
  /** The last instant of its story; null: today. */
  now: string | null
  office: { name: string; agency: string; unit: string; startDay: string }
  units: { key?: string; name: string; kind: string; parent?: string; from: string; to?: string }[]
  agencies: { name: string; shortName?: string; kind: string; parent?: string; unit?: string }[]
  groups: { name: string; ground: string; from: string; members: string[]; charges?: Charged[] }[]
  people: { login: string; name: string; part: Part; title: string; agency: string }[]
  officer: string
  leader: string
  /** The day the office ends: what is open then is withdrawn on that ground. */
  closes?: { at: string; onDay: string; words: string }
  /** leave: uploaded and read, not yet handed out. */
  documents: { file: string; at: string; leave?: boolean }[]
}

export const seedsFolder = join(import.meta.dirname, '../../seeds')

/** The three places in the order in which they are made: the commune's committee is the province's row. */
export async function readPlaces(): Promise<Place[]> {
  return Promise.all(
    ['muong-lam', 'ha-van', 'suoi-ha'].map(
      async (key) => JSON.parse(await readFile(join(seedsFolder, `places/${key}.json`), 'utf8')) as Place,
    ),
  )
}

/** 'YYYY-MM-DD' from a day or an offset from today. */
export function dayOf(text: string, today: string): string {
  if (/^\d{4}/.test(text)) return text
  return new Date(Date.parse(`${today}T00:00:00Z`) + Number(text) * 86_400_000).toISOString().slice(0, 10)
}
