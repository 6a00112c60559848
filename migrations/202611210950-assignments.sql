-- Work that somebody owns: assignments, the deeds done on them, and the head read off those deeds.
create table assignment (
  assignment_id uuid primary key,
  office_id int not null references office,
  document_id uuid references document,
  directive_id uuid references directive,
  parent_id uuid references assignment,
  part_no smallint not null default 1,
  lead_agency_id int not null references agency,
  unit_id int references unit,
  follower_agency_id int not null references agency,
  follower_post_id int references post,
  supervisor_id int references person,
  supervisor_words text,
  code text collate "C" not null,
  section text not null default '',
  title text collate "vi-x-icu" not null,
  quote text not null default '',
  following text collate "C" not null check (following in ('dated', 'period', 'ongoing')),
  product text collate "C" check (product in ('bao-cao', 'to-trinh', 'ke-hoach', 'van-ban', 'cong-trinh', 'tieu-chi')),
  criteria jsonb not null default '[]',
  due_text text,
  due_day date,
  due_at timestamptz,
  recurrence jsonb,
  planned boolean not null default false,
  twin_id text collate "C",
  handed_out_at timestamptz not null,
  handed_out_by int not null references post,
  search text generated always as (fold(code || ' ' || title || ' ' || quote)) stored,
  check ((due_at is null) = (due_day is null))
);
comment on table assignment is 'register: a directive for one lead; a clause for sixty communes is sixty of these under one directive';
comment on column assignment.due_day is 'the day printed; due_at is the instant it means, the original one, never moved by an extension';
comment on column assignment.planned is 'made from a draft (dự kiến): seen by the office, urges nobody';
comment on column assignment.twin_id is 'identifier of its twin in the province''s tracker';
create index on assignment (directive_id);
create index on assignment (document_id);
create index on assignment (parent_id) where parent_id is not null;
create index on assignment using gin (search gin_trgm_ops);

create table assignment_party (
  assignment_id uuid not null references assignment,
  agency_id int not null references agency,
  role text collate "C" not null check (role in ('lead', 'cooperate', 'follow', 'inside', 'former')),
  primary key (assignment_id, agency_id, role)
);
comment on table assignment_party is 'projection: who takes part, for the right to see; cooperate as handed out, the rest follows the head';
comment on column assignment_party.role is 'inside: to whom the lead passed it on; former: a lead that declined and was heard';
create index on assignment_party (agency_id, assignment_id);

create table assignment_source (
  assignment_id uuid not null references assignment,
  directive_id uuid not null references directive,
  relation text collate "C" not null check (relation in ('first', 'same', 'concrete', 'replaces', 'repeats')),
  post_id int,
  recorded_at timestamptz not null default now(),
  primary key (assignment_id, directive_id, relation)
);
comment on table assignment_source is 'history: the clauses an assignment rests on, and how';
create index on assignment_source (directive_id);

create table assignment_deed (
  seq bigint generated always as identity primary key,
  assignment_id uuid not null references assignment,
  verb text collate "C" not null check (verb in ('hand-out', 'see', 'acknowledge', 'decline', 'answer-decline', 'report', 'contribute', 'complete', 'confirm',
    'return', 'ask-extension', 'grant-extension', 'refuse-extension', 'urge', 'hand-over', 'cancel', 'break-down', 'route', 'dispute', 'agree', 'change', 'undo')),
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  person_id int,
  post_id int,
  agency_id int references agency,
  recorded_for boolean not null default false,
  channel text collate "C" check (channel in ('van-ban', 'zalo', 'dien-thoai', 'giao-ban', 'truc-tiep', 'trang', 'tin-nhan')),
  said_by text,
  words text,
  percent smallint check (percent between 0 and 100),
  product jsonb,
  due_day date,
  due_at timestamptz,
  ordinal smallint,
  answers_seq bigint references assignment_deed,
  to_agency_id int references agency,
  to_post_id int references post,
  document_id uuid references document,
  body jsonb
);
comment on table assignment_deed is 'history: everything done on an assignment, in the order we learnt it';
comment on column assignment_deed.at is 'when it was done or said; recorded_at is when we learnt it';
comment on column assignment_deed.agency_id is 'whose deed it is; with recorded_for the office entered it for that agency';
create index on assignment_deed (assignment_id, seq);
create index on assignment_deed (agency_id, seq) where recorded_for;
create index on assignment_deed (answers_seq) where answers_seq is not null;

create table assignment_deed_file (
  deed_seq bigint not null references assignment_deed,
  file_id uuid not null references file,
  primary key (deed_seq, file_id)
);
comment on table assignment_deed_file is 'history: photographs and papers of a deed';
create index on assignment_deed_file (file_id);

create table assignment_head (
  assignment_id uuid primary key references assignment,
  office_id int not null,
  directive_id uuid,
  document_id uuid,
  lead_agency_id int not null,
  unit_id int,
  code text collate "C" not null default '',
  section text not null default '',
  title text collate "vi-x-icu" not null,
  product text collate "C",
  criteria jsonb not null default '[]',
  phase text collate "C" not null check (phase in ('unseen', 'open', 'declined', 'awaiting', 'done', 'ended')),
  following text collate "C" not null,
  planned boolean not null default false,
  due_day date,
  due_at timestamptz,
  original_due_at timestamptz,
  late_at timestamptz,
  percent smallint,
  last_seq bigint not null,
  last_verb text collate "C" not null,
  last_at timestamptz not null,
  last_words text,
  done_at timestamptz,
  completed_seq bigint,
  completed_by_person int,
  acknowledged_seq bigint,
  declined_seq bigint,
  extension_seq bigint,
  follower_post_id int,
  inside_agency_id int,
  inside_post_id int,
  internal_day date,
  returns smallint not null default 0,
  urgings smallint not null default 0,
  unanswered smallint not null default 0,
  disputed smallint not null default 0,
  upto_seq bigint not null
) with (fillfactor = 75);
comment on table assignment_head is 'projection: what the deeds of an assignment come to; remade by folding them';
comment on column assignment_head.code is 'code, section, title, product and criteria are those of the assignment, beside the rest so that a list needs no join for them';
comment on column assignment_head.due_at is 'the instant that holds now, extensions counted';
comment on column assignment_head.late_at is 'from when it is late; null where it never can be: not dated, planned, or due before the office began to follow';
comment on column assignment_head.done_at is 'when it was completed by the lead''s word; counts once the phase is done';
comment on column assignment_head.disputed is 'rows recorded for the lead which it disputes and which nobody has settled since';
comment on column assignment_head.internal_day is 'day set inside the lead''s agency; orders its desk, never replaces the official day';
comment on column assignment_head.unanswered is 'rows the office recorded for the lead which it has neither agreed to nor disputed';
create index on assignment_head (office_id, due_at, assignment_id);
create index on assignment_head (office_id, due_at, assignment_id) where phase not in ('done', 'ended');
create index on assignment_head (lead_agency_id, due_at, assignment_id);
create index on assignment_head (office_id, phase, due_at);
create index on assignment_head (document_id);
create index on assignment_head (directive_id);
create index on assignment_head (unit_id);
