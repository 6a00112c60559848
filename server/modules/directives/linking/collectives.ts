// "UBND các xã, thị trấn", "các cơ quan chuyên môn", "thành viên Ban Chỉ đạo": names of many. What the clause itself names comes first, then a
// named group of the office, then what the document addresses, then all of the kind in its list; a person confirms them.
import { nameKey } from '../../spelling/fold.ts'
import type { Party } from '../contract.ts'
import type { Book, BookAgency } from './book.ts'
import { byCharges } from './charges.ts'
import { type Collective, collectiveOf } from './collective-words.ts'
import { groupOf } from './groups.ts'
import type { Setting } from './setting.ts'
import { unitsMeant } from './units-meant.ts'

/** null where the name is not one of many. */
export function linkCollective(printed: string, book: Book, setting: Setting): Party | null {
  const learnt = book.aliases.find((alias) => alias.folded === nameKey(printed))
  const known = book.groups.find((group) => group.groupId === learnt?.groupId)
  const collective = collectiveOf(printed, book)
  const group = known ? { group: known, sure: 1 } : collective && groupOf(collective.plain, book)
  const found = (collective && membersOf(collective, { printed, book, setting, group })) ?? (group && ofGroup(group))
  return found ? { printed, ...found } : null
}

export type Members = Omit<Party, 'printed'>
type NamedGroup = { group: Book['groups'][number]; sure: number }
type Around = { printed: string; book: Book; setting: Setting; group: NamedGroup | null }

function membersOf(collective: Collective, around: Around): Members {
  const { group } = around
  if (collective.of === 'units') return unitsMeant(collective, { ...around, group: group && ofGroup(group) })
  const asked = { ...around, group: group?.group ?? null, kinds: collective.kinds }
  const charged = byCharges(around.printed, asked)
  if (charged) return charged
  if (group) return ofGroup(group)
  return collective.of === 'agencies' ? departments(collective, around.book) : unknown(whyNoGroup)
}

const whyNoGroup = 'Tên gọi chung, văn phòng chưa có nhóm nào mang tên này; hãy chọn đơn vị hoặc lập nhóm.'

function ofGroup({ group, sure }: NamedGroup): Members {
  const { groupId, name, members } = group
  const why = members.length
    ? `Nhóm “${name}” của văn phòng, ${members.length} đơn vị vào ngày của văn bản.`
    : `Nhóm “${name}” chưa có thành viên nào vào ngày của văn bản.`
  return { agencyIds: members, groupId, sure: members.length ? sure : 0, why, basis: sure === 1 ? 'learnt' : 'group' }
}

type Ground = Pick<Members, 'sure' | 'why' | 'basis'>
export const proposed = (agencies: readonly BookAgency[], ground: Ground): Members => ({
  agencyIds: agencies.map((agency) => agency.agencyId),
  groupId: null,
  ...ground,
})
export const unknown = (why: string, sure = 0): Members => proposed([], { sure, why, basis: 'kind' })

function departments({ kinds, narrowing }: Collective, book: Book): Members {
  if (narrowing) return unknown('Chưa rõ gồm những cơ quan nào; hãy chọn, hoặc lập nhóm mang tên này.', 0.3)
  const members = book.agencies.filter(
    (agency) => kinds.includes(agency.kind) && (agency.unitId ?? book.unitId) === book.unitId,
  )
  return members.length
    ? proposed(members, {
        sure: 0.7,
        why: `Hiểu là ${members.length} cơ quan loại này trong danh bạ; cần xác nhận.`,
        basis: 'kind',
      })
    : unknown('Danh bạ chưa có cơ quan nào loại này; hãy thêm hoặc chọn.')
}
