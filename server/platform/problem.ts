/** What kind of refusal; only http.ts turns it into a status. */
export type ProblemKind =
  | 'invalid'
  | 'unknown'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unavailable'

/** One fault a user can meet: a stable code, its kind, and the Vietnamese sentence; details fill {names}. */
export type ProblemSpec = {
  readonly code: string
  readonly kind: ProblemKind
  readonly vi: string
  readonly en: string
}

export type ProblemDetails = Record<string, string | number | boolean | null | unknown[] | object>

/** Thrown where noticed, carried to the edge as it is. */
export class Problem extends Error {
  readonly spec: ProblemSpec
  readonly details: ProblemDetails
  constructor(spec: ProblemSpec, details: ProblemDetails = {}) {
    super(fill(spec.vi, details))
    this.name = 'Problem'
    this.spec = spec
    this.details = details
  }
  /** The sentence in English, for a page switched to it. */
  get english(): string {
    return fill(this.spec.en, this.details)
  }
}

/** A rule's answer: null where it may be, else why not. */
export type Refusal = { spec: ProblemSpec; details?: ProblemDetails } | null

/** @throws Problem where the rule gave a reason. */
export function refuseIf(refusal: Refusal): void {
  if (refusal) throw new Problem(refusal.spec, refusal.details)
}

function fill(sentence: string, details: ProblemDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}

/** Faults that belong to no module. */
export const platformProblems = {
  invalidInput: {
    code: 'platform.invalid-input',
    kind: 'invalid',
    vi: 'Nội dung gửi lên chưa đúng: {where} {why}.',
    en: 'What was sent is not right: {where} {whyEnglish}.',
  },
  notSignedIn: {
    code: 'platform.not-signed-in',
    kind: 'unknown',
    vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập lại; những gì đã gõ vẫn còn.',
    en: 'You are not signed in. Sign in again; what you typed is kept.',
  },
  notYourPart: {
    code: 'platform.not-your-part',
    kind: 'forbidden',
    vi: 'Vị trí công tác đang dùng không được làm việc này.',
    en: 'Your post may not do this.',
  },
  nothingHere: {
    code: 'platform.nothing-here',
    kind: 'missing',
    vi: 'Không có nội dung này, hoặc nó không thuộc phạm vi của đơn vị mình.',
    en: 'There is nothing here, or it is not for your agency to see.',
  },
  keyMissing: {
    code: 'platform.key-missing',
    kind: 'invalid',
    vi: 'Yêu cầu ghi phải có Idempotency-Key là một UUID.',
    en: 'A writing request needs an Idempotency-Key that is a UUID.',
  },
  keyReused: {
    code: 'platform.key-reused',
    kind: 'conflict',
    vi: 'Khóa gửi này đã dùng cho một nội dung khác. Hãy tải lại trang rồi gửi lại.',
    en: 'This key was used for another content. Reload the page and send again.',
  },
  tooLarge: {
    code: 'platform.too-large',
    kind: 'too-large',
    vi: 'Nội dung gửi lên quá lớn (giới hạn {limit}).',
    en: 'What was sent is too large (limit {limit}).',
  },
  alreadyThere: {
    code: 'platform.already-there',
    kind: 'conflict',
    vi: 'Đã có một mục giống như vậy ({constraint}).',
    en: 'There is already such an entry ({constraint}).',
  },
  stillUsed: {
    code: 'platform.still-used',
    kind: 'conflict',
    vi: 'Nội dung này gắn với một mục không có hoặc còn đang được dùng ({constraint}).',
    en: 'This refers to something that is not there or is still in use ({constraint}).',
  },
  ruleOfData: {
    code: 'platform.rule-of-data',
    kind: 'invalid',
    vi: 'Giá trị không hợp lệ ({constraint}).',
    en: 'A value is not allowed ({constraint}).',
  },
  busy: {
    code: 'platform.busy',
    kind: 'unavailable',
    vi: 'Hệ thống đang bận hoặc mất kết nối cơ sở dữ liệu. Nội dung chưa được ghi; hãy gửi lại sau ít giây.',
    en: 'The system is busy or lost its database. Nothing was saved; send again in a few seconds.',
  },
  broken: {
    code: 'platform.broken',
    kind: 'unavailable',
    vi: 'Có lỗi ngoài dự kiến. Nội dung chưa được ghi; hãy gửi lại, và báo mã {requestId} cho quản trị.',
    en: 'Something unexpected went wrong. Nothing was saved; send again and tell the administrator code {requestId}.',
  },
} as const satisfies Record<string, ProblemSpec>
