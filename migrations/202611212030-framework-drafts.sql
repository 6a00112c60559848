-- Sets of criteria in the making, levels of a province with their own days, and agencies that answer for a criterion in one office's book.
alter table framework add column notes text[] not null default '{}';
alter table framework add column office_id int references office;
comment on column framework.notes is 'what is missing or must be checked, special rules; shown above the set';
comment on column framework.office_id is 'the office that published it; null: as shipped';

create table framework_draft (
  draft_id uuid primary key,
  office_id int not null references office,
  framework_id smallint references framework,
  unit_id int references unit,
  body jsonb not null,
  made_at timestamptz not null,
  made_by int not null references post,
  saved_at timestamptz not null,
  saved_by int not null references post
);
comment on table framework_draft is 'passing: a set of criteria in the making, as one document; its criteria get their places when it is published';
comment on column framework_draft.framework_id is 'the version it began from';
comment on column framework_draft.unit_id is 'the unit whose own set it will be; null: of the country';
create index on framework_draft (office_id);

alter table framework_threshold add column valid daterange not null default '[,)';
alter table framework_threshold add column ground text;
comment on column framework_threshold.valid is 'the days for which a level of a province''s own holds; a level of the set itself holds as long as the set';
drop index framework_threshold_framework_id_place_coalesce_coalesce1_c_idx;
create unique index framework_threshold_one on framework_threshold (framework_id, place, coalesce(class, ''), coalesce(year, 0), coalesce(unit_id, 0), coalesce(lower(valid), '-infinity')) where not isempty(valid);
create index on framework_threshold (unit_id) where unit_id is not null;

alter table responsible_agency drop constraint responsible_agency_framework_id_place_unit_id_valid_excl;
alter table responsible_agency add constraint responsible_agency_once exclude using gist (office_id with =, framework_id with =, place with =, unit_id with =, valid with &&);

alter table framework_succession add column stands boolean not null default true;
comment on column framework_succession.stands is 'false: taken out again';
