import { z } from 'zod'
import { Day, Id, Instant } from '../../platform/shapes.ts'
import { documentKinds, stages } from './kinds.ts'

export const Stage = z.enum(stages)
export const DocumentKind = z.enum(documentKinds)
export const Urgency = z.enum(['thuong', 'khan', 'thuong-khan', 'hoa-toc'])

/** Where a document stands in the office's hands: read off its rows, never stored. Entered: known by its number alone, nothing handed out from it. */
export const WorkState = z.enum(['to-review', 'reviewed', 'handed-out', 'entered'])
export type WorkState = z.output<typeof WorkState>

export const DocumentRow = z.object({
  documentId: Id,
  stage: Stage,
  kind: DocumentKind,
  numberOut: z.string().nullable(),
  numberIn: z.string().nullable(),
  issuedOn: Day.nullable(),
  issuedPrecision: z.enum(['day', 'month', 'year']),
  receivedOn: Day.nullable(),
  issuer: z.string().nullable(),
  subject: z.string(),
  urgency: Urgency,
  work: WorkState,
  /** Clauses with a doubt not yet checked, and contradictions not yet decided. */
  doubts: z.number(),
  directives: z.number(),
  assignments: z.object({ total: z.number(), done: z.number(), late: z.number() }),
  copies: z.number(),
  createdAt: Instant,
})
export type DocumentRow = z.output<typeof DocumentRow>

export const ListDocuments = z.object({
  q: z.string().trim().max(200).optional(),
  work: WorkState.optional(),
  kind: DocumentKind.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type ListDocuments = z.output<typeof ListDocuments>
export const DocumentList = z.object({
  documents: z.array(DocumentRow),
  total: z.number(),
  /** Of all documents that q and kind leave, not of the page. */
  counts: z.object({ toReview: z.number(), reviewed: z.number(), handedOut: z.number(), entered: z.number() }),
})
export type DocumentList = z.output<typeof DocumentList>

/** A place in the text: UTF-16 offsets into document.text. */
export const Mark = z.object({ field: z.string(), value: z.string().nullable(), start: z.number(), end: z.number() })
export type Mark = z.output<typeof Mark>

export const Warning = z.object({
  /** Stable within the document: kind:start:end. */
  finding: z.string(),
  kind: z.string(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  detail: z.string(),
  decision: z
    .object({ choice: z.string(), words: z.string().nullable(), by: z.string().nullable(), at: Instant })
    .nullable(),
})
export type Warning = z.output<typeof Warning>

/** A figure the document reports; the rest of its fields as in the reading contract. */
export const Statement = z
  .object({
    kind: z.string(),
    quote: z.string(),
    start: z.number(),
    end: z.number(),
    place: z.string().nullable().optional(),
  })
  .loose()

export const Copy = z.object({
  copyId: Id,
  fileId: Id,
  name: z.string(),
  size: z.number(),
  stage: Stage,
  addedAt: Instant,
  addedBy: z.string().nullable(),
  /** True for the copy whose text is shown. */
  shown: z.boolean(),
})

export const DocumentDetail = DocumentRow.extend({
  version: z.number(),
  text: z.string(),
  place: z.string().nullable(),
  signer: z.string().nullable(),
  eofficeId: z.string().nullable(),
  /** Letterhead, signer, recipients: where their words stand. */
  marks: z.array(Mark),
  chair: z.object({ name: z.string().nullable(), position: z.string().nullable() }).nullable(),
  eventDate: z.string().nullable(),
  recipients: z.array(z.string()),
  statements: z.array(Statement),
  warnings: z.array(Warning),
  copyList: z.array(Copy),
  stageList: z.array(
    z.object({
      stage: Stage,
      onDay: Day.nullable(),
      words: z.string().nullable(),
      by: z.string().nullable(),
      byDocument: z.object({ documentId: Id, numberOut: z.string().nullable() }).nullable(),
      recordedAt: Instant,
    }),
  ),
  handedOutAt: Instant.nullable(),
  /** Verbs this actor may press now: save, decide, stage, handOut, readAgain. */
  verbs: z.array(z.string()),
})
export type DocumentDetail = z.output<typeof DocumentDetail>

export const DocumentId = z.object({ documentId: Id })

/** The register's fields as corrected; version names the row that was read. */
export const SaveDocument = z.object({
  version: z.number().int(),
  kind: DocumentKind,
  numberOut: z.string().trim().max(80).nullable(),
  numberIn: z.string().trim().max(80).nullable(),
  issuedOn: Day.nullable(),
  issuedPrecision: z.enum(['day', 'month', 'year']),
  receivedOn: Day.nullable(),
  issuer: z.string().trim().max(300).nullable(),
  place: z.string().trim().max(120).nullable(),
  subject: z.string().trim().max(2000),
  signer: z.string().trim().max(200).nullable(),
  urgency: Urgency,
  eofficeId: z.string().trim().max(120).nullable(),
})
export type SaveDocument = z.output<typeof SaveDocument>

export const MoveStage = z.object({
  stage: Stage,
  onDay: Day.nullable().default(null),
  words: z.string().trim().max(2000).nullable().default(null),
  byDocumentId: Id.nullable().default(null),
})
export type MoveStage = z.output<typeof MoveStage>

export const DecideWarning = z.object({
  finding: z.string().min(3).max(300),
  choice: z.string().trim().min(1).max(200),
  words: z.string().trim().max(2000).nullable().default(null),
})
export type DecideWarning = z.output<typeof DecideWarning>

export const ReadingRow = z.object({
  readingId: Id,
  fileId: Id,
  name: z.string(),
  size: z.number(),
  state: z.enum(['queued', 'reading', 'done', 'failed']),
  /** The page of a scan that is being recognised. */
  progress: z.object({ page: z.number(), of: z.number() }).nullable(),
  /** Code and sentence where it failed. */
  problem: z.object({ code: z.string(), words: z.string() }).nullable(),
  documentId: Id.nullable(),
  /** A known document with nearly the same text: to be decided, as another copy or as a document of its own. */
  like: z
    .object({
      documentId: Id,
      numberOut: z.string().nullable(),
      subject: z.string(),
      likeness: z.number(),
      differences: z.array(z.object({ section: z.string(), was: z.string().nullable(), is: z.string().nullable() })),
    })
    .nullable(),
  queuedAt: Instant,
})
export type ReadingRow = z.output<typeof ReadingRow>
export const Readings = z.object({ readings: z.array(ReadingRow) })
export const ReadingId = z.object({ readingId: Id })
/** as 'copy': the likely document gets this file as its newest copy; 'new': a document of its own; 'dismissed': put away. */
export const DecideReading = z.object({ as: z.enum(['copy', 'new', 'dismissed']), stage: Stage.default('issued') })
export type DecideReading = z.output<typeof DecideReading>

/** Answer of an upload (multipart, field `files`, one or many): what became of each. */
export const Uploaded = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      fileId: Id.nullable(),
      readingId: Id.nullable(),
      size: z.number(),
      problem: z.object({ code: z.string(), words: z.string() }).nullable(),
    }),
  ),
})
export type Uploaded = z.output<typeof Uploaded>

/** Answer of POST /files: what a deed may name now, and what was not kept. */
export const AddedFiles = z.object({
  files: z.array(z.object({ fileId: Id, name: z.string(), mediaType: z.string(), size: z.number() })),
  refused: z.array(z.object({ name: z.string(), code: z.string(), words: z.string() })),
})
export type AddedFiles = z.output<typeof AddedFiles>
export const FileId = z.object({ fileId: Id })
