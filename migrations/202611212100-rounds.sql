-- Appraisal rounds: who appraises what of which communes and when. Results, minutes and what was issued of a list are rows that are only added.
create table appraisal_round (
  round_id uuid primary key,
  office_id int not null references office,
  framework_id smallint not null references framework,
  stage smallint not null references stage,
  name text collate "vi-x-icu" not null,
  team text not null default '',
  starts_on date not null,
  ends_on date not null,
  ground_id uuid references document,
  version int not null default 1,
  made_at timestamptz not null,
  made_by int not null references post,
  withdrawn_at timestamptz,
  check (starts_on <= ends_on)
);
comment on table appraisal_round is 'register: đợt thẩm định, an appraisal of named criteria and indicators of some communes';
comment on column appraisal_round.stage is 'the stage its results are stated at: thẩm định, or another of the chain';
comment on column appraisal_round.ground_id is 'the plan or decision by which it is held';
comment on column appraisal_round.withdrawn_at is 'planned by mistake: it had no results and is in no list';
create index on appraisal_round (office_id, starts_on desc);

create table round_unit (
  round_id uuid not null references appraisal_round,
  unit_id int not null references unit,
  on_day date not null,
  stands boolean not null default true,
  primary key (round_id, unit_id)
);
comment on table round_unit is 'register: a commune of a round and the day its results speak of';
create index on round_unit (unit_id);

create table round_line (
  round_id uuid not null,
  unit_id int not null,
  place smallint not null,
  stands boolean not null default true,
  primary key (round_id, unit_id, place),
  foreign key (round_id, unit_id) references round_unit
);
comment on table round_line is 'register: a criterion or a loose indicator that a round appraises of a commune';

create table round_result (
  seq bigint generated always as identity primary key,
  round_id uuid not null,
  unit_id int not null,
  place smallint not null,
  result text collate "C" not null check (result in ('met', 'supplement', 'not-met', 'withdrawn')),
  supplement_by date,
  words text,
  post_id int not null references post,
  recorded_at timestamptz not null,
  foreign key (round_id, unit_id, place) references round_line,
  check ((result = 'supplement') = (supplement_by is not null))
);
comment on table round_result is 'history: what a round found; a correction is a further row of its line, the last row holds';
comment on column round_result.result is 'đạt; đạt, bổ sung hồ sơ; chưa đạt; withdrawn: was typed in the wrong line';
create index on round_result (round_id, unit_id, place, seq desc);

create table round_minutes (
  seq bigint generated always as identity primary key,
  round_id uuid not null references appraisal_round,
  unit_id int references unit,
  document_id uuid not null references document,
  post_id int not null references post,
  recorded_at timestamptz not null
);
comment on table round_minutes is 'history: the minutes of a round; from then on its results are assessments';
comment on column round_minutes.unit_id is 'the commune they are of; null: of the whole round';
create index on round_minutes (round_id);

create table round_issue (
  issue_id uuid primary key,
  office_id int not null references office,
  list text collate "C" not null check (list in ('supplement', 'not-appraised', 'not-met')),
  framework_id smallint not null references framework,
  stage smallint not null references stage,
  round_id uuid references appraisal_round,
  document_id uuid not null references document,
  post_id int not null references post,
  recorded_at timestamptz not null
);
comment on table round_issue is 'history: a list of the board or of a round was handed out as assignments on the ground of a document';
comment on column round_issue.list is 'files to be supplemented; met but not appraised; not met';

create table round_issue_line (
  issue_id uuid not null references round_issue,
  unit_id int not null references unit,
  place smallint not null,
  assignment_id uuid not null references assignment,
  recorded_at timestamptz not null,
  primary key (issue_id, unit_id, place)
);
comment on table round_issue_line is 'history: which criterion of which commune stands in which assignment of an issued list';
create index on round_issue_line (unit_id, place);
create index on round_issue_line (assignment_id);

alter table paper_choice drop constraint paper_choice_list_check;
alter table paper_choice add constraint paper_choice_list_check check (list in ('assignments', 'documents', 'meeting', 'holding', 'casefile', 'results', 'round', 'board'));
