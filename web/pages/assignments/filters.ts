/**
 * What the list of assignments is asked for, as its address says it: /nhiem-vu?tinhtrang=qua-han&chutri=12&gop=xa.
 * Pure: address → filters → query of the API, and the filters that one group of a grouping stands for.
 */
import type { ListAssignments, State } from '../../../server/modules/assignments/contract.ts'
import { count, day, oneOf, type RawSearch, text } from '../../platform/search-params.ts'

export const stateSlugs = {
  'chua-tiep-nhan': 'unseen',
  'trong-han': 'open',
  'sap-den-han': 'soon',
  'qua-han': 'late',
  'cho-xac-nhan': 'awaiting',
  'hoan-thanh': 'done',
  'ket-thuc': 'ended',
  'ton-dong': 'backlog',
} as const satisfies Record<string, State>
export type StateSlug = keyof typeof stateSlugs
const stateSlugList = Object.keys(stateSlugs) as StateSlug[]

const groupingSlugs = {
  'noi-dung': 'clause',
  'chu-tri': 'lead',
  xa: 'unit',
  'van-ban': 'document',
  'tieu-chi': 'criterion',
  'tinh-trang': 'state',
  han: 'due',
  khong: 'none',
} as const
export type GroupingSlug = keyof typeof groupingSlugs
export type Grouping = (typeof groupingSlugs)[GroupingSlug]

export const groupingSlugList = Object.keys(groupingSlugs) as GroupingSlug[]
export const followings = { 'co-han': 'dated', 'trong-ky': 'period', 'thuong-xuyen': 'ongoing' } as const

export const causeSlugs = {
  'chu-quan': 'own',
  'khach-quan': 'objective',
  'cho-co-quan': 'other-agency',
  'chua-noi': 'unsaid',
} as const

export type Tab = StateSlug | 'mo' | 'tat-ca'

export interface AssignmentSearch {
  tim?: string
  /** A state; 'mo': all that is not done and not ended, the backlog apart; 'tat-ca'. */
  tinhtrang?: Tab
  cho?: 'toi'
  chutri?: number
  xa?: number
  vanban?: string
  noidung?: string
  tieuchi?: number
  loai?: keyof typeof followings
  lydo?: keyof typeof causeSlugs
  tu?: string
  den?: string
  gop?: GroupingSlug
}

export function readSearch(raw: RawSearch): AssignmentSearch {
  return {
    tim: text(raw.tim),
    tinhtrang: oneOf(raw.tinhtrang, [...stateSlugList, 'mo', 'tat-ca']),
    cho: oneOf(raw.cho, ['toi']),
    chutri: count(raw.chutri),
    xa: count(raw.xa),
    vanban: text(raw.vanban),
    noidung: text(raw.noidung),
    tieuchi: count(raw.tieuchi),
    loai: oneOf(raw.loai, Object.keys(followings) as (keyof typeof followings)[]),
    lydo: oneOf(raw.lydo, Object.keys(causeSlugs) as (keyof typeof causeSlugs)[]),
    tu: day(raw.tu),
    den: day(raw.den),
    gop: oneOf(raw.gop, groupingSlugList),
  }
}

export type Asked = Partial<Omit<ListAssignments, 'page' | 'size'>>

/** The list opens at what is still to be done; one document or one clause opens whole. */
export function tabOf({ tinhtrang, vanban, noidung }: AssignmentSearch): Tab {
  return tinhtrang ?? (vanban || noidung ? 'tat-ca' : 'mo')
}

/** The filters as the API names them. */
export function askedOf(search: AssignmentSearch): Asked {
  const tab = tabOf(search)
  return {
    q: search.tim,
    state: tab === 'mo' || tab === 'tat-ca' ? undefined : stateSlugs[tab],
    open: tab === 'mo' ? 'yes' : undefined,
    mine: search.cho === 'toi' ? 'yes' : undefined,
    lead: search.chutri,
    unit: search.xa,
    document: search.vanban,
    directive: search.noidung,
    criterion: search.tieuchi,
    following: search.loai && followings[search.loai],
    cause: search.lydo && causeSlugs[search.lydo],
    dueAfter: search.tu,
    dueBefore: search.den,
  }
}

export function groupingOf(search: AssignmentSearch): Grouping {
  return groupingSlugs[search.gop ?? 'noi-dung']
}

/** What the filters become inside one group; null where its key stands for no filter (rows without a commune). */
export function insideGroup(asked: Asked, by: Grouping, key: string): Asked | null {
  const number = /^\d+$/.test(key) ? Number(key) : undefined
  if (by === 'clause') return { ...asked, directive: key }
  if (by === 'document') return key === '' ? null : { ...asked, document: key }
  if (by === 'state') return { ...asked, state: key as State }
  if (by === 'due') return key === '' ? null : { ...asked, dueAfter: key, dueBefore: key }
  if (number === undefined) return null
  if (by === 'lead') return { ...asked, lead: number }
  if (by === 'unit') return { ...asked, unit: number }
  return by === 'criterion' ? { ...asked, criterion: number } : null
}

export function queryOf(asked: object): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== null) params.set(name, String(value))
  }
  const written = params.toString()
  return written === '' ? '' : `?${written}`
}
