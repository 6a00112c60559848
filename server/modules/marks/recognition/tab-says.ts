// What the name and the titles of a tab say of all its figures: which stage they are of, which degree of the standard. Pure.
import type { StageCode } from '../../assessments/contract.ts'
import type { Degree } from '../../frameworks/contract.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import { withoutMarks } from '../../spelling/fold.ts'
import { type ColumnRole, placeOfRole } from '../contract.ts'

export type TabWords = { name: string; titles: string[]; headings: string[] }
/** Stages as the office's chains call them. */
export type StageName = { code: StageCode; name: string }

/** Rows over a heading that hold no table: a title stands alone in its row. @param headRow number of the first row of the heading; null: not known */
export function wordsOfTab(
  tab: Tab,
  { headRow, headings, roles }: { headRow: number | null; headings: readonly string[]; roles: readonly ColumnRole[] },
): TabWords {
  const titles = tab.rows
    .filter(({ no }) => no < (headRow ?? titleRows))
    .map(({ cells }) => cells.filter((text) => text !== ''))
    .filter((cells) => cells.length > 0 && cells.length <= 2)
  return {
    name: tab.name,
    titles: titles.flat(),
    headings: headings.filter((_, column) => placeOfRole(roles[column] ?? 'other') !== null),
  }
}
const titleRows = 4

/** Each pattern takes its words away, so that "xã tự đánh giá" is not looked at again. */
const stageWords: readonly (readonly [StageCode, RegExp])[] = [
  ['claim', /\btu (danh gia|cham|ra soat)\b|\b(xa|phuong|thi tran|thon|ban) (danh gia|cham diem)\b/g],
  ['council', /\bhoi dong( tham dinh)?\b/g],
  ['review', /\btham tra\b|\bhuyen (danh gia|kiem tra|tham dinh)\b/g],
  ['confirmation', /\bxac nhan\b/g],
  ['appraisal', /\btham dinh\b|\b(tinh|so,? nganh) (danh gia|kiem tra)\b/g],
]
/** What a sheet is made for is not what it says: "phục vụ thẩm định", "hồ sơ đề nghị thẩm tra". */
const purpose =
  /\b(phuc vu|de nghi|chuan bi|trinh|ho so|truoc khi|cho|chua|kem theo)\b( \S+){0,6}? (tham dinh|tham tra|xac nhan|hoi dong)\b/g

/**
 * The stages a tab names: its name says more than its titles, these more than the headings of its columns.
 * @returns none, one, or several where it does not tell which of them its figures are
 */
export function stagesNamed({ name, titles, headings }: TabWords, known: readonly StageName[]): StageCode[] {
  const inTitles = new Set(titles.flatMap((text) => namedIn(withoutMarks(text).replace(purpose, ' '), known)))
  const byColumn = headings.map((text) => namedIn(withoutMarks(text), known))
  const first = byColumn[0]?.[0]
  const inAll = first && byColumn.every((codes) => codes.length === 1 && codes[0] === first) ? [first] : []
  const said = [new Set(namedIn(withoutMarks(name), known)), inTitles, new Set(inAll)]
  return [...(said.find((codes) => codes.size > 0) ?? [])]
}

function namedIn(plain: string, known: readonly StageName[]): StageCode[] {
  const found = new Set<StageCode>()
  let rest = plain
  const longestFirst = known.toSorted((a, b) => b.name.length - a.name.length)
  for (const { code, name } of longestFirst) {
    const own = withoutMarks(name)
    if (!rest.includes(own)) continue
    found.add(code)
    rest = rest.replaceAll(own, ' ')
  }
  for (const [code, words] of stageWords) {
    const left = rest.replace(words, ' ')
    if (left !== rest) found.add(code)
    rest = left
  }
  return [...found]
}

const degreeWords: readonly (readonly [Degree, RegExp])[] = [
  ['nang-cao', /\b(nong thon moi|ntm|chuan) nang cao\b|^nang cao\b/g],
  ['kieu-mau', /\b(nong thon moi|ntm|chuan) kieu mau\b|^kieu mau\b/g],
  ['hien-dai', /\b(nong thon moi|ntm) hien dai\b|^hien dai\b/g],
]

/** The degree a tab names and no other; null where it names none, or several. */
export function degreeNamed({ name, titles }: Pick<TabWords, 'name' | 'titles'>): Degree | null {
  for (const texts of [[name], titles]) {
    const found = new Set(texts.flatMap((text) => degreesIn(withoutMarks(text))))
    if (found.size > 0) return found.size === 1 ? [...found][0]! : null
  }
  return null
}

function degreesIn(plain: string): Degree[] {
  const found: Degree[] = []
  let rest = plain
  for (const [degree, words] of degreeWords) {
    const left = rest.replace(words, ' ')
    if (left !== rest) found.push(degree)
    rest = left
  }
  // "Xã nông thôn mới, nông thôn mới nâng cao" is of both. The programme's own name is of none.
  if (found.length > 0 && /\b(xa|dat chuan) (nong thon moi|ntm)\b/.test(rest)) found.push('ntm')
  return found
}
