-- Công nhận đạt chuẩn: which commune was recognised by which set of criteria, on what decision; and that it no longer counts.
create table recognition (
  recognition_id uuid primary key,
  office_id int not null references office,
  unit_id int not null references unit,
  framework_id smallint not null references framework,
  recognised_on date not null,
  document_id uuid not null references document,
  carried_from uuid references recognition,
  words text,
  post_id int not null references post,
  recorded_at timestamptz not null
);
comment on table recognition is 'history: công nhận đạt chuẩn, a unit recognised by a set of criteria on a decision';
comment on column recognition.recognised_on is 'from which day it counts: of the decision, or of the merger by which it was carried over';
comment on column recognition.carried_from is 'the recognition of a unit that passed into this one';
create index on recognition (office_id, framework_id, unit_id);
create index on recognition (unit_id);

create table recognition_end (
  recognition_id uuid primary key references recognition,
  ended_on date not null,
  how text collate "C" not null check (how in ('withdrawn', 'carried', 'lapsed', 'mistake')),
  document_id uuid references document,
  words text,
  post_id int not null references post,
  recorded_at timestamptz not null
);
comment on table recognition_end is 'history: a recognition counts no more from a day on';
comment on column recognition_end.how is 'withdrawn by a decision (thu hồi); carried over to the unit that follows, or lapsed with its unit, at a merger; entered by mistake';
