/** What the board shows, as it stands in its address. */
import { count, day, oneOf, type RawSearch, text } from '../../platform/search-params.ts'
import { stageCodes } from './stage-codes.ts'

export const sidePanels = ['duoc-mat', 'nhap-sau', 'chot', 'van-ban', 'binh-quan'] as const
export type SidePanel = (typeof sidePanels)[number]
export const kindsAsked = ['xa', 'phuong', 'thi-tran', 'dac-khu', 'all'] as const
export type KindAsked = (typeof kindsAsked)[number]

/** /bieu-tieu-chi?bo=3&dv=12&ngay=2024-06-30&biet=khi-do&so=2023-12-31&xem=claim&o=7.16 */
export interface BoardSearch {
  /** Bộ tiêu chí, địa bàn, loại, nhóm, cơ quan phụ trách. */
  bo?: number
  dv?: number
  loai?: KindAsked
  nhom?: string
  cq?: number
  tim?: string
  xem?: (typeof stageCodes)[number]
  ngay?: string
  biet?: 'khi-do'
  /** The day it is compared with. */
  so?: string
  /** A frozen set. */
  chot?: string
  /** Rows a figure counts, as rows.ts writes it. */
  loc?: string
  /** Codes of opened criteria: 17,10 */
  mo?: string
  /** Ordered by the count of this stage. */
  xep?: (typeof stageCodes)[number]
  /** The cell whose story is open: unit.place */
  o?: string
  ben?: SidePanel
}

export function readBoardSearch(raw: RawSearch): BoardSearch {
  return {
    bo: count(raw.bo),
    dv: count(raw.dv),
    loai: oneOf(raw.loai, kindsAsked),
    nhom: text(raw.nhom),
    cq: count(raw.cq),
    tim: text(raw.tim),
    xem: oneOf(raw.xem, stageCodes),
    ngay: day(raw.ngay),
    biet: oneOf(raw.biet, ['khi-do']),
    so: day(raw.so),
    chot: text(raw.chot),
    loc: text(raw.loc),
    mo: text(raw.mo),
    xep: oneOf(raw.xep, stageCodes),
    o: text(raw.o),
    ben: oneOf(raw.ben, sidePanels),
  }
}

/** The questions to the server that this address comes to; days of a frozen set are its own. */
export interface BoardAsked {
  unit?: number
  framework?: number
  day?: string
  known?: string
  freeze?: string
  agency?: number
  kind?: string
}

export function askedOf(search: BoardSearch): BoardAsked {
  const { bo, dv, loai, cq, ngay, biet, chot } = search
  const around = { ...(cq && { agency: cq }), ...(loai && { kind: loai }) }
  if (chot) return { freeze: chot, ...around }
  return {
    ...(dv && { unit: dv }),
    ...(bo && { framework: bo }),
    ...(ngay && { day: ngay }),
    ...(ngay && biet && { known: ngay }),
    ...around,
  }
}

export function addressOf(asked: object): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) params.set(name, String(value))
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}

export interface CellAt {
  unitId: number
  place: number
}
export function readCellAt(o: string | undefined): CellAt | null {
  const [, unitId, place] = /^(\d{1,9})\.(\d{1,4})$/.exec(o ?? '') ?? []
  return unitId && place ? { unitId: Number(unitId), place: Number(place) } : null
}
export const writeCellAt = ({ unitId, place }: CellAt): string => `${unitId}.${place}`

export const openedCodes = (mo: string | undefined): ReadonlySet<string> =>
  new Set((mo ?? '').split(',').filter(Boolean))
export function toggledCode(mo: string | undefined, code: string): string | undefined {
  const opened = new Set(openedCodes(mo))
  if (!opened.delete(code)) opened.add(code)
  return [...opened].join(',') || undefined
}
