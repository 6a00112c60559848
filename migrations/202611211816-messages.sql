-- Messages people read: the office's words, its rungs of reminding, and what leaders said of reminders that need them.
create table message_template (
  office_id int not null references office,
  occasion text collate "C" not null check (occasion in ('before', 'late', 'plain')),
  text text not null,
  changed_by int,
  changed_at timestamptz not null default now(),
  primary key (office_id, occasion)
);
comment on table message_template is 'register: an office''s own words of a message; without a row the usual ones';

create table reminder_ladder (
  office_id int primary key references office,
  rungs smallint[] not null,
  changed_by int,
  changed_at timestamptz not null default now()
);
comment on table reminder_ladder is 'register: on which days before (negative) and after the due day an office is proposed a reminder; without a row the usual ones';

create table urging_approval (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  assignment_id uuid not null references assignment,
  ordinal smallint not null,
  answer text collate "C" not null check (answer in ('ask', 'approve', 'refuse')),
  said_by text,
  words text,
  post_id int not null references post,
  at timestamptz not null,
  recorded_at timestamptz not null default now()
);
comment on table urging_approval is 'history: a reminder that needs a leader was asked for, approved or refused; the last row of an ordinal holds';
comment on column urging_approval.ordinal is 'of the urging it is about: once that is done it is used up';
comment on column urging_approval.said_by is 'the leader who approved, where he has no account and an officer wrote it down';
create index on urging_approval (assignment_id, ordinal, seq);
create index on urging_approval (office_id, seq desc);
