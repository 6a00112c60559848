-- Limited links: a pass opens one thing without an account, to look at or to report on. The secret of a pass is never kept, only its hash.
create table pass (
  pass_id uuid primary key,
  office_id int not null references office,
  scope text collate "C" not null check (scope in ('list', 'document', 'assignment', 'report')),
  title text not null,
  filters jsonb,
  document_id uuid references document,
  assignment_id uuid references assignment,
  agency_id int references agency,
  frozen boolean not null default false,
  token_hash bytea not null unique check (length(token_hash) = 32),
  code_hash bytea check (length(code_hash) = 32),
  made_at timestamptz not null,
  made_by int not null references post,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by int references post,
  check (case scope when 'list' then filters is not null when 'document' then document_id is not null when 'assignment' then assignment_id is not null
    else document_id is not null and agency_id is not null end),
  check (scope <> 'report' or not frozen)
);
comment on table pass is 'register: a limited link an office handed out; 256 random bits, only the hash is stored';
comment on column pass.code_hash is 'sha256 of the secret with the four digits told by telephone: without the secret, which is nowhere here, ten thousand guesses at it lead nowhere';
create index on pass (office_id, made_at desc);

create table pass_frozen (
  pass_id uuid primary key references pass,
  page jsonb not null,
  at timestamptz not null
);
comment on table pass_frozen is 'history: what a frozen pass shows, as it stood when it was made';

create table pass_opening (
  seq bigint generated always as identity primary key,
  pass_id uuid not null references pass,
  at timestamptz not null,
  what text collate "C" not null check (what in ('open', 'file', 'report')),
  result text collate "C" not null check (result in ('let-in', 'off', 'revoked', 'expired', 'code-needed', 'wrong-code', 'resting', 'locked', 'too-many', 'out-of-scope'))
);
comment on table pass_opening is 'history: every use of a pass, when and with what result; never who';
create index on pass_opening (pass_id, at);

create table pass_guess (
  client inet not null,
  minute timestamptz not null,
  tries int not null,
  primary key (client, minute)
);
comment on table pass_guess is 'passing: secrets tried that open nothing, counted by minute and kept a day';
create index on pass_guess (minute);

create table pass_switch (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  on_now boolean not null,
  at timestamptz not null,
  post_id int not null references post
);
comment on table pass_switch is 'history: when an office turned all its links off or on again; the last row holds, without any they are on';
create index on pass_switch (office_id, seq desc);

create table pass_file (
  pass_id uuid not null references pass,
  file_id uuid not null references file,
  at timestamptz not null,
  primary key (pass_id, file_id)
);
comment on table pass_file is 'history: files that came in by a pass; only those may be named in its reports';
create index on pass_file (file_id);

create table pass_report (
  report_id uuid primary key,
  pass_id uuid not null references pass,
  office_id int not null references office,
  assignment_id uuid not null references assignment,
  key uuid not null,
  body_hash bytea not null,
  at timestamptz not null,
  name text not null,
  phone text collate "C" not null,
  words text not null,
  percent smallint check (percent between 0 and 100),
  file_ids text[] not null default '{}',
  unique (pass_id, key)
);
comment on table pass_report is 'register: what was typed into a report link, chờ văn phòng xác nhận until it has an answer; name and telephone can be erased';
create index on pass_report (office_id, at);
create index on pass_report (assignment_id);

create table pass_answer (
  report_id uuid primary key references pass_report,
  accepted boolean not null,
  words text,
  deed_seq bigint references assignment_deed,
  post_id int not null references post,
  at timestamptz not null,
  check (accepted = (deed_seq is not null)),
  check (accepted or words is not null)
);
comment on table pass_answer is 'history: an officer accepted what came in, which made a deed recorded for the unit, or refused it with a reason';
