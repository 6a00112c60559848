-- Papers: what each agency chose for a list the last time, and the sittings at which the giao ban table was printed or closed.
create table paper_choice (
  office_id int not null references office,
  agency_id int not null references agency,
  list text collate "C" not null check (list in ('assignments', 'documents', 'meeting', 'holding', 'casefile')),
  sheet text collate "C" check (sheet in ('A4', 'A3')),
  title text,
  annex_to text,
  place text,
  signing jsonb,
  changed_by int,
  changed_at timestamptz not null default now(),
  primary key (office_id, agency_id, list)
);
comment on table paper_choice is 'register: size of sheet, title, place and signature an agency of an office uses for a list; null: as usual';

create table meeting_mark (
  mark_id uuid primary key,
  office_id int not null references office,
  how text collate "C" not null check (how in ('printed', 'closed')),
  at timestamptz not null,
  post_id int,
  recorded_at timestamptz not null default now()
);
comment on table meeting_mark is 'history: when the giao ban table was printed or closed; what has changed since is counted from the last of an earlier day';
create index on meeting_mark (office_id, at desc);

-- "What has changed since": deeds are only ever added, so that blocks of them cover short spans of time.
create index on assignment_deed using brin (recorded_at);
