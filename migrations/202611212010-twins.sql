-- Trackers of others (a province's phần mềm theo dõi nhiệm vụ): how their lists look, which of their rows is which of our assignments, what was read back from them and sent out to them.
create table tracker (
  tracker_id uuid primary key,
  office_id int not null references office,
  name text not null,
  columns jsonb not null,
  words jsonb not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  made_at timestamptz not null,
  by_post_id int not null references post
);
comment on table tracker is 'register: another system in which the office''s work also stands, and how its lists look';
comment on column tracker.columns is 'its columns in their order: title, and what each holds; the role twin marks its identifier';
comment on column tracker.words is 'the words it uses for each state; the first of a state is the one sent out';
comment on column tracker.confirmed_at is 'when a person said that columns and words are right; null: as recognised';
create index on tracker (office_id, made_at);

create table readback (
  readback_id uuid primary key,
  tracker_id uuid not null references tracker,
  office_id int not null references office,
  name text not null,
  file_id uuid not null references file,
  tab jsonb not null,
  answers jsonb not null default '{}',
  taken_in_at timestamptz not null,
  by_post_id int not null references post
);
comment on table readback is 'register: an export of a tracker read back: its cells as written, and what was chosen about them before it was confirmed';
create index on readback (tracker_id, taken_in_at desc);

create table twin_settling (
  settling_id uuid primary key,
  readback_id uuid not null references readback,
  tracker_id uuid not null references tracker,
  office_id int not null references office,
  post_id int not null references post,
  counts jsonb not null,
  recorded_at timestamptz not null,
  seq bigint generated always as identity
);
comment on table twin_settling is 'history: what was chosen about a read-back was done';
create index on twin_settling (readback_id, seq);
comment on column twin_settling.seq is 'the order in which they were done: of two that speak of one thing the later holds';

create table twin_link (
  settling_id uuid not null references twin_settling,
  tracker_id uuid not null references tracker,
  identifier text collate "C" not null,
  assignment_id uuid references assignment,
  recorded_at timestamptz not null,
  primary key (settling_id, identifier)
);
comment on table twin_link is 'history: which of their identifiers is which of our assignments; without one: not ours. The last of an identifier holds';
create index on twin_link (tracker_id, identifier);
create index on twin_link (assignment_id) where assignment_id is not null;

create table twin_choice (
  settling_id uuid not null references twin_settling,
  tracker_id uuid not null references tracker,
  assignment_id uuid not null references assignment,
  field text collate "C" not null check (field in ('state', 'due', 'lead', 'words')),
  choice text collate "C" not null check (choice in ('take', 'keep', 'send')),
  ours text not null,
  theirs text not null,
  deeds jsonb not null default '[]',
  recorded_at timestamptz not null,
  primary key (settling_id, assignment_id, field)
);
comment on table twin_choice is 'history: where the two disagreed, what each said, whose word was taken, and the deeds written for it';
create index on twin_choice (tracker_id, assignment_id, field);

create table twin_undoing (
  settling_id uuid primary key references twin_settling,
  post_id int not null references post,
  recorded_at timestamptz not null
);
comment on table twin_undoing is 'history: a settling was taken back whole';

create table tracker_export (
  export_id uuid primary key,
  tracker_id uuid not null references tracker,
  office_id int not null references office,
  post_id int not null references post,
  scope text collate "C" not null check (scope in ('marked', 'twins', 'all')),
  rows jsonb not null,
  assignments jsonb not null,
  recorded_at timestamptz not null
);
comment on table tracker_export is 'history: a list that went out in the columns of a tracker, cell by cell as it was sent';
create index on tracker_export (tracker_id, recorded_at desc);

-- The identifier of a twin is one of each tracker (twin_link); this column never held any.
alter table assignment drop column twin_id;

-- What a tracker says has a channel of its own; which tracker, stands with who said it.
alter table assignment_deed drop constraint assignment_deed_channel_check;
alter table assignment_deed add constraint assignment_deed_channel_check
  check (channel in ('van-ban', 'zalo', 'dien-thoai', 'giao-ban', 'truc-tiep', 'trang', 'tin-nhan', 'lien-ket', 'phan-mem')) not valid;
alter table assignment_deed validate constraint assignment_deed_channel_check;
