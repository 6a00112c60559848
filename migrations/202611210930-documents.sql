-- The register of documents, their copies and readings.
create table document (
  document_id uuid primary key,
  office_id int not null references office,
  stage text collate "C" not null default 'issued' check (stage in ('draft', 'signed', 'issued', 'corrected', 'replaced', 'revoked')),
  kind text collate "C" not null default 'khac',
  number_out text collate "vi-x-icu",
  number_in text collate "vi-x-icu",
  issued_on date,
  issued_precision text collate "C" not null default 'day' check (issued_precision in ('day', 'month', 'year')),
  received_on date,
  issuer text collate "vi-x-icu",
  issuer_agency_id int references agency,
  place text,
  subject text not null default '',
  signer text,
  urgency text collate "C" not null default 'thuong' check (urgency in ('thuong', 'khan', 'thuong-khan', 'hoa-toc')),
  eoffice_id text collate "C",
  copy_id uuid,
  text text not null default '',
  findings text[] not null default '{}',
  handed_out_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by int,
  search text generated always as (fold(coalesce(number_out, '') || ' ' || coalesce(number_in, '') || ' ' || coalesce(issuer, '') || ' ' || subject || ' ' || text)) stored
);
comment on table document is 'register: a document that was signed, numbered and booked elsewhere and is mirrored here';
comment on column document.text is 'full text of the copy it is read from, NFC';
comment on column document.findings is 'contradictions found in the shown copy, kind:start:end each; those without a decision are doubts';
create index on document (office_id, created_at desc);
create index on document using gin (search gin_trgm_ops);

create table document_copy (
  copy_id uuid primary key,
  document_id uuid not null references document,
  file_id uuid not null references file,
  stage text collate "C" not null,
  text text not null default '',
  sketch int[] not null default '{}',
  pages int,
  added_by int,
  added_at timestamptz not null default now()
);
comment on table document_copy is 'register: soft copy, signed scan, corrected text: one document may have several';
alter table document add foreign key (copy_id) references document_copy deferrable initially deferred;
create index on document_copy (document_id);
comment on column document_copy.sketch is 'the smallest hashes of its word triples: texts that are nearly one share most of them';
create index on document_copy using gin (sketch);
create index on document_copy (file_id);

create table document_stage (
  seq bigint generated always as identity primary key,
  document_id uuid not null references document,
  stage text collate "C" not null,
  on_day date,
  by_document_id uuid references document,
  words text,
  post_id int,
  recorded_at timestamptz not null default now()
);
comment on table document_stage is 'history: dự thảo, đã ký chờ số, đã ban hành, đính chính, thay thế, thu hồi';
create index on document_stage (document_id, seq);

create table reading (
  reading_id uuid primary key,
  office_id int not null references office,
  document_id uuid references document,
  copy_id uuid references document_copy,
  file_id uuid not null references file,
  state text collate "C" not null default 'queued' check (state in ('queued', 'reading', 'done', 'failed')),
  problem text collate "C",
  problem_words text,
  like_document_id uuid references document,
  likeness real,
  found jsonb,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  tries smallint not null default 0,
  done_at timestamptz,
  by_person_id int,
  by_post_id int,
  decided_as text collate "C" check (decided_as in ('copy', 'new', 'dismissed')),
  decided_at timestamptz,
  decided_post_id int
);
comment on table reading is 'register: a file being read, and what was found in it';
comment on column reading.like_document_id is 'a known document whose text is nearly this one: offered as another copy';
comment on column reading.found is 'text, pages and what the reader said; the text only until it lies in a copy';
comment on column reading.tries is 'how often it was begun: a file that brings the process down is given up after five';
create index on reading (document_id);
create index on reading (copy_id);
create index on reading (file_id);
create index on reading (queued_at) where state in ('queued', 'reading');
create index on reading (office_id, queued_at desc);

create table finding_decision (
  seq bigint generated always as identity primary key,
  document_id uuid not null references document,
  finding text collate "C" not null,
  choice text collate "C" not null,
  words text,
  post_id int not null,
  recorded_at timestamptz not null default now()
);
comment on table finding_decision is 'history: what a person decided about a contradiction in a document';
create index on finding_decision (document_id, seq);
