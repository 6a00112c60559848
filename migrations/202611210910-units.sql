-- Units through time, agencies, groups, charges. Levels and kinds are data with dates.
create table unit (
  unit_id int generated always as identity primary key
);
comment on table unit is 'register: bare identity of a place; all that can change lies in unit_state';

create table unit_state (
  unit_id int not null references unit,
  valid daterange not null,
  name text collate "vi-x-icu" not null,
  kind text collate "C" not null check (kind in ('tinh', 'thanh-pho-tw', 'huyen', 'thi-xa', 'quan', 'thanh-pho', 'xa', 'phuong', 'thi-tran', 'dac-khu', 'thon', 'khu-mau', 'vuon-mau')),
  code text collate "C",
  parent_id int references unit,
  folded text generated always as (fold(name)) stored,
  exclude using gist (unit_id with =, valid with &&)
);
comment on table unit_state is 'register: name, kind, code and parent of a unit, each for its days';
create index on unit_state (parent_id);
create index on unit_state (unit_id, lower(valid) desc);
create index on unit_state using gin (folded gin_trgm_ops);

create table unit_descent (
  from_id int not null references unit,
  to_id int not null references unit,
  on_day date not null,
  share numeric(5, 4) not null check (share > 0 and share <= 1),
  operation_id int,
  primary key (from_id, to_id, on_day)
);
comment on table unit_descent is 'history: which unit passed into which, with shares; many-to-many';

create table unit_path (
  unit_id int not null references unit,
  ancestor_id int not null references unit,
  valid daterange not null,
  depth smallint not null
);
comment on table unit_path is 'projection: a unit and each of its ancestors (itself included) for their days';
create index on unit_path (ancestor_id, unit_id);
create index on unit_path (unit_id);

create table agency (
  agency_id int generated always as identity primary key,
  name text collate "vi-x-icu" not null,
  short_name text collate "vi-x-icu",
  kind text collate "C" not null check (kind in ('ubnd', 'hdnd', 'dang', 'so', 'phong', 'van-phong', 'doan-the', 'ban-chi-dao', 'don-vi', 'doanh-nghiep', 'thon')),
  parent_id int references agency,
  unit_id int references unit,
  valid daterange not null default '[,)',
  folded text generated always as (fold(name)) stored
);
comment on table agency is 'register: department, office, People''s Committee, Party body, mass organisation; nests, has dates, needs no account';
create index on agency (parent_id);
create index on agency (unit_id);
create index on agency using gin (folded gin_trgm_ops);

create table office (
  office_id int generated always as identity primary key,
  agency_id int not null references agency,
  unit_id int not null references unit,
  name text not null,
  start_day date not null,
  created_at timestamptz not null default now()
);
comment on table office is 'register: whose book it is; settings, aliases and registers belong to an office';
comment on column office.start_day is 'from which day work is followed; what fell due before is tồn đọng';

create table office_agency (
  office_id int not null references office,
  agency_id int not null references agency,
  primary key (office_id, agency_id)
);
comment on table office_agency is 'register: the agencies an office works with';

create table agency_alias (
  office_id int not null references office,
  folded text collate "C" not null,
  printed text not null,
  agency_id int references agency,
  group_id int,
  learnt_at timestamptz not null default now(),
  learnt_by int,
  primary key (office_id, folded),
  check ((agency_id is null) <> (group_id is null))
);
comment on table agency_alias is 'register: a printed name and whom this office means by it; learnt when a reviewer links it';

create table agency_group (
  group_id int generated always as identity primary key,
  office_id int not null references office,
  name text collate "vi-x-icu" not null,
  ground text,
  folded text generated always as (fold(name)) stored
);
comment on table agency_group is 'register: a named set ("các xã biên giới", "thành viên Ban Chỉ đạo") with its ground';
alter table agency_alias add foreign key (group_id) references agency_group;

create table group_member (
  group_id int not null references agency_group,
  agency_id int not null references agency,
  valid daterange not null default '[,)',
  ground text,
  exclude using gist (group_id with =, agency_id with =, valid with &&)
);
comment on table group_member is 'register: membership with its days and ground';
