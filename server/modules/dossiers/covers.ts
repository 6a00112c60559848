// Bìa hồ sơ minh chứng: one cover a criterion, or one for all of a unit's proof. Pure.
import { levelOfKind } from '../assessments/rules.ts'
import type { LegalDay } from '../calendar/days.ts'
import type { Cover } from '../papers/covers.ts'
import type { Frame } from '../papers/form/frame.ts'
import { capitals } from '../papers/form/signing.ts'
import { writtenDay, writtenNumber } from '../papers/form/written.ts'
import { type KindOfUnit, placeTitle, placeWithKind } from '../units/place-names.ts'
import type { Dossier, Item } from './contract.ts'

/** A unit with those above it, itself first. */
export type Lineage = readonly { name: string; kind: KindOfUnit }[]

type Covered = {
  dossier: Pick<Dossier, 'places' | 'items'>
  lineage: Lineage
  framework: string
  /** Of the folder, as the office says it. */
  year: number
  framed: Pick<Frame, 'placed' | 'signatures'>
}

/** What is left to the hand. */
const blank = '…………'

/** Criteria of a set that have any proof of the unit, in their order. */
export const filledCriteria = (dossier: Pick<Dossier, 'places' | 'items'>): number[] =>
  criteriaOf(dossier).filter((place) => itemsOfCriterion(dossier, place).length > 0)

export const criteriaOf = ({ places }: Pick<Dossier, 'places'>): number[] =>
  places.filter(({ kind }) => kind === 'criterion').map(({ place }) => place)

/** The cover of one criterion; an item that lies on several of its indicators counts once. */
export function coverOfCriterion(place: number, covered: Covered): Cover {
  const { places } = covered.dossier
  const { code, name } = places.find((one) => one.place === place)!
  return coverOf(covered, {
    number: `TIÊU CHÍ SỐ ${code}`,
    subject: capitals(name),
    items: itemsOfCriterion(covered.dossier, place),
  })
}

/** One cover for all of a unit's proof, what lies in the tray with it. */
export function coverOfUnit(covered: Covered): Cover {
  const criteria = filledCriteria(covered.dossier).length
  const { items } = covered.dossier
  return coverOf(covered, {
    number: null,
    subject: capitals(placeTitle(covered.lineage[0]!)),
    items,
    more: items.length === 0 ? [] : [{ word: 'Số tiêu chí', said: `${writtenNumber(criteria)} tiêu chí có hồ sơ` }],
  })
}

function itemsOfCriterion({ places, items }: Pick<Dossier, 'places' | 'items'>, criterion: number): Item[] {
  const kin = new Set(
    places.filter((one) => one.place === criterion || one.criterion === criterion).map(({ place }) => place),
  )
  return items.filter((item) => item.places.some(({ place }) => kin.has(place)))
}

type About = { number: string | null; subject: string; items: readonly Item[]; more?: Cover['lines'] }

/**
 * Laid out as archives keep a folder: who keeps it, what it is about, from when to when its papers are, how many sheets, and room for the archive's
 * own numbers and how long it is kept (the data of a folder in Nghị định 30/2020/NĐ-CP, Phụ lục VI, phần II).
 */
function coverOf({ lineage, framework, year, framed }: Covered, { number, subject, items, more = [] }: About): Cover {
  return {
    heading: headingOf(lineage),
    title: 'HỒ SƠ MINH CHỨNG',
    number,
    subject,
    under: framework,
    lines: [
      { word: 'Đơn vị', said: sentence(lineage.map(placeWithKind).join(', ')) },
      { word: 'Năm', said: String(year) },
      ...more,
      { word: 'Số văn bản', said: items.length === 0 ? blank : writtenNumber(items.length) },
      { word: 'Số tờ', said: sheetsOf(items) },
      { word: 'Thời gian', said: daysOf(items) },
    ],
    placed: framed.placed,
    signatures: framed.signatures,
    archive: ['Phông số', 'Mục lục số', 'Hồ sơ số', 'Thời hạn bảo quản'].map((word) => ({ word, said: blank })),
  }
}

const sentence = (words: string): string => `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`

/** A village, a model area and a model garden have no committee of their own. */
const isGoverned = ({ kind }: Lineage[number]) => ['tinh', 'huyen', 'xa'].includes(levelOfKind[kind] ?? '')

/** The People's Committee of the unit, or of the commune it is a village of, under that of the next level. */
function headingOf(lineage: Lineage): Cover['heading'] {
  const [own, above] = lineage.filter(isGoverned).map((unit) => `Ủy ban nhân dân ${placeWithKind(unit)}`)
  return { above: above ?? null, agency: own ?? lineage[0]!.name }
}

/** The sheets that are written down; of how many papers they are not is said, so that nobody takes a part for the whole. */
function sheetsOf(items: readonly Item[]): string {
  const known = items.flatMap(({ sheets }) => sheets ?? [])
  if (known.length === 0) return blank
  const sum = writtenNumber(known.reduce((total, one) => total + one, 0))
  const unknown = items.length - known.length
  return unknown === 0 ? sum : `${sum} (${writtenNumber(unknown)} văn bản chưa ghi số tờ)`
}

function daysOf(items: readonly Item[]): string {
  const days = items.flatMap(({ issuedOn }): LegalDay[] => (issuedOn ? [issuedOn] : [])).toSorted()
  if (days.length === 0) return `từ ngày ${blank} đến ngày ${blank}`
  const [first, last] = [writtenDay(days[0]!), writtenDay(days.at(-1)!)]
  return first === last ? `ngày ${first}` : `từ ngày ${first} đến ngày ${last}`
}
