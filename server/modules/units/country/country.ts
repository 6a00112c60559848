// The country's units for those who set an office up. The list is read when it is first asked for and let go when nobody asked for a while.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { childFlags } from '../../../platform/child-flags.ts'
import { Problem } from '../../../platform/problem.ts'
import { unitProblems } from '../problems.ts'
import type { Answer, Question } from './country-process.ts'
import type { CountryUnits } from './country-units.ts'
import { type Findable, findPlaces, indexPlaces, type PlaceIndex } from './find-place.ts'
import { type Commune, type Country, type FormerCommune, kindOn, type Province, twoTiersFrom } from './read-country.ts'

/** How long the list is kept after the last question, and how long its reading may take (both ms). */
export type CountryLimits = { idle: number; patience: number }
const usual: CountryLimits = { idle: 120_000, patience: 20_000 }

export type CountryList = {
  /** Provinces or communes found by a few letters, the best first; kinds as of a day (YYYY-MM-DD). @throws Problem countryUnreadable */
  find(level: 'province' | 'commune', typed: string, on: string): Promise<Findable[]>
  /** The province or commune of a code, the latter with its province; undefined where there is none. @throws Problem countryUnreadable */
  placeOf(code: string): Promise<{ province: Province; commune: Commune | null } | undefined>
  /** The communes of a province, in the order of their codes. @throws Problem countryUnreadable */
  communesOf(provinceCode: string): Promise<Commune[]>
  /** Of which communes of before 1/7/2025 a present one was made. @throws Problem countryUnreadable */
  formerOf(code: string): Promise<FormerCommune[]>
  /** Every unit of the country or of one province, with the communes of before 1/7/2025 where asked for. @throws Problem countryUnreadable */
  unitsOf(provinceCode: string | null, former: boolean): Promise<CountryUnits>
  /** Whether the list lies in memory now. */
  isHeld(): boolean
}

type Held = { country: Country; index: { provinces: PlaceIndex; communes: PlaceIndex }; on: string }

/** Opens the list; nothing is read before the first question. */
export function openCountry(given: Partial<CountryLimits> = {}): CountryList {
  const limits = { ...usual, ...given }
  let held: Promise<Held> | undefined
  let resting: NodeJS.Timeout | undefined
  const hold = async (on?: string): Promise<Held> => {
    clearTimeout(resting)
    held ??= read(on ?? twoTiersFrom)
    const asked = held
    const now = await asked.catch((fault) => {
      if (held === asked) held = undefined
      throw fault
    })
    // counted from the answer on: a slow reading must not be let go while it is used
    clearTimeout(resting)
    resting = setTimeout(() => {
      held = undefined
    }, limits.idle)
    resting.unref()
    if (on !== undefined && on !== now.on)
      Object.assign(now, { index: indexPlaces(now.country, (one) => kindOn(one, on)), on })
    // as it is now: whoever asks of another day meanwhile changes what is held
    return { ...now }
  }
  const read = async (on: string): Promise<Held> => {
    const { country } = await answerOf<{ country: Country }>({ ask: 'country' }, limits.patience)
    return { country, index: indexPlaces(country, (one) => kindOn(one, on)), on }
  }
  return {
    async find(level, typed, on) {
      const { index } = await hold(on)
      return findPlaces(level === 'province' ? index.provinces : index.communes, typed)
    },
    async placeOf(code) {
      const { country } = await hold()
      const commune = country.communes.find((one) => one.code === code) ?? null
      const province = country.provinces.find((one) => one.code === (commune?.provinceCode ?? code))
      return province && { province, commune }
    },
    async communesOf(provinceCode) {
      return (await hold()).country.communes.filter((one) => one.provinceCode === provinceCode)
    },
    async formerOf(code) {
      return (await answerOf<{ former: FormerCommune[] }>({ ask: 'former', code }, limits.patience)).former
    },
    async unitsOf(province, former) {
      return (await answerOf<{ units: CountryUnits }>({ ask: 'units', province, former }, limits.patience)).units
    },
    isHeld: () => held !== undefined,
  }
}

/** The list of this process. */
export const country: CountryList = openCountry()

function answerOf<T extends Answer>(question: Question, patience: number): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const child = fork(fileURLToPath(new URL('country-process.ts', import.meta.url)), {
    execArgv: childFlags,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const failed = (cause?: unknown) =>
    reject(new Problem(unitProblems.countryUnreadable, cause ? { cause: String(cause) } : {}))
  const watch = setTimeout(() => child.kill('SIGKILL'), patience)
  child.once('message', (answer) => resolve(answer as T))
  child.once('exit', () => failed())
  child.once('error', failed)
  child.send(question, (fault) => fault && failed(fault))
  return promise.finally(() => clearTimeout(watch))
}
