// Made by scripts/generate-rows.ts from the migrated database; never edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>
type GivenInstant = ColumnType<Date, Date | string | undefined, Date | string>
// biome-ignore lint/suspicious/noExplicitAny: what lies in a jsonb column is typed by the contract that wrote it
type Json = ColumnType<any, string, string>
// biome-ignore lint/suspicious/noExplicitAny: as above
type GivenJson = ColumnType<any, string | undefined, string>

/** register: how a person signs in (telephone number or user name) */
export type AccountRow = {
  person_id: number
  login: string
  password_hash: string
  created_at: GivenInstant
  closed_at: Instant | null
}

/** register: department, office, People's Committee, Party body, mass organisation; nests, has dates, needs no account */
export type AgencyRow = {
  agency_id: GeneratedAlways<number>
  name: string
  short_name: string | null
  kind: string
  parent_id: number | null
  unit_id: number | null
  valid: Generated<string>
  folded: GeneratedAlways<string | null>
}

/** register: a printed name and whom this office means by it; learnt when a reviewer links it */
export type AgencyAliasRow = {
  office_id: number
  folded: string
  printed: string
  /** null where a group is meant; both null: taken back */
  agency_id: number | null
  group_id: number | null
  learnt_at: GivenInstant
  learnt_by: number | null
}

/** register: a named set ("các xã biên giới", "thành viên Ban Chỉ đạo") with its ground */
export type AgencyGroupRow = {
  group_id: GeneratedAlways<number>
  office_id: number
  name: string
  ground: string | null
  folded: GeneratedAlways<string | null>
  /** empty: made by a linking that was undone */
  valid: Generated<string>
}

/** register: đợt thẩm định, an appraisal of named criteria and indicators of some communes */
export type AppraisalRoundRow = {
  round_id: string
  office_id: number
  framework_id: number
  /** the stage its results are stated at: thẩm định, or another of the chain */
  stage: number
  name: string
  team: Generated<string>
  starts_on: string
  ends_on: string
  /** the plan or decision by which it is held */
  ground_id: string | null
  version: Generated<number>
  made_at: Instant
  made_by: number
  /** planned by mistake: it had no results and is in no list */
  withdrawn_at: Instant | null
}

/** history: what a stage says of a unit and a place of a framework, on the day it speaks of */
export type AssessmentRow = {
  seq: GeneratedAlways<number>
  office_id: number
  unit_id: number
  framework_id: number
  place: number
  stage: number
  /** 0 withdrawn or returned, 1 not met, 2 met, 3 to be examined again */
  says: number
  on_day: string
  value: Json | null
  threshold_id: number | null
  overruled: Generated<boolean>
  reason: string | null
  /** what it stands on: grid, statement, sheet, round, claim, carried; source_id names the deed, document or round */
  source_kind: string
  source_id: string
  /** null: no person, the system carried it over on the day of a change */
  post_id: number | null
  recorded_at: GivenInstant
}

/** register: rows of assessments written at once, and the paper they stand on or were printed as an annex of */
export type AssessmentDeedRow = {
  deed_id: string
  office_id: number
  framework_id: number
  source_kind: string
  document_id: string | null
  /** null: no person, the system carried it over on the day of a change */
  post_id: number | null
  written: number
  recorded_at: Instant
}

/** history: the rows of a deed were taken back whole; a board counts them as never said from then on, one as known before still has them */
export type AssessmentUndoingRow = {
  deed_id: string
  post_id: number
  recorded_at: Instant
}

/** register: a directive for one lead; a clause for sixty communes is sixty of these under one directive */
export type AssignmentRow = {
  assignment_id: string
  office_id: number
  document_id: string | null
  directive_id: string | null
  parent_id: string | null
  part_no: Generated<number>
  lead_agency_id: number
  unit_id: number | null
  follower_agency_id: number
  follower_post_id: number | null
  /** as handed out; who supervises now stands in assignment_head */
  supervisor_id: number | null
  supervisor_words: string | null
  code: string
  section: Generated<string>
  title: string
  quote: Generated<string>
  following: string
  product: string | null
  criteria: GivenJson
  due_text: string | null
  /** the day printed; due_at is the instant it means, the original one, never moved by an extension */
  due_day: string | null
  due_at: Instant | null
  recurrence: Json | null
  /** made from a draft (dự kiến): seen by the office, urges nobody */
  planned: Generated<boolean>
  handed_out_at: Instant
  handed_out_by: number
  search: GeneratedAlways<string | null>
}

/** history: everything done on an assignment, in the order we learnt it */
export type AssignmentDeedRow = {
  seq: GeneratedAlways<number>
  assignment_id: string
  verb: string
  /** when it was done or said; recorded_at is when we learnt it */
  at: Instant
  recorded_at: GivenInstant
  person_id: number | null
  post_id: number | null
  /** whose deed it is; with recorded_for the office entered it for that agency */
  agency_id: number | null
  recorded_for: Generated<boolean>
  channel: string | null
  said_by: string | null
  words: string | null
  percent: number | null
  product: Json | null
  due_day: string | null
  due_at: Instant | null
  ordinal: number | null
  answers_seq: number | null
  to_agency_id: number | null
  to_post_id: number | null
  document_id: string | null
  body: Json | null
}

/** history: photographs and papers of a deed */
export type AssignmentDeedFileRow = {
  deed_seq: number
  file_id: string
}

/** projection: what the deeds of an assignment come to; remade by folding them */
export type AssignmentHeadRow = {
  assignment_id: string
  office_id: number
  directive_id: string | null
  document_id: string | null
  lead_agency_id: number
  unit_id: number | null
  /** code, section, title, product and criteria are those of the assignment, beside the rest so that a list needs no join for them */
  code: Generated<string>
  section: Generated<string>
  title: string
  product: string | null
  criteria: GivenJson
  phase: string
  following: string
  planned: Generated<boolean>
  due_day: string | null
  /** the instant that holds now, extensions counted */
  due_at: Instant | null
  original_due_at: Instant | null
  /** from when it is late; null where it never can be: not dated, planned, or due before the office began to follow */
  late_at: Instant | null
  percent: number | null
  last_seq: number
  last_verb: string
  last_at: Instant
  last_words: string | null
  /** when it was completed by the lead's word; counts once the phase is done */
  done_at: Instant | null
  completed_seq: number | null
  completed_by_person: number | null
  acknowledged_seq: number | null
  declined_seq: number | null
  extension_seq: number | null
  follower_post_id: number | null
  inside_agency_id: number | null
  inside_post_id: number | null
  /** day set inside the lead's agency; orders its desk, never replaces the official day */
  internal_day: string | null
  returns: Generated<number>
  urgings: Generated<number>
  /** rows the office recorded for the lead which it has neither agreed to nor disputed */
  unanswered: Generated<number>
  /** rows recorded for the lead which it disputes and which nobody has settled since */
  disputed: Generated<number>
  upto_seq: number
  /** members of AssignmentRow that the head alone decides, as JSON without its braces; names and the state are added when it is read */
  shown: GeneratedAlways<string>
  supervisor_id: number | null
}

/** projection: who takes part, for the right to see; cooperate as handed out, the rest follows the head */
export type AssignmentPartyRow = {
  assignment_id: string
  agency_id: number
  /** inside: to whom the lead passed it on; former: a lead that declined and was heard */
  role: string
}

/** history: the clauses an assignment rests on, and how */
export type AssignmentSourceRow = {
  assignment_id: string
  directive_id: string
  relation: string
  post_id: number | null
  recorded_at: GivenInstant
}

/** history: households, people, area (ha), kilometres of road, poor households of a unit in a year, with their source; the last row of a year holds */
export type BaseFigureRow = {
  seq: GeneratedAlways<number>
  office_id: number
  unit_id: number
  kind: string
  year: number
  value: number
  source: string
  post_id: number
  recorded_at: Instant
}

/** register: what a member of a committee is in charge of (a unit, a criterion or a field), by which decision */
export type ChargeRow = {
  charge_id: GeneratedAlways<number>
  office_id: number
  agency_id: number
  person_id: number | null
  unit_id: number | null
  field: string | null
  criterion_no: number | null
  valid: Generated<string>
  ground: string | null
  group_id: number
}

/** history: a statement of a document that a person confirmed; what it counts stays beside what it lists, for the two may differ */
export type ConfirmedFactRow = {
  seq: GeneratedAlways<number>
  office_id: number
  document_id: string
  /** kind:start:end of the statement in the document's text */
  key: string
  unit_id: number
  framework_id: number
  stage: number
  on_day: string
  stated_criteria: number | null
  stated_indicators: number | null
  total: number | null
  listed_criteria: number | null
  listed_indicators: number | null
  post_id: number
  recorded_at: Instant
}

/** register: one clause as reviewed; found keeps what the reader said */
export type DirectiveRow = {
  directive_id: string
  office_id: number
  document_id: string
  ordinal: number
  section: Generated<string>
  quote: string
  starts: number
  ends: number
  title: string
  following: string
  proposed_following: string
  /** lead, cooperate, places, criteria, due, recurrence, product, reportTo, legalRefs, as in the contract of directives */
  terms: Json
  found: Json
  doubts: Json
  checked: Generated<boolean>
  version: Generated<number>
  changed_by: number | null
  changed_at: GivenInstant
  /** merged or split: stands for itself no longer */
  replaced_at: Instant | null
  handed_out_at: Instant | null
}

/** history: which clauses were merged into or split from which */
export type DirectiveDescentRow = {
  seq: GeneratedAlways<number>
  from_id: string
  to_id: string
  deed: string
  post_id: number
  recorded_at: GivenInstant
}

/** register: a document that was signed, numbered and booked elsewhere and is mirrored here */
export type DocumentRow = {
  document_id: string
  office_id: number
  stage: Generated<string>
  kind: Generated<string>
  number_out: string | null
  number_in: string | null
  issued_on: string | null
  issued_precision: Generated<string>
  received_on: string | null
  issuer: string | null
  issuer_agency_id: number | null
  place: string | null
  subject: Generated<string>
  signer: string | null
  urgency: Generated<string>
  eoffice_id: string | null
  copy_id: string | null
  /** full text of the copy it is read from, NFC */
  text: Generated<string>
  /** contradictions found in the shown copy, kind:start:end each; those without a decision are doubts */
  findings: Generated<string[]>
  handed_out_at: Instant | null
  version: Generated<number>
  created_at: GivenInstant
  created_by: number | null
  search: GeneratedAlways<string | null>
  /** entered by an import that was undone, with nothing built on it: in no list */
  withdrawn_at: Instant | null
}

/** register: soft copy, signed scan, corrected text: one document may have several */
export type DocumentCopyRow = {
  copy_id: string
  document_id: string
  file_id: string
  stage: string
  text: Generated<string>
  /** the smallest hashes of its word triples: texts that are nearly one share most of them */
  sketch: Generated<number[]>
  pages: number | null
  added_by: number | null
  added_at: GivenInstant
}

/** history: dự thảo, đã ký chờ số, đã ban hành, đính chính, thay thế, thu hồi */
export type DocumentStageRow = {
  seq: GeneratedAlways<number>
  document_id: string
  stage: string
  on_day: string | null
  by_document_id: string | null
  words: string | null
  post_id: number | null
  recorded_at: GivenInstant
}

/** register: an item of proof of a unit: a document with a file, or a paper that lies somewhere */
export type DossierItemRow = {
  item_id: string
  office_id: number
  unit_id: number
  number: string | null
  issued_on: string | null
  issuer: string | null
  subject: string
  /** bản chính; false: bản sao; null: nobody has said */
  original: boolean | null
  sheets: number | null
  file_id: string | null
  kept_at: string | null
  valid_until: string | null
  /** the next version, which stands in its places */
  replaced_by: string | null
  withdrawn_at: Instant | null
  post_id: number
  added_at: Instant
}

/** register: which criteria and indicators an item proves, and what of the guide it is */
export type DossierPlaceRow = {
  item_id: string
  framework_id: number
  place: number
  required_id: number | null
  removed_at: Instant | null
}

/** register: what the guide of a province asks for as proof of a criterion or indicator; ended when a newer guide no longer does */
export type DossierRequiredRow = {
  required_id: GeneratedAlways<number>
  office_id: number
  framework_id: number
  place: number
  name: string
  note: string | null
  added_at: Instant
  ended_at: Instant | null
}

/** history: one row a deed, with the hash of its own content; ids and values, no names, no free words */
export type EventRow = {
  seq: GeneratedAlways<number>
  /** for the horizon of the sealer only; after a restore it is 0 */
  xid: Generated<string>
  at: Instant
  office_id: number
  kind: string
  version: Generated<number>
  thing: string
  thing_id: string
  /** person who did it; null: a job */
  actor_id: number | null
  post_id: number | null
  for_post_id: number | null
  delegation_id: number | null
  /** agency for which the office recorded it */
  recorded_for: number | null
  request_id: string | null
  client: string | null
  body: Json
  words_hash: Buffer | null
  row_hash: Buffer
}

/** history: head of the chain under a key kept outside the database, each hour and at each backup */
export type EventAnchorRow = {
  seq: GeneratedAlways<number>
  chain_no: number
  hash: Buffer
  mac: Buffer
  at: GivenInstant
}

/** history: the sealed order of events, hash = sha256(previous hash, row hash) */
export type EventChainRow = {
  no: number
  event_seq: number
  hash: Buffer
}

/** register: free words of an event; may be erased, the chain still verifies */
export type EventWordsRow = {
  event_seq: number
  salt: Buffer
  words: string | null
  erased_at: Instant | null
  erased_by: number | null
}

/** history: a named set of figures of a day; rows that speak of that day later are adjustments with a reason */
export type FigureFreezeRow = {
  freeze_id: string
  office_id: number
  framework_id: number
  unit_id: number
  day: string
  name: string
  ground: string | null
  post_id: number
  frozen_at: Instant
}

/** register: one row a file somebody gave us; its content lies in the file store under its hash */
export type FileRow = {
  file_id: string
  office_id: number | null
  hash: string
  name: string
  media_type: string
  size: number
  added_by: number | null
  added_at: GivenInstant
}

/** history: what a person decided about a contradiction in a document */
export type FindingDecisionRow = {
  seq: GeneratedAlways<number>
  document_id: string
  finding: string
  choice: string
  words: string | null
  post_id: number
  recorded_at: GivenInstant
}

/** register: a set of criteria for a level and its days; a new version is a new row, a published one is not changed */
export type FrameworkRow = {
  framework_id: GeneratedAlways<number>
  code: string
  version: Generated<number>
  name: string
  level: string
  degree: string
  decision: string | null
  decided_on: string | null
  /** the days on which it is the set in force; of two versions the later takes over on its first day */
  valid: string
  /** by which class of a unit its thresholds differ */
  axis: string | null
  /** the province whose own set it is; null: of the country */
  unit_id: number | null
  based_on: number | null
  official_criteria: number | null
  official_indicators: number | null
  published_on: string | null
  published_at: Instant | null
  published_by: number | null
  /** what is missing or must be checked, special rules; shown above the set */
  notes: Generated<string[]>
  /** the office that published it; null: as shipped */
  office_id: number | null
}

/** passing: a set of criteria in the making, as one document; its criteria get their places when it is published */
export type FrameworkDraftRow = {
  draft_id: string
  office_id: number
  /** the version it began from */
  framework_id: number | null
  /** the unit whose own set it will be; null: of the country */
  unit_id: number | null
  body: Json
  made_at: Instant
  made_by: number
  saved_at: Instant
  saved_by: number
}

/** register: criteria and indicators of a set, numbered at publication (indicators first, then criteria) and never renumbered */
export type FrameworkPlaceRow = {
  framework_id: number
  place: number
  kind: string
  /** as printed: "17", "17.4"; an indicator known without a printed number has one of ours ("1.a") */
  code: string
  /** the place of the criterion an indicator belongs to; null for a criterion */
  criterion: number | null
  group_name: string | null
  name: string
  short_name: string | null
  value_kind: Generated<string>
  measure: string | null
  direction: string | null
  verified: Generated<boolean>
  source: string | null
  guidance: string | null
}

/** register: which criterion of the next set takes up which of the last */
export type FrameworkSuccessionRow = {
  from_framework: number
  from_place: number
  to_framework: number
  to_place: number
  note: string | null
  verified: Generated<boolean>
  /** false: taken out again */
  stands: Generated<boolean>
}

/** register: what an indicator must reach: for all, or for a class of units (region, commune group), a year, a province of its own */
export type FrameworkThresholdRow = {
  threshold_id: GeneratedAlways<number>
  framework_id: number
  place: number
  class: string | null
  year: number | null
  unit_id: number | null
  value: number | null
  value_to: number | null
  /** a threshold told in words ("Đạt", "theo quy định của UBND tỉnh"), compared by a person */
  words: string | null
  verified: Generated<boolean>
  source: string | null
  /** the days for which a level of a province's own holds; a level of the set itself holds as long as the set */
  valid: Generated<string>
  ground: string | null
}

/** history: the cells of a unit as they were frozen */
export type FrozenStandingRow = {
  freeze_id: string
  unit_id: number
  framework_id: number
  day: string
  frozen_at: Instant
  since: string | null
  cells: Buffer
  counts: number[]
}

/** register: membership with its days and ground */
export type GroupMemberRow = {
  group_id: number
  agency_id: number
  valid: Generated<string>
  ground: string | null
}

/** history: a sheet became rows of assessments, which bear the import as their source */
export type MarkImportRow = {
  import_id: string
  sheet_id: string
  office_id: number
  post_id: number
  counts: Json
  recorded_at: Instant
}

/** history: between which numbers the rows of assessments lie that an import wrote in a set of criteria */
export type MarkImportRowsRow = {
  import_id: string
  framework_id: number
  first_seq: number
  last_seq: number
}

/** register: what the columns under these headings hold in this office's sheets of a set of criteria */
export type MarkLayoutRow = {
  office_id: number
  framework_id: number
  headings: string
  roles: Json
  learnt_at: Instant
  learnt_by: number | null
}

/** register: what a mark or a colour says, and which unit a spelling means, in this office's sheets */
export type MarkMeaningRow = {
  office_id: number
  key: string
  meaning: Json
  learnt_at: Instant
  learnt_by: number | null
}

/** register: a sheet of units × criteria taken in: what its columns hold, of which stage and day it speaks, what was answered, what writing it would do */
export type MarkSheetRow = {
  sheet_id: string
  office_id: number
  /** asked with the file: of tabs that name no other */
  framework_id: number
  name: string
  file_id: string
  hidden_tabs: Generated<number>
  /** asked with the file: of tabs that name none */
  stage: number
  document_id: string | null
  reason: string | null
  /** each tab: name, taken or not, turned (units across in the file), rows of its heading, what each column holds, the day, the set and the stage it speaks of */
  tabs: Json
  answers: GivenJson
  /** questions, reasons of bad cells, the import its fates are of, counts and stage of each tab; as of the last look */
  plan: GivenJson
  counts: GivenJson
  taken_in_at: Instant
  by_post_id: number
}

/** register: a row of a sheet as it was written, and its fate */
export type MarkSheetRowRow = {
  sheet_id: string
  tab: number
  /** of the row in the file; of the column where the tab is turned */
  no: number
  cells: Json
  fills: Json | null
  fate: string | null
  /** whose it is, how many cells are written or the same, bad cells as pairs of column and reason, what its printed total says */
  plan: Json | null
}

/** history: when the giao ban table was printed or closed; what has changed since is counted from the last of an earlier day */
export type MeetingMarkRow = {
  mark_id: string
  office_id: number
  how: string
  at: Instant
  post_id: number | null
  recorded_at: GivenInstant
}

/** register: an office's own words of a message; without a row the usual ones */
export type MessageTemplateRow = {
  office_id: number
  occasion: string
  text: string
  changed_by: number | null
  changed_at: GivenInstant
}

/** register: what was applied, by name and content hash */
export type MigrationRow = {
  name: string
  hash: string
  applied_at: GivenInstant
}

/** history: a printed name that a person linked, on which document */
export type NameLinkRow = {
  seq: GeneratedAlways<number>
  office_id: number
  document_id: string
  what: string
  folded: string
  chosen: Json
  /** what stood until then: what the name was learnt to mean, and the parties or places of each clause */
  before: Json
  post_id: number
  recorded_at: GivenInstant
}

/** history: a linking taken back */
export type NameLinkUndoingRow = {
  seq: GeneratedAlways<number>
  link_seq: number
  post_id: number
  recorded_at: GivenInstant
}

/** register: whose book it is; settings, aliases and registers belong to an office */
export type OfficeRow = {
  office_id: GeneratedAlways<number>
  agency_id: number
  unit_id: number
  name: string
  /** from which day work is followed; what fell due before is tồn đọng */
  start_day: string
  created_at: GivenInstant
  /** when the first officer set it up by the link; null: made otherwise */
  set_up_at: Instant | null
}

/** register: the agencies an office works with */
export type OfficeAgencyRow = {
  office_id: number
  agency_id: number
  /** reminders to this agency wait for an approving leader; null: as its kind has it (Party bodies do) */
  needs_approval: boolean | null
}

/** register: size of sheet, title, place and signature an agency of an office uses for a list; null: as usual */
export type PaperChoiceRow = {
  office_id: number
  agency_id: number
  list: string
  sheet: string | null
  title: string | null
  annex_to: string | null
  place: string | null
  signing: Json | null
  changed_by: number | null
  changed_at: GivenInstant
}

/** register: a limited link an office handed out; 256 random bits, only the hash is stored */
export type PassRow = {
  pass_id: string
  office_id: number
  scope: string
  title: string
  filters: Json | null
  document_id: string | null
  assignment_id: string | null
  agency_id: number | null
  frozen: Generated<boolean>
  token_hash: Buffer
  /** sha256 of the secret with the four digits told by telephone: without the secret, which is nowhere here, ten thousand guesses at it lead nowhere */
  code_hash: Buffer | null
  made_at: Instant
  made_by: number
  ends_at: Instant
  revoked_at: Instant | null
  revoked_by: number | null
  /** the village that counts, of a link to its row of a village sheet */
  unit_id: number | null
  framework_id: number | null
  place: number | null
}

/** history: an officer accepted what came in, which made a deed recorded for the unit, or refused it with a reason */
export type PassAnswerRow = {
  report_id: string
  accepted: boolean
  words: string | null
  deed_seq: number | null
  post_id: number
  at: Instant
}

/** history: files that came in by a pass; only those may be named in its reports */
export type PassFileRow = {
  pass_id: string
  file_id: string
  at: Instant
}

/** history: what a frozen pass shows, as it stood when it was made */
export type PassFrozenRow = {
  pass_id: string
  page: Json
  at: Instant
}

/** passing: secrets tried that open nothing, counted by minute and kept a day */
export type PassGuessRow = {
  client: string
  minute: Instant
  tries: number
}

/** history: every use of a pass, when and with what result; never who */
export type PassOpeningRow = {
  seq: GeneratedAlways<number>
  pass_id: string
  at: Instant
  what: string
  result: string
}

/** register: what was typed into a report link, chờ văn phòng xác nhận until it has an answer; name and telephone can be erased */
export type PassReportRow = {
  report_id: string
  pass_id: string
  office_id: number
  assignment_id: string
  key: string
  body_hash: Buffer
  at: Instant
  name: string
  phone: string
  words: string
  percent: number | null
  file_ids: Generated<string[]>
}

/** history: when an office turned all its links off or on again; the last row holds, without any they are on */
export type PassSwitchRow = {
  seq: GeneratedAlways<number>
  office_id: number
  on_now: boolean
  at: Instant
  post_id: number
}

/** register: a person, with or without an account */
export type PersonRow = {
  person_id: GeneratedAlways<number>
  name: string
  phone: string | null
  email: string | null
  created_at: GivenInstant
  folded: GeneratedAlways<string | null>
}

/** register: a printed name and which unit this office means by it; learnt when a reviewer links it */
export type PlaceAliasRow = {
  office_id: number
  folded: string
  printed: string
  /** null: taken back */
  unit_id: number | null
  learnt_at: GivenInstant
  learnt_by: number | null
}

/** register: person × agency × part, from, to, in one office's book */
export type PostRow = {
  post_id: GeneratedAlways<number>
  person_id: number
  agency_id: number
  office_id: number
  part: string
  title: string
  valid: Generated<string>
  /** a reminder to him waits for an approving leader; null: as his title has it (heads and leaders do) */
  needs_approval: boolean | null
}

/** register: an export of a tracker read back: its cells as written, and what was chosen about them before it was confirmed */
export type ReadbackRow = {
  readback_id: string
  tracker_id: string
  office_id: number
  name: string
  file_id: string
  tab: Json
  answers: GivenJson
  taken_in_at: Instant
  by_post_id: number
}

/** register: a file being read, and what was found in it */
export type ReadingRow = {
  reading_id: string
  office_id: number
  document_id: string | null
  copy_id: string | null
  file_id: string
  state: Generated<string>
  problem: string | null
  problem_words: string | null
  /** a known document whose text is nearly this one: offered as another copy */
  like_document_id: string | null
  likeness: number | null
  /** text, pages and what the reader said; the text only until it lies in a copy */
  found: Json | null
  queued_at: GivenInstant
  started_at: Instant | null
  /** how often it was begun: a file that brings the process down is given up after five */
  tries: Generated<number>
  done_at: Instant | null
  by_person_id: number | null
  by_post_id: number | null
  decided_as: string | null
  decided_at: Instant | null
  decided_post_id: number | null
}

/** history: công nhận đạt chuẩn, a unit recognised by a set of criteria on a decision */
export type RecognitionRow = {
  recognition_id: string
  office_id: number
  unit_id: number
  framework_id: number
  /** from which day it counts: of the decision, or of the merger by which it was carried over */
  recognised_on: string
  document_id: string
  /** the recognition of a unit that passed into this one */
  carried_from: string | null
  words: string | null
  post_id: number
  recorded_at: Instant
}

/** history: a recognition counts no more from a day on */
export type RecognitionEndRow = {
  recognition_id: string
  ended_on: string
  /** withdrawn by a decision (thu hồi); carried over to the unit that follows, or lapsed with its unit, at a merger; entered by mistake */
  how: string
  document_id: string | null
  words: string | null
  post_id: number
  recorded_at: Instant
}

/** register: on which days before (negative) and after the due day an office is proposed a reminder; without a row the usual ones */
export type ReminderLadderRow = {
  office_id: number
  rungs: number[]
  changed_by: number | null
  changed_at: GivenInstant
}

/** passing: an Idempotency-Key and the answer it got; inserted last in the transaction of the deed, kept 30 days */
export type RequestRow = {
  actor_id: number
  key: string
  route: string
  body_hash: Buffer
  status: number | null
  answer: Json | null
  at: GivenInstant
}

/** register: which agency answers for a criterion or an indicator in a unit and all below it, for its days */
export type ResponsibleAgencyRow = {
  office_id: number
  framework_id: number
  place: number
  unit_id: number
  agency_id: number
  valid: string
  ground: string | null
}

/** history: the office's answer to an objection, once */
export type ResultAnswerRow = {
  objection_id: string
  accepted: boolean
  words: string
  post_id: number
  at: Instant
  recorded_at: GivenInstant
}

/** history: the figures of a closed version, by agency and by commune */
export type ResultLineRow = {
  table_id: string
  version: number
  by: string
  /** agency or unit; 0: of no commune */
  key: number
  name: string
  figures: Json
}

/** history: what a unit says against its line or one row of it while a table is being reconciled */
export type ResultObjectionRow = {
  objection_id: string
  office_id: number
  table_id: string
  version: number
  agency_id: number
  assignment_id: string | null
  /** in which column the row was counted when it was objected to; null where the whole line is meant, or something that is missing from it */
  stood: string | null
  words: string
  recorded_for: Generated<boolean>
  channel: string | null
  said_by: string | null
  post_id: number
  at: Instant
  recorded_at: GivenInstant
}

/** history: what a closed version counted, with names as they were; every figure opens these */
export type ResultRowRow = {
  table_id: string
  version: number
  assignment_id: string
  agency_id: number
  agency_name: string
  unit_id: number | null
  unit_name: string | null
  code: string
  title: string
  document_number: string | null
  due_at: Instant | null
  done_at: Instant | null
  outcome: string
  carried: boolean
  returned: boolean
  extended: boolean
  cause: string | null
  cause_agency: string | null
}

/** history: a version of a table was sent to be reconciled until the end of a day, was closed with a number, or a new version was begun for a reason; the last step holds */
export type ResultStepRow = {
  seq: GeneratedAlways<number>
  office_id: number
  table_id: string
  version: number
  step: string
  at: Instant
  recorded_at: GivenInstant
  post_id: number
  until_day: string | null
  words: string | null
  number: number | null
  number_year: number | null
}

/** register: a table of results of an office for one period; how far it is stands in its steps */
export type ResultTableRow = {
  table_id: string
  office_id: number
  kind: string
  year: number
  /** month 1 to 12, quarter 1 to 4, 0 of a year */
  no: number
  /** calendar: whole months; decree: from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12) */
  span: string
  from_day: string
  to_day: string
  made_at: Instant
  made_by: number
}

/** history: what a commune plans or is given for a year; of rows about the same the last holds, one that does not stand takes it out */
export type RoadmapEntryRow = {
  seq: GeneratedAlways<number>
  office_id: number
  framework_id: number
  unit_id: number
  year: number
  /** registered by the commune; assigned to it by a decision; standard: it shall reach the standard in that year */
  kind: string
  place: number | null
  stands: Generated<boolean>
  /** by the end of which it shall be met; null: by the end of the year */
  month: number | null
  decision_number: string | null
  decided_on: string | null
  in_charge: string | null
  source: string
  post_id: number
  recorded_at: Instant
}

/** register: what a year shall bring: each commune at least so many criteria more, so many on the average */
export type RoadmapGoalRow = {
  office_id: number
  framework_id: number
  year: number
  at_least: number | null
  mean: number | null
  ground: string | null
  changed_by: number
  changed_at: Instant
}

/** history: a list of the board or of a round was handed out as assignments on the ground of a document */
export type RoundIssueRow = {
  issue_id: string
  office_id: number
  /** files to be supplemented; met but not appraised; not met */
  list: string
  framework_id: number
  stage: number
  round_id: string | null
  document_id: string
  post_id: number
  recorded_at: Instant
}

/** history: which criterion of which commune stands in which assignment of an issued list */
export type RoundIssueLineRow = {
  issue_id: string
  unit_id: number
  place: number
  assignment_id: string
  recorded_at: Instant
}

/** register: a criterion or a loose indicator that a round appraises of a commune */
export type RoundLineRow = {
  round_id: string
  unit_id: number
  place: number
  stands: Generated<boolean>
}

/** history: the minutes of a round; from then on its results are assessments */
export type RoundMinutesRow = {
  seq: GeneratedAlways<number>
  round_id: string
  /** the commune they are of; null: of the whole round */
  unit_id: number | null
  document_id: string
  post_id: number
  recorded_at: Instant
}

/** history: what a round found; a correction is a further row of its line, the last row holds */
export type RoundResultRow = {
  seq: GeneratedAlways<number>
  round_id: string
  unit_id: number
  place: number
  /** đạt; đạt, bổ sung hồ sơ; chưa đạt; withdrawn: was typed in the wrong line */
  result: string
  supplement_by: string | null
  words: string | null
  post_id: number
  recorded_at: Instant
}

/** register: a commune of a round and the day its results speak of */
export type RoundUnitRow = {
  round_id: string
  unit_id: number
  on_day: string
  stands: Generated<boolean>
}

/** register: transactions below the horizon are sealed */
export type SealerRow = {
  one: Generated<boolean>
  horizon: Generated<string>
}

/** passing: a sign-in; 256 random bits, only the hash is stored */
export type SessionRow = {
  token_hash: Buffer
  person_id: number
  post_id: number
  created_at: GivenInstant
  expires_at: Instant
}

/** passing: the one-time link by which the first person sets the office up */
export type SetupLinkRow = {
  token_hash: Buffer
  made_at: GivenInstant
  used_at: Instant | null
}

/** register: a task list taken in: what its columns hold, what was answered about it, what importing it would do */
export type SheetRow = {
  sheet_id: string
  office_id: number
  name: string
  source: string
  file_id: string
  hidden_tabs: Generated<number>
  /** each tab: name, taken or not, rows of its heading, role of each column, widths, merged cells */
  tabs: Json
  answers: GivenJson
  /** questions, names understood and agencies to be made, as of the last look */
  plan: GivenJson
  counts: GivenJson
  taken_in_at: Instant
  by_post_id: number
}

/** history: a list became documents, assignments and reports */
export type SheetImportRow = {
  import_id: string
  sheet_id: string
  office_id: number
  post_id: number
  counts: Json
  /** names learnt by it, each with what it had meant before; agencies it entered */
  learnt: Json
  recorded_at: Instant
}

/** history: documents an import entered by their number */
export type SheetImportDocumentRow = {
  import_id: string
  document_id: string
  recorded_at: Instant
}

/** history: which row of a list made or went on with which assignment, by which deeds */
export type SheetImportRowRow = {
  import_id: string
  tab: number
  no: number
  assignment_id: string
  made: boolean
  deeds: Json
  recorded_at: Instant
}

/** register: what the columns under these headings hold in this office's lists */
export type SheetLayoutRow = {
  office_id: number
  headings: string
  roles: Json
  learnt_at: Instant
  learnt_by: number | null
}

/** register: what a word of state, a colour or a due day without a date means in this office's lists, and which names it leaves out */
export type SheetMeaningRow = {
  office_id: number
  key: string
  meaning: Json
  learnt_at: Instant
  learnt_by: number | null
}

/** register: a row of a list as it was written, and its fate */
export type SheetRowRow = {
  sheet_id: string
  tab: number
  no: number
  cells: Json
  fills: Json | null
  /** null above the heading, and in tabs that are not taken */
  fate: string | null
  plan: Json | null
}

/** history: an import was taken back whole */
export type SheetUndoingRow = {
  import_id: string
  post_id: number
  recorded_at: Instant
}

/** passing: failed sign-ins of the last hour */
export type SignInAttemptRow = {
  at: GivenInstant
  login: string
  client: string | null
}

/** register: the acts by which a truth is stated; the slot is its place in the bytes of a standing and outlives a change of tiers */
export type StageRow = {
  slot: number
  code: string
}

/** register: the stages of a level and regime, in force for its days; of an office, or (office null) as shipped */
export type StageChainRow = {
  chain_id: GeneratedAlways<number>
  office_id: number | null
  level: string
  valid: string
  name: string
  verified: Generated<boolean>
  source: string | null
}

/** register: who states a stage in a chain, what it is called there, and which stage must have spoken before */
export type StageLinkRow = {
  chain_id: number
  slot: number
  ordinal: number
  name: string
  letter: string
  stated_by: string
  needs_slot: number | null
  verified: Generated<boolean>
}

/** projection: a unit's cells after each day on which anything changed; holds until the unit's next row */
export type StandingRow = {
  unit_id: number
  framework_id: number
  valid_from: string
  /** two bytes a place, big-endian: two bits for each of six stages from the lowest (says), bit 12 overruled, bit 13 known by a document only, bit 14 was met and no longer is */
  cells: Buffer
  /** criteria met by stage, then indicators met by stage (slots 0 to 5 each) */
  counts: number[]
  upto_seq: number
  /** when the last of the rows in it was recorded: a board known on a later day is this one */
  known_at: Instant
}

/** projection: where folding a unit's rows stands after its last day, so that newer rows are folded onto it */
export type StandingHeadRow = {
  unit_id: number
  framework_id: number
  last_day: string
  upto_seq: number
  known_at: Instant
  /** one byte a place and stage: what its last own row said, by document, overruled, ever met, holds against indicators, of the last day */
  memo: Buffer
}

/** history: an officer took what a village counted into its sheet, or refused it with a reason */
export type TallyAnswerRow = {
  report_id: string
  accepted: boolean
  words: string | null
  post_id: number
  at: Instant
}

/** register: what a village head typed into his link, chờ văn phòng nhận until it has an answer; name and telephone can be erased */
export type TallyReportRow = {
  report_id: string
  pass_id: string
  office_id: number
  unit_id: number
  framework_id: number
  place: number
  numerator: number
  denominator: number
  on_day: string
  key: string
  body_hash: Buffer
  at: Instant
  name: string
  phone: string
}

/** register: another system in which the office's work also stands, and how its lists look */
export type TrackerRow = {
  tracker_id: string
  office_id: number
  name: string
  /** its columns in their order: title, and what each holds; the role twin marks its identifier */
  columns: Json
  /** the words it uses for each state; the first of a state is the one sent out */
  words: Json
  /** when a person said that columns and words are right; null: as recognised */
  confirmed_at: Instant | null
  ended_at: Instant | null
  made_at: Instant
  by_post_id: number
}

/** history: a list that went out in the columns of a tracker, cell by cell as it was sent */
export type TrackerExportRow = {
  export_id: string
  tracker_id: string
  office_id: number
  post_id: number
  scope: string
  rows: Json
  assignments: Json
  recorded_at: Instant
}

/** history: an assignment made of cells of a unit that waited at a stage that ended with nothing after it */
export type TransitionAssignmentRow = {
  assignment_id: string
  decision_id: string
  unit_id: number
  framework_id: number
  stage: number
}

/** history: a cell that waited at a stage when the stage ended, as decided */
export type TransitionCellRow = {
  decision_id: string
  unit_id: number
  framework_id: number
  place: number
  stage: number
}

/** history: what was decided of work that a chain of stages, or a set of criteria, left open when it ended */
export type TransitionDecisionRow = {
  decision_id: string
  office_id: number
  /** the chain that ended; null where a set of criteria was taken up by the next */
  chain_id: number | null
  from_framework: number | null
  to_framework: number | null
  /** the first day of what follows */
  on_day: string
  /** it goes to the next stage (a set: its standings go over, to be examined again), is examined again, or is filed and followed no more */
  way: string
  /** all that was open at once, by a rule chosen for it */
  by_rule: boolean
  words: string | null
  /** null: the system did it on the day */
  post_id: number | null
  decided_at: Instant
  /** the rule by which the system did it; null where the office had chosen none */
  rule_id: string | null
  /** to whom open work goes where no chain follows */
  to_agency_id: number | null
  /** by when the agency is to have done what it was handed; null: no day was given */
  due_day: string | null
  /** the merger or split of units; null where a chain ended or a set of criteria was taken up */
  operation_id: string | null
}

/** history: a row of assessments about a day before a change, recorded after the carrying over, as decided */
export type TransitionLateRow = {
  decision_id: string
  /** of the row in assessment */
  seq: number
  /** rows to be examined again that were written because of it; none where it changes nothing */
  written: number
}

/** history: between which numbers the rows of assessments lie that a decision wrote */
export type TransitionRowsRow = {
  decision_id: string
  framework_id: number
  first_seq: number
  last_seq: number
}

/** history: what an office chose to be done by itself on the day a set of criteria or a chain of stages ends; the last one of a kind holds */
export type TransitionRuleRow = {
  rule_id: string
  office_id: number
  /** a set taken up by the next, a chain followed by another, a chain that nothing follows; late: figures about a day before a change, recorded after it */
  kind: string
  /** as of a decision; wait: nothing by itself, a person decides */
  way: string
  to_agency_id: number | null
  words: string | null
  post_id: number
  chosen_at: Instant
}

/** history: a decision on a transition was taken back; what it decided is open again, for a person */
export type TransitionUndoingRow = {
  decision_id: string
  post_id: number
  words: string | null
  undone_at: Instant
}

/** history: a unit whose standings of a set went over to the next one, or were filed */
export type TransitionUnitRow = {
  decision_id: string
  unit_id: number
  /** cells to be examined again that were written */
  written: number
}

/** history: where the two disagreed, what each said, whose word was taken, and the deeds written for it */
export type TwinChoiceRow = {
  settling_id: string
  tracker_id: string
  assignment_id: string
  field: string
  choice: string
  ours: string
  theirs: string
  deeds: GivenJson
  recorded_at: Instant
}

/** history: which of their identifiers is which of our assignments; without one: not ours. The last of an identifier holds */
export type TwinLinkRow = {
  settling_id: string
  tracker_id: string
  identifier: string
  assignment_id: string | null
  recorded_at: Instant
}

/** history: what was chosen about a read-back was done */
export type TwinSettlingRow = {
  settling_id: string
  readback_id: string
  tracker_id: string
  office_id: number
  post_id: number
  counts: Json
  recorded_at: Instant
  /** the order in which they were done: of two that speak of one thing the later holds */
  seq: GeneratedAlways<number>
}

/** history: a settling was taken back whole */
export type TwinUndoingRow = {
  settling_id: string
  post_id: number
  recorded_at: Instant
}

/** register: bare identity of a place; all that can change lies in unit_state */
export type UnitRow = {
  unit_id: GeneratedAlways<number>
  /** this one was entered twice; what points at it is still shown, lists know only the other */
  same_as: number | null
}

/** register: what a unit is counted as, each for its days and by which decision */
export type UnitClassRow = {
  unit_id: number
  class: string
  /** 1 to 3 of a group; a key of a region; a year of a target; yes of the others */
  value: string
  valid: string
  ground: string | null
  office_id: number
  recorded_at: Instant
}

/** history: which unit passed into which, with shares; many-to-many */
export type UnitDescentRow = {
  from_id: number
  to_id: number
  on_day: string
  /** null: a part whose share nobody has said */
  share: number | null
  operation_id: string | null
}

/** register: a list of units that was taken in, what it said and what became of it */
export type UnitImportRow = {
  import_id: string
  office_id: number
  person_id: number
  post_id: number
  source: string
  /** which province, whether with the communes of before 1/7/2025, name of the file */
  asked: Json
  phase: string
  asked_at: Instant
  confirmed_at: Instant | null
  ended_at: Instant | null
  done: Generated<number>
  total: Generated<number>
  /** counts by fate, figures of the list, where it differs from what is counted elsewhere */
  report: Json | null
  fault: string | null
  operation_id: string | null
}

/** passing: the rows of a list with what becomes of each; kept while the list is shown */
export type UnitImportRowRow = {
  import_id: string
  no: number
  fate: string
  why: string | null
  name: string
  kind: string | null
  code: string | null
  above: string | null
  /** states, and into what it passed; what the job needs */
  plan: Json | null
}

/** register: what was done to units, by which decision; undoing it is the only change */
export type UnitOperationRow = {
  operation_id: string
  kind: string
  /** from which day it holds; of a duplicate and an import the day it was recorded */
  on_day: string
  decision_number: string | null
  decision_day: string | null
  decision_issuer: string | null
  words: string | null
  office_id: number
  person_id: number
  post_id: number
  recorded_at: Instant
  /** units that follow the old ones, in order: where their things may go */
  successors: Generated<number[]>
  undone_at: Instant | null
  undone_by: number | null
  undone_words: string | null
  seq: GeneratedAlways<number>
}

/** history: one change of an operation: what stood before (null: nothing) and after; undone by putting the first in the place of the second */
export type UnitOperationRowRow = {
  operation_id: string
  no: number
  unit_id: number
  /** made: the unit is of this operation; states: all its states; descent: one passing of it into another; same-as: it is another unit entered twice */
  thing: string
  before: Json | null
  after: Json | null
}

/** projection: a unit and each of its ancestors (itself included) for their days */
export type UnitPathRow = {
  unit_id: number
  ancestor_id: number
  valid: string
  depth: number
}

/** register: name, kind, code and parent of a unit, each for its days */
export type UnitStateRow = {
  unit_id: number
  valid: string
  name: string
  kind: string
  code: string | null
  parent_id: number | null
  folded: GeneratedAlways<string | null>
  shown_name: GeneratedAlways<string>
}

/** register: what an operation leaves to be decided, one thing of an office a row: it goes to a unit that followed, ends, or stays as it is */
export type UnitWorkRow = {
  work_id: GeneratedAlways<number>
  operation_id: string
  unit_id: number
  office_id: number
  /** of which carrier (assignment, agency, post …); thing is its key there */
  kind: string
  thing: string
  way: string | null
  to_unit_id: number | null
  by_rule: Generated<boolean>
  decided_at: Instant | null
  decided_by: number | null
  /** what it became: the key of the thing made for it */
  result: string | null
}

/** history: a reminder that needs a leader was asked for, approved or refused; the last row of an ordinal holds */
export type UrgingApprovalRow = {
  seq: GeneratedAlways<number>
  office_id: number
  assignment_id: string
  /** of the urging it is about: once that is done it is used up */
  ordinal: number
  answer: string
  /** the leader who approved, where he has no account and an officer wrote it down */
  said_by: string | null
  words: string | null
  post_id: number
  at: Instant
  recorded_at: GivenInstant
}

/** history: what a village counted for an indicator as of a day; the last row of a village holds */
export type VillageTallyRow = {
  seq: GeneratedAlways<number>
  office_id: number
  /** the village */
  unit_id: number
  framework_id: number
  place: number
  numerator: number
  denominator: number
  on_day: string
  /** who told it, where the officer entered it for him */
  said_by: string | null
  post_id: number
  recorded_at: Instant
}

export type DB = {
  account: AccountRow
  agency: AgencyRow
  agency_alias: AgencyAliasRow
  agency_group: AgencyGroupRow
  appraisal_round: AppraisalRoundRow
  assessment: AssessmentRow
  assessment_deed: AssessmentDeedRow
  assessment_undoing: AssessmentUndoingRow
  assignment: AssignmentRow
  assignment_deed: AssignmentDeedRow
  assignment_deed_file: AssignmentDeedFileRow
  assignment_head: AssignmentHeadRow
  assignment_party: AssignmentPartyRow
  assignment_source: AssignmentSourceRow
  base_figure: BaseFigureRow
  charge: ChargeRow
  confirmed_fact: ConfirmedFactRow
  directive: DirectiveRow
  directive_descent: DirectiveDescentRow
  document: DocumentRow
  document_copy: DocumentCopyRow
  document_stage: DocumentStageRow
  dossier_item: DossierItemRow
  dossier_place: DossierPlaceRow
  dossier_required: DossierRequiredRow
  event: EventRow
  event_anchor: EventAnchorRow
  event_chain: EventChainRow
  event_words: EventWordsRow
  figure_freeze: FigureFreezeRow
  file: FileRow
  finding_decision: FindingDecisionRow
  framework: FrameworkRow
  framework_draft: FrameworkDraftRow
  framework_place: FrameworkPlaceRow
  framework_succession: FrameworkSuccessionRow
  framework_threshold: FrameworkThresholdRow
  frozen_standing: FrozenStandingRow
  group_member: GroupMemberRow
  mark_import: MarkImportRow
  mark_import_rows: MarkImportRowsRow
  mark_layout: MarkLayoutRow
  mark_meaning: MarkMeaningRow
  mark_sheet: MarkSheetRow
  mark_sheet_row: MarkSheetRowRow
  meeting_mark: MeetingMarkRow
  message_template: MessageTemplateRow
  migration: MigrationRow
  name_link: NameLinkRow
  name_link_undoing: NameLinkUndoingRow
  office: OfficeRow
  office_agency: OfficeAgencyRow
  paper_choice: PaperChoiceRow
  pass: PassRow
  pass_answer: PassAnswerRow
  pass_file: PassFileRow
  pass_frozen: PassFrozenRow
  pass_guess: PassGuessRow
  pass_opening: PassOpeningRow
  pass_report: PassReportRow
  pass_switch: PassSwitchRow
  person: PersonRow
  place_alias: PlaceAliasRow
  post: PostRow
  readback: ReadbackRow
  reading: ReadingRow
  recognition: RecognitionRow
  recognition_end: RecognitionEndRow
  reminder_ladder: ReminderLadderRow
  request: RequestRow
  responsible_agency: ResponsibleAgencyRow
  result_answer: ResultAnswerRow
  result_line: ResultLineRow
  result_objection: ResultObjectionRow
  result_row: ResultRowRow
  result_step: ResultStepRow
  result_table: ResultTableRow
  roadmap_entry: RoadmapEntryRow
  roadmap_goal: RoadmapGoalRow
  round_issue: RoundIssueRow
  round_issue_line: RoundIssueLineRow
  round_line: RoundLineRow
  round_minutes: RoundMinutesRow
  round_result: RoundResultRow
  round_unit: RoundUnitRow
  sealer: SealerRow
  session: SessionRow
  setup_link: SetupLinkRow
  sheet: SheetRow
  sheet_import: SheetImportRow
  sheet_import_document: SheetImportDocumentRow
  sheet_import_row: SheetImportRowRow
  sheet_layout: SheetLayoutRow
  sheet_meaning: SheetMeaningRow
  sheet_row: SheetRowRow
  sheet_undoing: SheetUndoingRow
  sign_in_attempt: SignInAttemptRow
  stage: StageRow
  stage_chain: StageChainRow
  stage_link: StageLinkRow
  standing: StandingRow
  standing_head: StandingHeadRow
  tally_answer: TallyAnswerRow
  tally_report: TallyReportRow
  tracker: TrackerRow
  tracker_export: TrackerExportRow
  transition_assignment: TransitionAssignmentRow
  transition_cell: TransitionCellRow
  transition_decision: TransitionDecisionRow
  transition_late: TransitionLateRow
  transition_rows: TransitionRowsRow
  transition_rule: TransitionRuleRow
  transition_undoing: TransitionUndoingRow
  transition_unit: TransitionUnitRow
  twin_choice: TwinChoiceRow
  twin_link: TwinLinkRow
  twin_settling: TwinSettlingRow
  twin_undoing: TwinUndoingRow
  unit: UnitRow
  unit_class: UnitClassRow
  unit_descent: UnitDescentRow
  unit_import: UnitImportRow
  unit_import_row: UnitImportRowRow
  unit_operation: UnitOperationRow
  unit_operation_row: UnitOperationRowRow
  unit_path: UnitPathRow
  unit_state: UnitStateRow
  unit_work: UnitWorkRow
  urging_approval: UrgingApprovalRow
  village_tally: VillageTallyRow
}
