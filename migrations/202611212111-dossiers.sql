-- Hồ sơ minh chứng: documents as proof, laid on criteria and indicators; what a province's guide asks for.
create table dossier_required (
  required_id int generated always as identity primary key,
  office_id int not null references office,
  framework_id smallint not null,
  place smallint not null,
  name text collate "vi-x-icu" not null,
  note text,
  added_at timestamptz not null,
  ended_at timestamptz,
  foreign key (framework_id, place) references framework_place
);
comment on table dossier_required is 'register: what the guide of a province asks for as proof of a criterion or indicator; ended when a newer guide no longer does';
create unique index on dossier_required (office_id, framework_id, place, fold(name)) where ended_at is null;

create table dossier_item (
  item_id uuid primary key,
  office_id int not null references office,
  unit_id int not null references unit,
  number text collate "vi-x-icu",
  issued_on date,
  issuer text collate "vi-x-icu",
  subject text collate "vi-x-icu" not null,
  original boolean,
  sheets smallint check (sheets > 0),
  file_id uuid references file,
  kept_at text,
  valid_until date,
  replaced_by uuid references dossier_item,
  withdrawn_at timestamptz,
  post_id int not null,
  added_at timestamptz not null,
  check (file_id is not null or kept_at is not null)
);
comment on table dossier_item is 'register: an item of proof of a unit: a document with a file, or a paper that lies somewhere';
comment on column dossier_item.original is 'bản chính; false: bản sao; null: nobody has said';
comment on column dossier_item.replaced_by is 'the next version, which stands in its places';
create index on dossier_item (unit_id) where withdrawn_at is null and replaced_by is null;
create index on dossier_item (file_id);
create index on dossier_item (office_id);

create table dossier_place (
  item_id uuid not null references dossier_item,
  framework_id smallint not null,
  place smallint not null,
  required_id int references dossier_required,
  removed_at timestamptz,
  primary key (item_id, framework_id, place),
  foreign key (framework_id, place) references framework_place
);
comment on table dossier_place is 'register: which criteria and indicators an item proves, and what of the guide it is';
