// What the reader says of one document. Offsets are UTF-16 code units into the NFC text
// (`normaliseText`); every `quote` is exactly `text.slice(start, end)`, source marks included.

export type DocumentType =
  | 'thong-bao'
  | 'cong-van'
  | 'ke-hoach'
  | 'bao-cao'
  | 'quyet-dinh'
  | 'to-trinh'
  | 'bien-ban'
  | 'chi-thi'
  | 'nghi-quyet'
  | 'huong-dan'
  | 'chuong-trinh'
  | 'cong-dien'
  | 'giay-moi'
  | 'phieu-chuyen'
  | 'ket-luan'
  | 'quy-dinh'
  | 'khac'

/** A stretch of the text. */
export type Span = { start: number; end: number }
export type Quote = Span & { quote: string }

export type Authority = 'TL.' | 'KT.' | 'TM.' | 'Q.' | 'TUQ.'

/** Where the words of one field of the letterhead stand. */
export type DocumentMark = Span & {
  field: 'type' | 'number' | 'issuer' | 'place' | 'date' | 'subject' | 'eventDate' | 'chair' | 'signer' | 'recipient'
  value: string
}

export type DocumentFinding = {
  type: DocumentType
  /** As printed; "/TB-UBND" where the running number is blank; null where there is no number line. */
  number: string | null
  issuer: string | null
  place: string | null
  /** "2021-09-05", "2021-09" (day blank) or "2021" (month blank too). */
  date: string | null
  subject: string | null
  eventDate: string | null
  chair: { name: string; position: string | null } | null
  signer: { name: string | null; position: string | null; authority: Authority | null } | null
  recipients: string[]
  marks: DocumentMark[]
}

export type Level = 'xa-ntm' | 'xa-ntm-nang-cao' | 'xa-ntm-kieu-mau' | 'thon-ntm' | 'thon-kieu-mau'

export type CriterionRef = { place: string | null; level: Level | null; no: number | null; indicator: string | null }

/** `at`: a day, an instant with +07:00, a month "2021-12", a quarter "2021-Q1" or a year "2021". */
export type Deadline = Quote & { at: string; inherited: boolean }

export type Recurrence = {
  /** RFC 5545, without the leading "RRULE:". */
  rrule: string
  /** "10:00", Vietnam time. */
  time: string | null
  from: string | null
  until: string | null
  untilCondition: string | null
}

export type LegalRef = { type: DocumentType; number: string; date: string | null }

export type DirectiveMark = Span & {
  field:
    | 'lead'
    | 'cooperate'
    | 'supervisor'
    | 'place'
    | 'criterion'
    | 'deadline'
    | 'recurrence'
    | 'legalRef'
    | 'reportTo'
  value: string
}

/** Why a person should look at a field of a finding; a field without a doubt is sure. */
export type Doubt = { field: string; why: string }
export type Product = 'bao-cao' | 'to-trinh' | 'ke-hoach' | 'van-ban' | 'cong-trinh' | 'tieu-chi'
export type Following = 'dated' | 'period' | 'ongoing' | 'filed'

export type Directive = Quote & {
  section: string
  lead: string[]
  cooperate: string[]
  /** The person who directs it himself ("trực tiếp chỉ đạo"). */
  supervisor: string | null
  places: string[]
  criteria: CriterionRef[]
  deadlines: Deadline[]
  recurrence: Recurrence | null
  reportTo: string | null
  via: string | null
  legalRefs: LegalRef[]
  /** At most 90 characters: what is to be done, for lists. */
  title: string
  marks: DirectiveMark[]
  doubts: Doubt[]
  product: Product | null
  following: Following
  /** Id of the rule that made it. */
  rule: string
}

export type Statement = Quote & { place: string | null } & (
    | {
        kind: 'achieved'
        level: Level
        count: number | null
        total: number | null
        criteria: number[] | null
        selfAssessed: boolean
        asOf: string | null
      }
    | {
        kind: 'appraised'
        level: Level
        date: string | null
        criteria: number[]
        indicators: string[]
        statedCriteria: number | null
        statedIndicators: number | null
      }
    | { kind: 'standard'; what: string; count: number; total: number | null }
    | { kind: 'average'; level: Level; value: number }
    | { kind: 'finance'; label: string; plan: number | null; disbursed: number | null; percent: number | null }
    | { kind: 'indicator'; label: string; value: number; total: number | null; unit: string | null }
    | { kind: 'target'; what: string; value: number | null; unit: string | null; by: string | null }
  )

export type WarningKind =
  | 'count-mismatch'
  | 'sum-mismatch'
  | 'numbering-gap'
  | 'name-variant'
  | 'date-order'
  | 'blank-number'
  | 'blank-date'
  | 'unknown-place'

export type Warning = Quote & { kind: WarningKind; detail: string }

export type Reading = {
  document: DocumentFinding
  directives: Directive[]
  statements: Statement[]
  warnings: Warning[]
}

/** A document that bears a mark of secrecy is not read. */
export type Refused = Quote & { refused: 'secret' }

/** Names of communes known to the caller, as printed, without "xã"; without it no place is called unknown. */
export type Register = { communes: readonly string[] }
