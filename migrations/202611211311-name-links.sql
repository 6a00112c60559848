-- Printed names that a person links: places are learnt as agencies are, and a linking can be undone.
create table place_alias (
  office_id int not null references office,
  folded text collate "C" not null,
  printed text not null,
  unit_id int references unit,
  learnt_at timestamptz not null default now(),
  learnt_by int,
  primary key (office_id, folded)
);
comment on table place_alias is 'register: a printed name and which unit this office means by it; learnt when a reviewer links it';
comment on column place_alias.unit_id is 'null: taken back';

alter table agency_alias drop constraint agency_alias_check;
alter table agency_alias add check (agency_id is null or group_id is null);
comment on column agency_alias.agency_id is 'null where a group is meant; both null: taken back';

alter table agency_group add column valid daterange not null default '[,)';
comment on column agency_group.valid is 'empty: made by a linking that was undone';

create table name_link (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  document_id uuid not null references document,
  what text collate "C" not null check (what in ('agency', 'place')),
  folded text collate "C" not null,
  chosen jsonb not null,
  before jsonb not null,
  post_id int not null,
  recorded_at timestamptz not null default now()
);
comment on table name_link is 'history: a printed name that a person linked, on which document';
comment on column name_link.before is 'what stood until then: what the name was learnt to mean, and the parties or places of each clause';
create index on name_link (document_id, folded);

create table name_link_undoing (
  seq bigint generated always as identity primary key,
  link_seq bigint not null unique references name_link,
  post_id int not null,
  recorded_at timestamptz not null default now()
);
comment on table name_link_undoing is 'history: a linking taken back';
