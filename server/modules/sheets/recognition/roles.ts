// What a column of a task list holds. A name of a column is recognised by its usual spellings, whole or short, with or without marks. Pure.
import { withoutMarks } from '../../spelling/fold.ts'

export const roles = [
  'no',
  'words',
  'number',
  'issued',
  'subject',
  'issuer',
  'due',
  'lead',
  'cooperate',
  'supervisor',
  'progress',
  'percent',
  'status',
  'result',
  'done-on',
  'note',
  'id',
  'other',
] as const
export type Role = (typeof roles)[number]

/** A list may have several columns of these: progress of August, progress of September. */
const repeatable: ReadonlySet<Role> = new Set(['progress', 'result', 'note', 'other'])

/** Short forms that stand alone in a heading, and what they stand for. */
const shortForms: Record<string, string> = {
  nd: 'noi dung',
  nv: 'nhiem vu',
  vb: 'van ban',
  cq: 'co quan',
  dv: 'don vi',
  dvct: 'don vi chu tri',
  cqct: 'co quan chu tri',
  dvph: 'don vi phoi hop',
  cqph: 'co quan phoi hop',
  dvth: 'don vi thuc hien',
  cqth: 'co quan thuc hien',
  ct: 'chu tri',
  ph: 'phoi hop',
  ld: 'lanh dao',
  tg: 'thoi gian',
  td: 'tien do',
  th: 'thuc hien',
  ht: 'hoan thanh',
  kq: 'ket qua',
  gc: 'ghi chu',
  skh: 'so ky hieu',
  sohieu: 'so hieu',
}

/** Tried in this order: what is more exact stands first, since "Kết quả thực hiện" also speaks of "thực hiện". */
const names: readonly { role: Role; strong: RegExp; weak?: RegExp }[] = [
  { role: 'id', strong: /^ma don doc$/ },
  { role: 'other', strong: /^ma |^loai |so luong|so tien|so ho\b|so von|kinh phi|^lan \d|nguoi (nhap|theo doi)/ },
  { role: 'no', strong: /^(s ?t ?t|so tt|so thu tu|thu tu)$/, weak: /^(tt|no|so)$/ },
  { role: 'supervisor', strong: /lanh dao|nguoi chi dao|dong chi (chi dao|phu trach)/ },
  { role: 'cooperate', strong: /^(?!.*chu tri).*phoi hop/ },
  { role: 'subject', strong: /trich yeu/ },
  { role: 'issuer', strong: /(co quan|don vi|noi) (ban hanh|phat hanh|giao viec)/ },
  {
    role: 'number',
    strong: /ky hieu|so hieu|^so (va )?ngay|so (van ban|cong van|cv|kh|tb|qd)\b|(van ban|cong van).* so\b/,
  },
  { role: 'done-on', strong: /ngay (hoan thanh|ket thuc|xong)|hoan thanh thuc te/ },
  {
    role: 'due',
    strong: /\bhan\b|thoi han|phai xong|deadline/,
    weak: /thoi gian|^moc|tien do (hoan thanh|yeu cau|giao)|ngay (phai|can|den)/,
  },
  { role: 'issued', strong: /ngay.*(ban hanh|ky\b|van ban)|van ban.* ngay/, weak: /^ngay( thang)?( nam)?$|ngay giao/ },
  { role: 'percent', strong: /^%|ty le|phan tram|muc do hoan thanh/ },
  { role: 'progress', strong: /tien do|tinh hinh|noi dung thuc hien/, weak: /dien bien|qua trinh|^da lam/ },
  { role: 'status', strong: /trang thai|tinh trang/, weak: /danh gia|phan loai|xep loai/ },
  { role: 'result', strong: /ket qua/, weak: /san pham/ },
  {
    role: 'words',
    strong: /^(noi dung|nhiem vu|cong viec|dau viec|ten viec|ten nhiem vu)/,
    weak: /^viec\b|noi dung|nhiem vu|cong viec/,
  },
  { role: 'note', strong: /ghi chu/, weak: /luu y|kho khan|vuong mac|kien nghi|y kien/ },
  {
    role: 'lead',
    strong: /chu tri|giao cho|noi nhan viec|xu ly chinh|dau moi/,
    weak: /thuc hien|xu ly|tham muu|don vi|co quan|phan cong|nguoi|phong ban|phu trach|trach nhiem|^xa\b|dia ban|bo phan/,
  },
  { role: 'number', strong: /^van ban|^can cu|^nguon\b|^cong van/ },
]

/** What a heading names, and whether its spelling leaves no other reading. Null where nothing usual is named. */
export function roleNamed(heading: string): { role: Role; strong: boolean } | null {
  const plain = plainHeading(heading)
  if (plain === '' || plain.length > 90) return null
  for (const { role, strong, weak } of names) {
    if (strong.test(plain)) return { role, strong: true }
    if (weak?.test(plain)) return { role, strong: false }
  }
  return null
}

/** Letters, digits and % only, without marks, short forms spelled out. The key by which headings are known again. */
export function plainHeading(heading: string): string {
  const words = withoutMarks(heading.normalize('NFC'))
    .split(/[^a-z0-9%]+/)
    .filter(Boolean)
  return words.map((word) => shortForms[word] ?? word).join(' ')
}

/** One role a column: of two that claim the same the more exactly named one has it, of equals the first. */
export function rolesOf(headings: readonly string[]): Role[] {
  const named = headings.map(roleNamed)
  const roles: Role[] = headings.map(() => 'other')
  for (const wantsStrong of [true, false])
    for (const [at, one] of named.entries())
      if (one && one.strong === wantsStrong && (repeatable.has(one.role) || !roles.includes(one.role)))
        roles[at] = one.role
  return settled(roles, headings)
}

/** What only the company of the other columns tells. */
function settled(roles: Role[], headings: readonly string[]): Role[] {
  const at = (role: Role) => roles.indexOf(role)
  // "TT" before the work is its ordinal, behind it the state (tình trạng); "Số" beside an ordinal is a number of a document.
  const second = headings.findIndex((heading, i) => roles[i] === 'other' && /^(tt|so)$/.test(plainHeading(heading)))
  if (second >= 0 && at('no') >= 0) {
    const isNumber = plainHeading(headings[second]!) === 'so'
    if (isNumber && at('number') < 0) roles[second] = 'number'
    if (!isNumber && at('status') < 0 && second > at('words')) roles[second] = 'status'
  }
  if (at('due') < 0 && at('done-on') >= 0) roles[at('done-on')] = 'due'
  if (at('issued') >= 0 && at('number') < 0 && at('due') < 0) roles[at('issued')] = 'due'
  if (at('words') < 0 && at('subject') >= 0) roles[at('subject')] = 'words'
  return roles
}
