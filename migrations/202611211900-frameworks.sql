-- Sets of criteria: criteria, indicators and thresholds are data with dates. What is not verified stays marked; a published set never changes.
create table framework (
  framework_id smallint generated always as identity primary key,
  code text collate "C" not null,
  version smallint not null default 1,
  name text collate "vi-x-icu" not null,
  level text collate "C" not null check (level in ('tinh', 'huyen', 'xa', 'thon', 'khu-mau', 'vuon-mau')),
  degree text collate "C" not null check (degree in ('ntm', 'nang-cao', 'kieu-mau', 'hien-dai', 'hoan-thanh')),
  decision text,
  decided_on date,
  valid daterange not null,
  axis text collate "C" check (axis in ('region', 'commune-group')),
  unit_id int references unit,
  based_on smallint references framework,
  official_criteria smallint,
  official_indicators smallint,
  published_on date,
  published_at timestamptz,
  published_by int references post,
  unique (code, version)
);
comment on table framework is 'register: a set of criteria for a level and its days; a new version is a new row, a published one is not changed';
comment on column framework.valid is 'the days on which it is the set in force; of two versions the later takes over on its first day';
comment on column framework.unit_id is 'the province whose own set it is; null: of the country';
comment on column framework.axis is 'by which class of a unit its thresholds differ';

create table framework_place (
  framework_id smallint not null references framework,
  place smallint not null check (place >= 0),
  kind text collate "C" not null check (kind in ('indicator', 'criterion')),
  code text collate "C" not null,
  criterion smallint,
  group_name text,
  name text collate "vi-x-icu" not null,
  short_name text collate "vi-x-icu",
  value_kind text collate "C" not null default 'yes-no' check (value_kind in ('yes-no', 'percent', 'number', 'ratio', 'text')),
  measure text,
  direction text collate "C" check (direction in ('gte', 'lte', 'eq', 'range')),
  verified boolean not null default false,
  source text,
  guidance text,
  primary key (framework_id, place),
  unique (framework_id, kind, code),
  foreign key (framework_id, criterion) references framework_place deferrable initially deferred
);
comment on table framework_place is 'register: criteria and indicators of a set, numbered at publication (indicators first, then criteria) and never renumbered';
comment on column framework_place.criterion is 'the place of the criterion an indicator belongs to; null for a criterion';
comment on column framework_place.code is 'as printed: "17", "17.4"; an indicator known without a printed number has one of ours ("1.a")';

create table framework_threshold (
  threshold_id int generated always as identity primary key,
  framework_id smallint not null,
  place smallint not null,
  class text collate "C",
  year smallint,
  unit_id int references unit,
  value numeric,
  value_to numeric,
  words text,
  verified boolean not null default false,
  source text,
  foreign key (framework_id, place) references framework_place,
  check (value is not null or words is not null)
);
create unique index on framework_threshold (framework_id, place, coalesce(class, ''), coalesce(year, 0), coalesce(unit_id, 0));
comment on table framework_threshold is 'register: what an indicator must reach: for all, or for a class of units (region, commune group), a year, a province of its own';
comment on column framework_threshold.words is 'a threshold told in words ("Đạt", "theo quy định của UBND tỉnh"), compared by a person';

create table framework_succession (
  from_framework smallint not null,
  from_place smallint not null,
  to_framework smallint not null,
  to_place smallint not null,
  note text,
  verified boolean not null default false,
  primary key (from_framework, from_place, to_framework, to_place),
  foreign key (from_framework, from_place) references framework_place,
  foreign key (to_framework, to_place) references framework_place
);
comment on table framework_succession is 'register: which criterion of the next set takes up which of the last';

create table responsible_agency (
  office_id int not null references office,
  framework_id smallint not null,
  place smallint not null,
  unit_id int not null references unit,
  agency_id int not null references agency,
  valid daterange not null,
  ground text,
  foreign key (framework_id, place) references framework_place,
  exclude using gist (framework_id with =, place with =, unit_id with =, valid with &&)
);
comment on table responsible_agency is 'register: which agency answers for a criterion or an indicator in a unit and all below it, for its days';
