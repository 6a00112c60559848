-- Several truths about one indicator: rows that are only added, and beside them a projection that may be thrown away.
create table stage (
  slot smallint primary key check (slot between 0 and 5),
  code text collate "C" not null unique
);
comment on table stage is 'register: the acts by which a truth is stated; the slot is its place in the bytes of a standing and outlives a change of tiers';
insert into stage (slot, code) values (0, 'claim'), (1, 'confirmation'), (2, 'review'), (3, 'appraisal'), (4, 'council');

create table stage_chain (
  chain_id smallint generated always as identity primary key,
  office_id int references office,
  level text collate "C" not null check (level in ('tinh', 'huyen', 'xa', 'thon', 'khu-mau', 'vuon-mau')),
  valid daterange not null,
  name text not null,
  verified boolean not null default false,
  source text
);
comment on table stage_chain is 'register: the stages of a level and regime, in force for its days; of an office, or (office null) as shipped';

create table stage_link (
  chain_id smallint not null references stage_chain,
  slot smallint not null references stage,
  ordinal smallint not null,
  name text not null,
  letter text not null,
  stated_by text collate "C" not null check (stated_by in ('unit', 'responsible-agency', 'district', 'province-agency', 'council')),
  needs_slot smallint references stage,
  verified boolean not null default false,
  primary key (chain_id, slot),
  unique (chain_id, ordinal)
);
comment on table stage_link is 'register: who states a stage in a chain, what it is called there, and which stage must have spoken before';

create table assessment (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  unit_id int not null references unit,
  framework_id smallint not null,
  place smallint not null,
  stage smallint not null references stage,
  says smallint not null check (says between 0 and 3),
  on_day date not null,
  value jsonb,
  threshold_id int references framework_threshold,
  overruled boolean not null default false,
  reason text,
  source_kind text collate "C" not null,
  source_id uuid not null,
  post_id int not null,
  recorded_at timestamptz not null default now()
);
comment on table assessment is 'history: what a stage says of a unit and a place of a framework, on the day it speaks of';
comment on column assessment.says is '0 withdrawn or returned, 1 not met, 2 met, 3 to be examined again';
comment on column assessment.source_kind is 'what it stands on: grid, statement, sheet, round, claim, carried; source_id names the deed, document or round';
create index assessment_story on assessment (unit_id, framework_id, place, stage, on_day desc, seq desc);
create index assessment_fold on assessment (unit_id, framework_id, on_day, seq);

create table standing (
  unit_id int not null,
  framework_id smallint not null,
  valid_from date not null,
  cells bytea not null,
  counts smallint[] not null,
  upto_seq bigint not null,
  primary key (unit_id, framework_id, valid_from)
);
comment on table standing is 'projection: a unit''s cells after each day on which anything changed; holds until the unit''s next row';
comment on column standing.cells is 'two bytes a place, big-endian: two bits for each of six stages from the lowest (says), bit 12 overruled, bit 13 known by a document only';
comment on column standing.counts is 'criteria met by stage, then indicators met by stage (slots 0 to 5 each)';
